/* tslint:disable */
/* eslint-disable */

/**
 * Checks a `catalog-v1` document that JavaScript has parsed.
 *
 * Returns `{snapshot, diagnostics}`: the catalog as the modules that draw read it, and what was found in the document,
 * `[{severity, code, at, message, hint}]`.
 *
 * # Errors
 * Throws `{type: "data-invalid", code, message, at, diagnostics}` where nothing of it can be used.
 */
export function check(document: any): any;

/** Starts the engine, once: the compiled module, and the namespace of this script, which holds what the module imports. */
export function start(compiled: WebAssembly.Module, imports: object): Promise<void>;
