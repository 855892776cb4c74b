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
 * What one element shows.
 */
export class Chart {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Draws what the attributes (an array of `[name, value]`) ask for, in place of all that the root holds, at once: as wide
     * as the root has room or, where `any_width`, as a static page has it, for every width.
     *
     * Returns `{heading, summary, diagnostics}`: `diagnostics` without those of the catalog.
     *
     * # Errors
     * Throws `{type: "config" | "data-invalid", code, message, at, diagnostics, empty}` where nothing is left to draw; the
     * root is as before. `empty` is what a page shows then that has nothing of its own.
     */
    draw(catalog: Catalog, attributes: Array<any>, any_width: boolean): any;
    /**
     * Hides the tooltip.
     */
    hide(): void;
    /**
     * The pointer is at `(x, y)` of the window, over `target`: shows the words of the nearest mark.
     */
    hover(target: Node | null | undefined, x: number, y: number): void;
    /**
     * The pointer left: what isn't pinned is hidden.
     */
    leave(): void;
    /**
     * A chart that will be drawn into `root`.
     */
    constructor(root: ShadowRoot);
    /**
     * A click or a tap at `(x, y)` of the window, on `target`: the words of the nearest mark stay until the next click;
     * where they are pinned already, they go.
     */
    pin(target: Node | null | undefined, x: number, y: number): void;
    /**
     * The marks as drawn: `[{model, x, y, radius}]`, in CSS pixels of the picture.
     */
    points(): any;
}

/**
 * Takes in the words and number formats of a language, a `words-….txt` of the package; false where the text is none.
 */
export function learn(words: string): boolean;

/**
 * The style sheet that every shadow root adopts: the element's box and the figure.
 */
export function style_sheet(): string;

/** Starts the engine, once: the compiled module, and the namespace of this script, which holds what the module imports. */
export function start(compiled: WebAssembly.Module, imports: object): Promise<void>;
