// <model-fact>: the thin class around a fact in running prose. What the page brought stands as it is, and its mark opens its
// note without a script; an engine is loaded only where a script asks for something else, or nothing was brought.

import { Engine, Failure, languageAround, lineOf } from './model-compare.js';

const version = '0.1.0';
const names = 'models show benchmark price host as-of hours currency lang src phrasing'.split(' ');
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** One for all facts of a page. */
const engine = new Engine('model_compare_fact_bg.wasm', () => import('./model_compare_fact.js'));
/** A constructed style sheet belongs to one document. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

function adoptStyle(root, module) {
  const page = root.ownerDocument;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(engine.call(() => module.fact_style_sheet()));
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

/** A figure of one or two AI models in running prose. */
export class ModelFactElement extends Base {
  static version = version;
  static observedAttributes = names;
  #slot; #outcome; #key; #renders = 0; #said; #state;
  #near = false; #queued = false; #turn = 0; #updated; #settle; #sight;
  /** The words that the page brought, until others are said. */
  #still;
  /** Something else than what the page brought is asked for. */
  #asked = false;
  #language = new MutationObserver(() => this.#still || this.#schedule());
  #ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });

  constructor() {
    super();
    this.#ready.catch(() => {});
    this.#slot = this.ownerDocument.createElement('slot');
    // Properties set before the upgrade hide the accessors.
    for (const property of names.map(camelCase).filter((one) => Object.hasOwn(this, one))) {
      const value = this[property];
      delete this[property];
      this[property] = value;
      this.#asked = true;
    }
    this.#sight = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      this.#sight.disconnect();
      this.#want();
    }, { rootMargin: '400px' });
  }

  // Described in model-fact.d.ts.
  get ready() { return this.#ready; }
  get updateComplete() { return this.#updated ?? this.#ready.catch(() => {}); }
  get diagnostics() { return this.#outcome?.diagnostics ?? []; }
  getText() { return this.#outcome?.text ?? this.#still?.querySelector('.fact-text')?.textContent ?? ''; }

  connectedCallback() {
    // No window shows it: there is nothing to see or to hear.
    if (!this.ownerDocument.defaultView) return;
    if (parsing) parsing.then(() => this.#begin());
    else this.#begin();
  }

  #begin() {
    if (!this.isConnected) return;
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(this.#slot);
    if (!this.#key) this.#adopt();
    this.#language.observe(this.ownerDocument, { subtree: true, attributeFilter: ['lang'] });
    if (this.#still) {
      this.#show();
      if (this.#asked) this.#want();
    } else if (this.#near) this.#schedule();
    else this.#sight.observe(this);
  }

  #adopt() {
    this.#still = this.querySelector(':scope > .fact') ?? undefined;
    const mark = this.#still?.querySelector('.fact-mark'), note = this.#still?.querySelector('.fact-note');
    // A page may have one fact twice, and with it the name of its note.
    if (mark && mark.popoverTargetElement !== note) mark.popoverTargetElement = note;
  }

  #want() {
    this.#near = true;
    this.#schedule();
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#language.disconnect();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // What the page itself says of its fact comes before there is one.
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

  get #seen() { return this.isConnected && this.ownerDocument.defaultView; }

  async #update() {
    this.#queued = false;
    const turn = ++this.#turn;
    try {
      const url = this.#address();
      if (!this.#still && this.#state !== 'ready') this.#turnTo('loading');
      const [loaded] = await Promise.all([engine.catalog(url), engine.learn(languageAround(this) ?? '')]);
      // A later change is said instead; an element that has left the page needs no words.
      if (turn !== this.#turn) return this.#updated;
      if (this.#seen) this.#say(loaded, url);
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

  #say({ module, catalog, diagnostics }, url) {
    const value = (name) => name === 'lang' ? languageAround(this) : this.getAttribute(name);
    const attributes = names.map((name) => [name, value(name)]).filter(([, given]) => given != null);
    const key = JSON.stringify([url, attributes]);
    if (key !== this.#key) {
      adoptStyle(this.shadowRoot, module);
      const outcome = this.#keeping(() => engine.call(() => module.fact(this.shadowRoot, catalog, attributes), undefined, diagnostics));
      this.#outcome = { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
      // A copy of the element must not take for its words what its attributes no longer say.
      this.#still?.classList.remove('fact');
      this.#still = undefined;
      this.#asked = false;
      this.#key = key;
      this.dataset.renderCount = ++this.#renders;
      this.#warn(lineOf(this.diagnostics));
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

  // Other words replace all nodes; where the keyboard is, and an open note, stay.
  #keeping(say) {
    const before = this.#still ?? this.shadowRoot;
    const focused = before.getRootNode().activeElement === before.querySelector('.fact-mark') && before.querySelector('.fact-mark');
    const open = before.querySelector('.fact-note')?.matches(':popover-open');
    const outcome = say();
    const mark = this.shadowRoot.querySelector('.fact-mark');
    if (focused) mark.focus({ preventScroll: true });
    if (open) mark.click();
    return outcome;
  }

  #fail(error) {
    const failure = error instanceof Failure ? error : new Failure('config', String(error), error);
    // What the page brought stays, as what is said does when the engine dies.
    if (failure !== engine.dead) {
      if (!this.#still) {
        this.shadowRoot.replaceChildren(this.#slot);
        this.#key = undefined;
      }
      // What the engine throws on purpose brings its diagnostics.
      this.#outcome = failure.sourceError;
    }
    this.#turnTo('error');
    this.#warn(failure.message);
    this.#settle.reject(failure);
    this.dispatchEvent(new CustomEvent('error', { detail: failure }));
  }

  #warn(line) {
    if (line && line !== this.#said) console.warn(`model-fact: ${line}`);
    this.#said = line;
  }
}

for (const name of names.filter((one) => !(camelCase(one) in Base.prototype))) {
  Object.defineProperty(ModelFactElement.prototype, camelCase(name), {
    get() { return this.getAttribute(name); },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    enumerable: true, configurable: true,
  });
}

if (globalThis.customElements) {
  const earlier = customElements.get('model-fact');
  if (!earlier) customElements.define('model-fact', ModelFactElement);
  else console.warn(`model-fact: version ${earlier.version} is registered already, so ${version} is not.`);
}
