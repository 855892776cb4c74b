/** Why nothing is drawn. */
export interface ModelCompareFailure extends Error {
  readonly type:
    | 'wasm-unavailable' | 'wasm-csp' | 'wasm-mime' | 'wasm-fetch'
    | 'words-fetch' | 'data-fetch' | 'data-invalid' | 'config';
  readonly sourceError?: unknown;
  readonly url?: string;
}

/** Something found in the catalog or in the attributes; what it concerns may have been left out. */
export interface ModelCompareDiagnostic {
  readonly severity: 'note' | 'warning' | 'error';
  readonly code: string;
  /** A path in the catalog or the name of an attribute. */
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
}

/** A mark of the chart, in CSS pixels of the picture. */
export interface ModelComparePoint {
  readonly model: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The events of an element, with its own two in place of those that pages and pictures fire. Neither bubbles. */
export interface ModelCompareElementEventMap extends Omit<HTMLElementEventMap, 'load' | 'error'> {
  /** A chart is drawn that was not there before: the first, one of another `src`, or one after a failure. */
  load: CustomEvent<null>;
  /** Nothing is drawn, and why. */
  error: CustomEvent<ModelCompareFailure>;
}

/** A price-versus-benchmark chart of AI models. */
export class ModelCompareElement extends HTMLElement {
  static readonly version: string;

  models: string | null;
  benchmark: string | null;
  index: string | null;
  weights: string | null;
  missing: string | null;
  price: string | null;
  host: string | null;
  asOf: string | null;
  hours: string | null;
  currency: string | null;
  highlight: string | null;
  annotate: string | null;
  nudge: string | null;
  valueLine: string | null;
  xScale: string | null;
  heading: string | null;
  theme: string | null;
  src: string | null;
  view: string | null;
  phrasing: string | null;
  chart: string | null;

  /** Resolves after the first chart is painted, also one that the page brought; rejects with the failure that the `error` event brings. */
  readonly ready: Promise<void>;
  /** Resolves when every change made so far is drawn, or has failed. */
  readonly updateComplete: Promise<void>;
  /** What was found in the catalog and the attributes. */
  readonly diagnostics: readonly ModelCompareDiagnostic[];
  /** The picture in words. */
  getSummary(): string;
  /**
   * The marks; none where no chart is drawn, nor of a static figure that nobody has pointed at yet.
   * @throws {ModelCompareFailure} of the type `wasm-unavailable`, once the engine has stopped.
   */
  getPoints(): ModelComparePoint[];

  addEventListener<K extends keyof ModelCompareElementEventMap>(
    type: K,
    listener: (this: ModelCompareElement, event: ModelCompareElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ModelCompareElementEventMap>(
    type: K,
    listener: (this: ModelCompareElement, event: ModelCompareElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'model-compare': ModelCompareElement;
  }
}
