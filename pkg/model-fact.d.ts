import type { ModelCompareDiagnostic, ModelCompareFailure } from './model-compare.js';

/** The events of an element, with its own two in place of those that pages and pictures fire. Neither bubbles. */
export interface ModelFactElementEventMap extends Omit<HTMLElementEventMap, 'load' | 'error'> {
  /** Words are shown that were not there before: those that the page brought, the first, or those after a failure. */
  load: CustomEvent<null>;
  /** Nothing can be said, and why; what stood there stays. */
  error: CustomEvent<ModelCompareFailure>;
}

/** A figure of one or two AI models in running prose, with its source on demand. */
export class ModelFactElement extends HTMLElement {
  static readonly version: string;

  models: string | null;
  show: string | null;
  benchmark: string | null;
  price: string | null;
  host: string | null;
  asOf: string | null;
  hours: string | null;
  currency: string | null;
  src: string | null;
  phrasing: string | null;

  /** Resolves after the first words are painted, also those that the page brought; rejects with the failure that the `error` event brings. */
  readonly ready: Promise<void>;
  /** Resolves when every change made so far is said, or has failed. */
  readonly updateComplete: Promise<void>;
  /** What was found in the catalog and the attributes. */
  readonly diagnostics: readonly ModelCompareDiagnostic[];
  /** The words as they stand in the prose, without the note; empty where nothing is said. */
  getText(): string;

  addEventListener<K extends keyof ModelFactElementEventMap>(
    type: K,
    listener: (this: ModelFactElement, event: ModelFactElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ModelFactElementEventMap>(
    type: K,
    listener: (this: ModelFactElement, event: ModelFactElementEventMap[K]) => unknown,
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
    'model-fact': ModelFactElement;
  }
}
