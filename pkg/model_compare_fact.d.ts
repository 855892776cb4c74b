/* tslint:disable */
/* eslint-disable */

/**
 * A checked catalog.
 */
export class Catalog {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Reads a snapshot: a `….snapshot.txt` of the package, or what the check has made of a document.
     *
     * # Errors
     * Throws `{type: "data-invalid", code, message, at, diagnostics}` where the text is none.
     */
    static read(snapshot: string): Catalog;
}

/**
 * Says what the attributes (an array of `[name, value]`) ask for, in place of all that the root holds.
 *
 * Returns `{text, diagnostics}`.
 *
 * # Errors
 * Throws `{type: "config", code, message, at, diagnostics}` where it cannot be said; the root is as before.
 */
export function fact(root: ShadowRoot, catalog: Catalog, attributes: Array<any>): any;

/**
 * The style sheet that every root with a fact adopts.
 */
export function fact_style_sheet(): string;

/**
 * Takes in the words and number formats of a language, a `words-….txt` of the package; false where the text is none.
 */
export function learn(words: string): boolean;

/** Starts the engine, once: the compiled module, and the namespace of this script, which holds what the module imports. */
export function start(compiled: WebAssembly.Module, imports: object): Promise<void>;
