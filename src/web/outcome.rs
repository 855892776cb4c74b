//! Results as plain objects.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::diagnostic::Diagnostic;
use crate::error::Error;

/// An object of these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// `{severity, code, at, message, hint}` each.
pub(super) fn array(diagnostics: &[Diagnostic]) -> Array {
    let array = Array::new();
    for one in diagnostics {
        array.push(&diagnostic(one));
    }
    array
}

fn diagnostic(diagnostic: &Diagnostic) -> JsValue {
    object(&[
        ("severity", diagnostic.severity.as_str().into()),
        ("code", diagnostic.code.into()),
        ("at", diagnostic.at.as_str().into()),
        ("message", diagnostic.message.as_str().into()),
        ("hint", diagnostic.hint.as_deref().into()),
    ])
}

/// `{type, code, message, at, diagnostics}`: the last with what else was found.
pub(super) fn failure(error: &Error, found: &[Diagnostic]) -> JsValue {
    let kind = if error.is_catalog() { "data-invalid" } else { "config" };
    let all = array(found);
    all.push(&diagnostic(error.diagnostic()));
    object(&[
        ("type", kind.into()),
        ("code", error.code().into()),
        ("message", error.to_string().into()),
        ("at", error.diagnostic().at.as_str().into()),
        ("diagnostics", all.into()),
    ])
}
