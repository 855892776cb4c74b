//! Results as plain objects.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::diagnostic::{Diagnostic, Severity};
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
pub(super) fn array<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> JsValue {
    let array = Array::new();
    for diagnostic in diagnostics {
        array.push(&object(&[
            ("severity", diagnostic.severity.as_str().into()),
            ("code", diagnostic.code.into()),
            ("at", diagnostic.at.as_str().into()),
            ("message", diagnostic.message.as_str().into()),
            ("hint", diagnostic.hint.as_deref().into()),
        ]));
    }
    array.into()
}

/// What a console shows of the findings: one line, or `None` where there are only notes.
pub(super) fn line<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Option<String> {
    let mut grave = diagnostics.into_iter().filter(|diagnostic| diagnostic.severity > Severity::Note);
    let first = grave.next()?;
    Some(match grave.count() {
        0 => first.to_string(),
        others => format!("{first} (And {others} more: see the element's diagnostics.)"),
    })
}

/// `{type, code, message, at, diagnostics}`: the last with what else was found.
pub(super) fn failure<'a>(error: &'a Error, found: impl Iterator<Item = &'a Diagnostic>) -> JsValue {
    let kind = if error.is_catalog() { "data-invalid" } else { "config" };
    object(&[
        ("type", kind.into()),
        ("code", error.code().into()),
        ("message", error.to_string().into()),
        ("at", error.diagnostic().at.as_str().into()),
        ("diagnostics", array(found.chain([error.diagnostic()]))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_console_gets_one_line() {
        let note = Diagnostic::new(Severity::Note, "finer-price", "offers[0]", "rounded.");
        let warning = Diagnostic::warning("unknown-theme", "theme", "found “sepia”.");
        let error = Diagnostic::error("unknown-model", "models", "found “gtp”.");
        assert_eq!(line([]), None);
        assert_eq!(line([&note]), None);
        assert_eq!(line([&note, &error]).unwrap(), "error[unknown-model] at models: found “gtp”.");
        assert_eq!(
            line([&warning, &note, &error]).unwrap(),
            "warning[unknown-theme] at theme: found “sepia”. (And 1 more: see the element's diagnostics.)"
        );
    }
}
