/* tslint:disable */
/* eslint-disable */

/**
 * A checked catalog with what was found in it.
 */
export class Catalog {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * What was found: `[{severity, code, at, message, hint}]`.
     */
    diagnostics(): any;
    /**
     * Reads a `catalog-v1` document that JavaScript has parsed.
     *
     * # Errors
     * Throws `{type: "data-invalid", code, message, at, diagnostics}` where nothing of it can be used.
     */
    static read(document: any): Catalog;
}

/**
 * What one element shows.
 */
export class Chart {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Draws what the attributes (an array of `[name, value]`) ask for, as wide as the root has room, in place of all that
     * the root holds, at once.
     *
     * Returns `{heading, summary, diagnostics, line}`: `diagnostics` with the catalog's, `line` for a console.
     *
     * # Errors
     * Throws `{type: "config" | "data-invalid", code, message, at, diagnostics}` where nothing is left to draw; the root is as before.
     */
    draw(catalog: Catalog, attributes: Array<any>): any;
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
 * The same figure as text: what native drawing must give byte for byte.
 *
 * # Errors
 * Throws what [`Chart::draw`] throws.
 */
export function markup(catalog: Catalog, attributes: Array<any>, width: number): string;

/**
 * The style sheet that every shadow root adopts: the element's box, then the figure.
 */
export function style_sheet(): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_catalog_free: (a: number, b: number) => void;
    readonly __wbg_chart_free: (a: number, b: number) => void;
    readonly catalog_diagnostics: (a: number) => any;
    readonly catalog_read: (a: any) => [number, number, number];
    readonly chart_draw: (a: number, b: number, c: any) => [number, number, number];
    readonly chart_hide: (a: number) => void;
    readonly chart_hover: (a: number, b: number, c: number, d: number) => void;
    readonly chart_leave: (a: number) => void;
    readonly chart_new: (a: any) => number;
    readonly chart_pin: (a: number, b: number, c: number, d: number) => void;
    readonly chart_points: (a: number) => any;
    readonly markup: (a: number, b: any, c: number) => [number, number, number, number];
    readonly style_sheet: () => [number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
