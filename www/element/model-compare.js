// <model-compare>: the thin class around the engine. It keeps what the page brought, loads the engine when a chart
// comes near the screen, and forwards attributes, sizes and pointers. Numbers, words and markup come from the engine.

const version = '0.1.0';
const names = 'models benchmark index weights missing price host as-of hours currency highlight annotate nudge value-line x-scale heading lang theme src view phrasing chart'.split(' ');
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Why nothing is drawn: `type` for programs, `message` in one line for the page's author. */
class Failure extends Error {
  constructor(type, message, sourceError, url) {
    super(message);
    Object.assign(this, { type, sourceError, url });
  }
}

/** The languages that there is a file of words for: the first of a language stands for its other regions too. */
const languages = ['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'fr-CH', 'de-DE', 'de-CH', 'es-ES', 'es-MX', 'it-IT', 'pt-BR', 'nl-NL', 'pl-PL',
  'ja-JP', 'he-IL', 'ar-EG'];
/** What a reader is told where nothing could be loaded. */
const apologies = {
  en: 'The chart could not be loaded.', fr: 'Le graphique n’a pas pu être chargé.',
  de: 'Das Diagramm konnte nicht geladen werden.', es: 'No se pudo cargar el gráfico.',
};
/** Checked catalogs by address: `{snapshot, diagnostics}`. @type {Map<string, Promise<any>>} */
const documents = new Map();
/** A constructed style sheet belongs to one document. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

async function get(url, type, what) {
  const response = await fetch(url).catch((error) => {
    throw new Failure(type, `${what} could not be loaded: no answer from ${url}.`, error, url);
  });
  if (response.ok) return response;
  throw new Failure(type, `${what} could not be loaded: ${url} answered ${response.status}.`, undefined, url);
}

async function getText(url, type, what) {
  const response = await get(url, type, what);
  return response.text().catch((error) => {
    throw new Failure(type, `${what} arrived incomplete: ${url}.`, error, url);
  });
}

/** Both at once; the first's failure counts first. */
async function both(first, second) {
  const [one, other] = await Promise.allSettled([first, second]);
  if (one.reason ?? other.reason) throw one.reason ?? other.reason;
  return [one.value, other.value];
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

/** A promise that is made once for a key, and again after it failed. */
function once(made, key, make) {
  if (!made.has(key)) made.set(key, make());
  const promise = made.get(key);
  promise.catch(() => made.delete(key));
  return promise;
}

/** A WebAssembly module of the package with its script: one of each for all elements of a page. */
class Engine {
  /** Set after a trap: the engine's memory cannot be trusted any more. @type {Failure|undefined} */
  dead;
  /** What it is: loading, or loaded. */
  #module = new Map();
  #url; #glue;
  /** What it has read: words by language, catalogs by address. */
  #words = new Map(); #catalogs = new Map();

  constructor(file, glue) {
    this.#url = new URL(file, import.meta.url).href;
    this.#glue = glue;
  }

  load() { return once(this.#module, '', () => this.#start()); }

  async #start() {
    const none = 'This browser, or its settings, runs no WebAssembly.';
    if (typeof WebAssembly !== 'object') throw new Failure('wasm-unavailable', none);
    const glue = this.#glue().catch((error) => {
      throw new Failure('wasm-fetch', `The chart engine could not be loaded: ${error.message}`, error);
    });
    const [module, compiled] = await Promise.all([glue, compile(this.#url)]);
    await module.start(compiled, module).catch((error) => {
      throwIfForbidden(error, this.#url);
      throw new Failure('wasm-unavailable', `The chart engine cannot start: ${error.message}`, error, this.#url);
    });
    return module;
  }

  /** Calls it. What it throws on purpose has a type, and diagnostics beside those of the catalog; all else is a trap. */
  call(work, url, found = []) {
    if (this.dead) throw this.dead;
    try {
      return work();
    } catch (error) {
      if (error?.type) {
        error.diagnostics.unshift(...found);
        throw new Failure(error.type, (url ? `${url}: ` : '') + error.message, error, url);
      }
      const message = 'The chart engine has stopped. Charts stay as they are until the page is loaded again.';
      throw this.dead = new Failure('wasm-unavailable', message, error);
    }
  }

  /** The catalog of an address, with what was found in it. */
  catalog(url) {
    return once(this.#catalogs, url, async () => {
      const [module, { snapshot, diagnostics }] = await both(this.load(), once(documents, url, () => read(url)));
      return { module, catalog: this.call(() => module.Catalog.read(snapshot), url), diagnostics };
    });
  }

  /** Takes in the words of the language of a tag. */
  learn(tag) {
    const language = nearestLanguage(tag);
    return once(this.#words, language, async () => {
      const url = new URL(`words-${language}.txt`, import.meta.url).href;
      const [module, text] = await both(this.load(), getText(url, 'words-fetch', 'The words of the charts'));
      if (this.call(() => module.learn(text))) return;
      throw new Failure('words-fetch', `${url} has no words for charts.`, undefined, url);
    });
  }
}

/** For scatter charts, and for those of a mean of several benchmarks. */
const scatter = new Engine('model_compare_bg.wasm', () => import('./model_compare.js'));
const mean = new Engine('model_compare_mean_bg.wasm', () => import('./model_compare_mean.js'));
/** For the other kinds of chart, by their word. */
const kinds = new Map([
  ['versus', new Engine('model_compare_versus_bg.wasm', () => import('./model_compare_versus.js'))],
  ['history', new Engine('model_compare_history_bg.wasm', () => import('./model_compare_history.js'))],
  ['ranking', new Engine('model_compare_ranking_bg.wasm', () => import('./model_compare_ranking.js'))],
  ['hosts', new Engine('model_compare_hosts_bg.wasm', () => import('./model_compare_hosts.js'))],
]);
/** The check of catalogs, for those that are not the package's. */
const checker = new Engine('model_compare_check_bg.wasm', () => import('./model_compare_check.js'));

/** What an address has: a catalog that was checked when the package was made, or any other, which is checked now. */
async function read(url) {
  const [, text] = await both(url.endsWith('.txt') || checker.load(), getText(url, 'data-fetch', 'The catalog'));
  if (text.startsWith('model-compare catalog')) return { snapshot: text, diagnostics: [] };
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Failure('data-invalid', `${url} is not JSON: ${error.message}`, error, url);
  }
  const module = await checker.load();
  return checker.call(() => module.check(json), url);
}

/** What a console shows of findings: one line, or nothing where there are only notes. */
function lineOf(found) {
  const [first, ...others] = found.filter((one) => one.severity !== 'note');
  if (!first) return undefined;
  const more = others.length && `(And ${others.length} more: see the element's diagnostics.)`;
  return [`${first.severity}[${first.code}] at ${first.at}:`, first.message, first.hint, more].filter(Boolean).join(' ');
}

/** The language whose words are read for a tag: of its region, or else of its language, or else English. */
function nearestLanguage(tag) {
  const wanted = tag.replace('_', '-').toLowerCase(), primary = wanted.split('-')[0];
  return languages.find((one) => one.toLowerCase() === wanted) ?? languages.find((one) => one.split('-')[0] === primary)
    ?? languages[0];
}

/** The `lang` of an element or what it stands in, across shadow roots. */
const languageAround = (node) => node && (node.closest('[lang]')?.lang ?? languageAround(node.getRootNode().host));

function adoptStyle(root, engine, module) {
  const page = root.ownerDocument;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(engine.call(() => module.style_sheet()));
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
  #slot; #engine; #chart; #outcome; #drawn = {}; #renders = 0; #said;
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
  getPoints() { return this.#drawn.key ? this.#engine.call(() => this.#chart.points()) : []; }

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
      this.#drop();
      this.#drawn = {};
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
      const needsMore = this.valueLine?.trim() || /,|^\s*all\s*$/.test(this.benchmark);
      const engine = kinds.get(this.chart?.trim()) ?? (needsMore ? mean : scatter);
      const [loaded] = await Promise.all([engine.catalog(url), engine.learn(languageAround(this) ?? '')]);
      // A later change draws instead; an element that has left the page needs no chart.
      if (turn !== this.#turn) return this.#updated;
      if (this.#seen) this.#draw(engine, loaded, url);
    } catch (error) {
      if (turn === this.#turn && this.#seen) this.#fail(error);
    }
  }

  #address() {
    const src = this.getAttribute('src');
    if (!src) return new URL('catalog.snapshot.txt', import.meta.url).href;
    if (URL.canParse(src, this.baseURI)) return new URL(src, this.baseURI).href;
    throw new Failure('config', `src: “${src}” is not an address.`);
  }

  #draw(engine, { module, catalog, diagnostics }, url) {
    adoptStyle(this.shadowRoot, engine, module);
    // Not laid out: the observer of sizes tells when it is; a figure for every width needs none. A page may have made the element inline: it has no width of its own.
    if (!this.#anyWidth && !this.clientWidth && getComputedStyle(this).display !== 'inline') return;
    const value = (name) => name === 'lang' ? languageAround(this) : this.getAttribute(name);
    const attributes = names.map((name) => [name, value(name)]).filter(([, given]) => given != null);
    const key = JSON.stringify([url, this.#anyWidth || this.clientWidth, attributes]);
    if (key !== this.#drawn.key) {
      if (this.#engine !== engine) this.#drop();
      this.#engine = engine;
      this.#chart ??= engine.call(() => new module.Chart(this.shadowRoot));
      const draw = () => this.#chart.draw(catalog, attributes, this.#anyWidth);
      const outcome = this.#keeping(() => engine.call(draw, undefined, diagnostics));
      this.#outcome = { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
      // A copy of the element must not take for its figure what its attributes no longer say.
      if (!this.#brought) this.#still?.removeAttribute('data-form');
      this.#still = undefined;
      this.#asked = false;
      this.#drawn = { key, url };
      this.dataset.renderCount = ++this.#renders;
      this.#say(lineOf(this.diagnostics));
      if (this.#last) {
        const [method, target, x, y] = this.#last, box = this.getBoundingClientRect();
        this.#tell(method, target, x + box.left, y + box.top);
      }
      this.#last = undefined;
    }
    this.#show();
  }

  // Gives the chart back to its engine.
  #drop() {
    if (this.#chart && !this.#engine.dead) this.#tell('hide'), this.#chart.free();
    this.#chart = undefined;
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
    if (!this.#engine || failure !== this.#engine.dead) {
      if (!this.#still) {
        this.shadowRoot.replaceChildren(this.#brought ?? this.#slot);
        // Who has nothing of their own to show says at least why.
        const isBare = !this.#brought && !this.firstElementChild && !this.textContent.trim();
        if (isBare) this.shadowRoot.append(failure.sourceError?.empty ?? this.#apology());
        delete failure.sourceError?.empty;
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

  // Without the engine there are none of its words.
  #apology() {
    const note = this.ownerDocument.createElement('p'), lang = languageAround(this)?.slice(0, 2).toLowerCase();
    note.setAttribute('part', 'error');
    note.setAttribute('role', 'status');
    note.lang = Object.hasOwn(apologies, lang) ? lang : 'en';
    note.textContent = apologies[note.lang];
    return note;
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
      } else if (this.#chart && !this.#engine.dead) {
        this.#engine.call(() => this.#chart[method](...values));
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

// For <model-fact> only: described nowhere, and nothing that a page may rely on.
export { Engine, Failure, languageAround, lineOf };
