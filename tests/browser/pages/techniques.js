// Tries each way in which a component can bring style, markup, code and files into a page, and says what came of it:
// "ok", "blocked" where nothing came, or the name of what was thrown.
'use strict';
const marked = 'rgb(1, 2, 3)';
// A module without anything in it.
const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const hash = 'k6RLu5bHUSGOTADUeeTBQ1gSKjiazKFiBbHk0NxflHY=';
const base64 = btoa(String.fromCharCode(...bytes));

const byId = (id) => document.querySelector(`#${id}`);
const inside = (id, selector = 'p') => byId(id).shadowRoot.querySelector(selector);
const has = (element, property = 'color') => getComputedStyle(element)[property] === marked ? 'ok' : 'blocked';
const fresh = (name = 'p') => {
  const host = document.body.appendChild(document.createElement('div'));
  const namespace = name === 'p' ? 'http://www.w3.org/1999/xhtml' : 'http://www.w3.org/2000/svg';
  return host.attachShadow({ mode: 'open' }).appendChild(document.createElementNS(namespace, name));
};
/** Asks again until something has come of it: what loads, loads in its time. */
const eventually = async (look) => {
  for (let turn = 0; turn < 60 && look() !== 'ok'; turn += 1) await new Promise(requestAnimationFrame);
  return look();
};
/** The same answer from all, or each. */
const all = (...answers) => [...new Set(answers)].join(' / ');

const techniques = {
  'adopted style sheet': () => {
    const element = fresh(), sheet = new CSSStyleSheet();
    sheet.replaceSync(`p { color: ${marked} }`);
    element.getRootNode().adoptedStyleSheets.push(sheet);
    return has(element);
  },
  '`<link rel=stylesheet>` in a declarative root': () => eventually(() => has(inside('linked'))),
  '`<style>` in a declarative root': () => has(inside('styled')),
  '`style` attribute in markup': () => all(has(inside('attributed')), has(inside('attributed', 'rect'), 'fill')),
  '`setAttribute(\'style\', …)`': () => {
    const elements = [[fresh(), 'color'], [fresh('rect'), 'fill']];
    for (const [element, property] of elements) element.setAttribute('style', `${property}: ${marked}`);
    return all(...elements.map((one) => has(...one)));
  },
  '`fill="…"` of SVG': () => has(inside('presented', 'rect'), 'fill'),
  '`element.style.x = …`': () => {
    const element = fresh();
    element.style.color = marked;
    return has(element);
  },
  '`shadowRoot.innerHTML = …`': () => {
    const root = fresh().getRootNode();
    root.innerHTML = '<p>text</p>';
    return root.textContent === 'text' ? 'ok' : 'blocked';
  },
  '`WebAssembly.instantiate`': () => WebAssembly.instantiate(bytes).then(() => 'ok'),
  '`WebAssembly.instantiateStreaming`': () =>
    WebAssembly.instantiateStreaming(fetch('/techniques.wasm')).then(() => 'ok'),
  'base64 by `atob`, instantiated': () =>
    WebAssembly.instantiate(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))).then(() => 'ok'),
  'base64 by `Uint8Array.fromBase64`, instantiated': () => Uint8Array.fromBase64
    ? WebAssembly.instantiate(Uint8Array.fromBase64(base64)).then(() => 'ok') : 'absent',
  '`fetch(\'data:application/wasm;base64,…\')`': () => fetch(`data:application/wasm;base64,${base64}`).then(() => 'ok'),
  '`<img src=blob:…>`': () => new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve('ok');
    image.onerror = () => resolve('blocked');
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    image.src = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  }),
  '`fetch` with the right `integrity`': () => fetch('/techniques.wasm', { integrity: `sha256-${hash}` }).then(() => 'ok'),
  '`fetch` with a wrong `integrity`': () => fetch('/techniques.wasm', { integrity: `sha256-${btoa('0'.repeat(32))}` }).then(() => 'ok'),
};

window.measure = async () => {
  const outcomes = {};
  for (const [name, technique] of Object.entries(techniques)) {
    try {
      outcomes[name] = await technique();
    } catch (error) {
      outcomes[name] = error.name;
    }
  }
  return outcomes;
};

// For a reader's own click.
const saved = byId('save');
saved.href = URL.createObjectURL(new Blob(['saved'], { type: 'text/plain' }));
