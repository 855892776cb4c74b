// <model-compare>: the thin class around the engine. It keeps what the page brought, loads the engine when a chart
// comes near the screen, and forwards attributes, sizes and pointers. Numbers, words and markup come from the engine.

const version = '0.1.0';
const names = ['models', 'benchmark', 'index', 'weights', 'missing', 'price', 'host', 'as-of', 'hours', 'currency', 'highlight', 'heading', 'lang', 'theme', 'src', 'view', 'phrasing', 'chart'];
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Why nothing is drawn: `type` for programs, `message` in one line for the page's author. */
class Failure extends Error {
  constructor(type, message, sourceError, url) {
    super(message);
    Object.assign(this, { type, sourceError, url });
  }
}

/** The one engine of a page, loading or loaded. @type {Promise<any>|undefined} */
let engine;
/** Set after a trap: the engine's memory cannot be trusted any more. @type {Failure|undefined} */
let dead;
/** The languages that there is a file of words for: the first of a language stands for its other regions too. */
const languages = ['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'fr-CH', 'de-DE', 'de-CH', 'es-ES', 'es-MX', 'it-IT', 'pt-BR', 'nl-NL', 'pl-PL',
  'ja-JP', 'he-IL', 'ar-EG'];
/** Words that the engine has read, by language. @type {Map<string, Promise<any>>} */
const words = new Map();
/** Checked catalogs by address. @type {Map<string, Promise<any>>} */
const catalogs = new Map();
/** A constructed style sheet belongs to one document. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Calls the engine. What it throws on purpose has a type; all else is a trap. */
function call(work, url) {
  if (dead) throw dead;
  try {
    return work();
  } catch (error) {
    if (error?.type) throw new Failure(error.type, (url ? `${url}: ` : '') + error.message, error, url);
    const message = 'The chart engine has stopped. Charts stay as they are until the page is loaded again.';
    throw dead = new Failure('wasm-unavailable', message, error);
  }
}

async function get(url, type, what) {
  const response = await fetch(url).catch((error) => {
    throw new Failure(type, `${what} could not be loaded: no answer from ${url}.`, error, url);
  });
  if (response.ok) return response;
  throw new Failure(type, `${what} could not be loaded: ${url} answered ${response.status}.`, undefined, url);
}

// Some engines refuse to compile, others to instantiate.
function throwIfForbidden(error, url) {
  const policy = "The page's policy forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'.";
  if (/content.security.policy|\bCSP\b/i.test(error.message)) throw new Failure('wasm-csp', policy, error, url);
}

async function compile(url) {
  const response = await get(url, 'wasm-fetch', 'The chart engine');
  const kind = response.headers.get('content-type') ?? 'of no type';
  const typed = kind.startsWith('application/wasm');
  try {
    // A server that doesn't know the type has the right bytes, mostly.
    if (typed && WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throwIfForbidden(error, url);
    if (!typed) throw new Failure('wasm-mime', `${url} is not WebAssembly: it was sent as ${kind}.`, error, url);
    throw new Failure('wasm-fetch', `The chart engine arrived incomplete or damaged: ${url}.`, error, url);
  }
}

async function start() {
  const none = 'This browser, or its settings, runs no WebAssembly.';
  if (typeof WebAssembly !== 'object') throw new Failure('wasm-unavailable', none);
  const glue = import('./model_compare.js').catch((error) => {
    throw new Failure('wasm-fetch', `The chart engine could not be loaded: ${error.message}`, error);
  });
  const url = new URL('model_compare_bg.wasm', import.meta.url).href;
  const [module, compiled] = await Promise.all([glue, compile(url)]);
  await module.start(compiled, module).catch((error) => {
    throwIfForbidden(error, url);
    throw new Failure('wasm-unavailable', `The chart engine cannot start: ${error.message}`, error, url);
  });
  return module;
}

// A later chart tries again.
const load = () => engine ??= start().catch((error) => { engine = undefined; throw error; });

async function read(url) {
  // Both at once; the engine's failure counts first.
  const [loaded, fetched] = await Promise.allSettled([load(), get(url, 'data-fetch', 'The catalog')]);
  if (loaded.reason ?? fetched.reason) throw loaded.reason ?? fetched.reason;
  const json = await fetched.value.json().catch((error) => {
    // A DOMException of that name in some engines.
    if (error.name !== 'SyntaxError') throw new Failure('data-fetch', `The catalog arrived incomplete: ${url}.`, error, url);
    throw new Failure('data-invalid', `${url} is not JSON: ${error.message}`, error, url);
  });
  return { module: loaded.value, catalog: call(() => loaded.value.Catalog.read(json), url) };
}

/** A promise that is made once for a key, and again after it failed. */
function once(made, key, make) {
  if (!made.has(key)) made.set(key, make());
  const promise = made.get(key);
  promise.catch(() => made.delete(key));
  return promise;
}

/** The language whose words are read for a tag: of its region, or else of its language, or else English. */
function nearestLanguage(tag) {
  const wanted = tag.replace('_', '-').toLowerCase(), primary = wanted.split('-')[0];
  return languages.find((one) => one.toLowerCase() === wanted) ?? languages.find((one) => one.split('-')[0] === primary)
    ?? languages[0];
}

async function learn(tag) {
  const url = new URL(`words-${tag}.txt`, import.meta.url).href;
  const [loaded, fetched] = await Promise.allSettled([load(), get(url, 'words-fetch', 'The words of the charts')]);
  if (loaded.reason ?? fetched.reason) throw loaded.reason ?? fetched.reason;
  const text = await fetched.value.text().catch((error) => {
    throw new Failure('words-fetch', `The words of the charts arrived incomplete: ${url}.`, error, url);
  });
  if (!call(() => loaded.value.learn(text))) throw new Failure('words-fetch', `${url} has no words for charts.`, undefined, url);
}

/** The `lang` of an element or what it stands in, across shadow roots. */
const languageAround = (node) => node && (node.closest('[lang]')?.lang ?? languageAround(node.getRootNode().host));

function adoptStyle(root, module) {
  const page = root.ownerDocument;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(call(() => module.style_sheet()));
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheets.get(page))) root.adoptedStyleSheets.push(sheets.get(page));
}

/** Set while the page is still being parsed: an element may not have its content yet. @type {Promise<any>|undefined} */
let parsing = globalThis.document?.readyState === 'loading'
  ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true })) : undefined;
parsing?.then(() => { parsing = undefined; });

// On a server there is nothing to extend; the module can still be imported.
const Base = globalThis.HTMLElement ?? class {};

/** A price-versus-benchmark chart of AI models. */
export class ModelCompareElement extends Base {
  static version = version;
  static observedAttributes = names;
  #slot; #chart; #outcome; #drawn = {}; #renders = 0; #said;
  #near = false; #queued = false; #turn = 0; #updated; #freeing;
  #sight; #size; #connected; #settle; #state;
  /** The figure that the page brought, until it is drawn anew, and where it was in the root. */
  #still; #brought;
  /** The page brought a figure for every width: so is what is drawn. */
  #anyWidth = false;
  /** Something else than the figure that the page brought is asked for: by attributes; by a pointer, which way. */
  #asked = false; #last;
  #language = new MutationObserver(() => this.#still || this.#schedule());
  #ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });

  constructor() {
    super();
    this.#ready.catch(() => {});
    this.#slot = this.ownerDocument.createElement('slot');
    // The parser may still make the root that the page declares.
    if (!parsing) this.#open();
    // Properties set before the upgrade hide the accessors.
    for (const property of names.map(camelCase).filter((one) => Object.hasOwn(this, one))) {
      const value = this[property];
      delete this[property];
      this[property] = value;
      this.#asked = true;
    }
    this.#sight = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      this.#near = true;
      this.#sight.disconnect();
      this.#schedule();
    }, { rootMargin: '400px' });
    this.#size = new ResizeObserver(() => this.#state !== 'error' && this.#schedule());
    for (const type of ['pointermove', 'pointerleave', 'click']) this.addEventListener(type, this.#point);
  }

  // Described in model-compare.d.ts.
  get ready() { return this.#ready; }
  get updateComplete() { return this.#updated ?? this.#ready.catch(() => {}); }
  get diagnostics() { return this.#outcome?.diagnostics ?? []; }
  getSummary() { return this.#outcome?.summary ?? ''; }
  getPoints() { return this.#drawn.key ? call(() => this.#chart.points()) : []; }

  connectedCallback() {
    clearTimeout(this.#freeing);
    this.#connected = new AbortController();
    // No window shows it: there is nothing to see or to hear.
    if (!this.ownerDocument.defaultView) return;
    const options = { signal: this.#connected.signal };
    for (const type of ['keydown', 'pointerdown']) this.ownerDocument.addEventListener(type, this.#elsewhere, options);
    if (parsing) parsing.then(() => this.#begin());
    else this.#begin();
  }

  #open() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!root.firstChild) root.append(this.#slot);
  }

  #begin() {
    if (!this.isConnected) return;
    this.#open();
    if (!this.#chart) this.#adopt();
    this.#language.observe(this.ownerDocument, { subtree: true, attributeFilter: ['lang'] });
    // A figure for every width has no need to know its own.
    if (!this.#anyWidth) this.#size.observe(this);
    if (this.#still) {
      this.#show();
      if (this.#asked) this.#want();
    } else if (this.#near) this.#schedule();
    else this.#sight.observe(this);
  }

  // A figure that stands in the element or its root shows all there is to see: no engine is loaded before a reader or a
  // script wants something else.
  #adopt() {
    const root = this.shadowRoot, left = this.querySelector(':scope > template[shadowrootmode]');
    if (left) {
      // A parser has made it a root, unless the page was put together by a script.
      root.replaceChildren(left.content);
      left.remove();
    }
    const figure = '.figure[data-form=static]';
    this.#brought = root.querySelector(figure) ?? undefined;
    this.#still = this.#brought ?? this.querySelector(`:scope > ${figure}`) ?? undefined;
    this.#anyWidth = !!this.#still;
    if (this.#still) this.#near = false;
  }

  #want() {
    this.#near = true;
    this.#schedule();
  }

  disconnectedCallback() {
    this.#connected.abort();
    this.#size.disconnect();
    this.#sight.disconnect();
    this.#language.disconnect();
    // Later: moving an element disconnects it for a moment.
    this.#freeing = setTimeout(() => {
      if (!dead) this.#tell('hide'), this.#chart?.free();
      this.#chart = undefined; this.#drawn = {};
    }, 1000);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // What the page itself says of its figure comes before there is one.
    this.#asked ||= before !== null || !!this.#still;
    if (!this.isConnected) return;
    if (this.#still) this.#want();
    else this.#schedule();
  }

  #schedule() {
    if (this.#queued || !this.#near) return;
    this.#queued = true;
    this.#updated = new Promise((resolve) => requestAnimationFrame(resolve)).then(() => this.#update());
  }

  // In a document that no window shows nothing can be drawn, and addresses lead nowhere.
  get #seen() { return this.isConnected && this.ownerDocument.defaultView; }

  async #update() {
    this.#queued = false;
    const turn = ++this.#turn;
    try {
      const url = this.#address();
      if (!this.#still && (this.#state !== 'ready' || url !== this.#drawn.url)) this.#turnTo('loading');
      const language = nearestLanguage(languageAround(this) ?? '');
      const [{ module, catalog }] = await Promise.all([
        once(catalogs, url, () => read(url)), once(words, language, () => learn(language)),
      ]);
      // A later change draws instead; an element that has left the page needs no chart.
      if (turn !== this.#turn) return this.#updated;
      if (this.#seen) this.#draw(module, catalog, url);
    } catch (error) {
      if (turn === this.#turn && this.#seen) this.#fail(error);
    }
  }

  #address() {
    const src = this.getAttribute('src');
    if (!src) return new URL('catalog.json', import.meta.url).href;
    if (URL.canParse(src, this.baseURI)) return new URL(src, this.baseURI).href;
    throw new Failure('config', `src: “${src}” is not an address.`);
  }

  #draw(module, catalog, url) {
    adoptStyle(this.shadowRoot, module);
    // Not laid out: the observer of sizes tells when it is; a figure for every width needs none. A page may have made the element inline: it has no width of its own.
    if (!this.#anyWidth && !this.clientWidth && getComputedStyle(this).display !== 'inline') return;
    const value = (name) => name === 'lang' ? languageAround(this) : this.getAttribute(name);
    const attributes = names.map((name) => [name, value(name)]).filter(([, given]) => given != null);
    const key = JSON.stringify([url, this.#anyWidth || this.clientWidth, attributes]);
    if (key !== this.#drawn.key) {
      this.#chart ??= call(() => new module.Chart(this.shadowRoot));
      this.#outcome = this.#keeping(() => call(() => this.#chart.draw(catalog, attributes, this.#anyWidth)));
      // A copy of the element must not take for its figure what its attributes no longer say.
      if (!this.#brought) this.#still?.removeAttribute('data-form');
      this.#still = undefined;
      this.#asked = false;
      this.#drawn = { key, url };
      this.dataset.renderCount = ++this.#renders;
      this.#say(this.#outcome.line);
      if (this.#last) {
        const [method, target, x, y] = this.#last, box = this.getBoundingClientRect();
        this.#tell(method, target, x + box.left, y + box.top);
      }
      this.#last = undefined;
    }
    this.#show();
  }

  #show() {
    if (this.#state === 'ready') return;
    this.#turnTo('ready');
    requestAnimationFrame(() => { this.#settle.resolve(); this.dispatchEvent(new CustomEvent('load')); });
  }

  // Kept here too: a copy of an element has its attributes.
  #turnTo(state) { this.dataset.state = this.#state = state; }

  // A drawing replaces all nodes; what a reader has opened and where the keyboard is stay. Opening may bring a scroll
  // bar, which changes the width: without this, what was opened would close at once.
  #keeping(draw) {
    const root = this.shadowRoot, before = this.#still ?? root;
    const opened = [...before.querySelectorAll('details[open]')];
    const scrolled = before.querySelector('.table-box')?.scrollLeft;
    const stops = (shown) => [...shown.querySelectorAll('a, summary, [tabindex]')];
    const name = (stop) => stop && stop.className + stop.href;
    const focused = before.getRootNode().activeElement, place = stops(before).indexOf(focused);
    const outcome = draw();
    for (const { className } of opened) root.querySelector(`details.${className}`)?.setAttribute('open', '');
    if (scrolled) root.querySelector('.table-box')?.scrollTo(scrolled, 0);
    // The same link, at the same place rather than where it stands first.
    const all = stops(root);
    const again = place < 0 ? undefined : [all[place], ...all].find((stop) => name(stop) === name(focused));
    again?.focus({ preventScroll: true });
    return outcome;
  }

  #fail(error) {
    const failure = error instanceof Failure ? error : new Failure('config', String(error), error);
    // What the page brought stays, as what is drawn does when the engine dies.
    if (failure !== dead) {
      if (!this.#still) {
        this.shadowRoot.replaceChildren(this.#brought ?? this.#slot);
        this.#drawn = {};
      }
      // What the engine throws on purpose brings its diagnostics.
      this.#outcome = failure.sourceError;
    }
    this.#turnTo('error');
    this.#say(failure.message);
    this.#settle.reject(failure);
    this.dispatchEvent(new CustomEvent('error', { detail: failure }));
  }

  #say(line) {
    if (line && line !== this.#said) console.warn(`model-compare: ${line}`);
    this.#said = line;
  }

  #point = (event) => {
    const method = { pointermove: 'hover', pointerleave: 'leave', click: 'pin' }[event.type];
    this.#tell(method, event.composedPath()[0], event.clientX, event.clientY);
  };

  // Escape hides without a focus in the chart (WCAG 1.4.13); a tap elsewhere hides what was pinned.
  #elsewhere = (event) => {
    if (event.type === 'keydown' ? event.key === 'Escape' : !event.composedPath().includes(this)) this.#tell('hide');
  };

  #tell(method, ...values) {
    try {
      if (this.#still) {
        // A click is not taken back by going away.
        if (method === 'leave' && this.#last?.[0] === 'pin') return;
        // Only pictures have an answer, when there is an engine to ask; the place is that in the element's box.
        const [target, x, y] = values, box = this.getBoundingClientRect();
        this.#last = target?.closest?.('.canvas') && [method, target, x - box.left, y - box.top];
        // Once: what fails now is not asked for at every movement.
        if (this.#last && !this.#near) this.#want();
      } else if (this.#chart && !dead) {
        call(() => this.#chart[method](...values));
      }
    } catch (failure) {
      this.#say(failure.message);
    }
  }
}

for (const name of names.filter((one) => !(camelCase(one) in Base.prototype))) {
  Object.defineProperty(ModelCompareElement.prototype, camelCase(name), {
    get() { return this.getAttribute(name); },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    enumerable: true, configurable: true,
  });
}

if (globalThis.customElements) {
  const earlier = customElements.get('model-compare');
  if (!earlier) customElements.define('model-compare', ModelCompareElement);
  else console.warn(`model-compare: version ${earlier.version} is registered already, so ${version} is not.`);
}
