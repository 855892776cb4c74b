//! What JavaScript has parsed, as the tree that the core reads.
//!
//! By hand and not by a deserialiser: serde's error texts alone, float formatting with them, weigh 25 kB in the module.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::catalog::{DEEPEST, Json};

/// The tree of a value; `None` where it is nested too deeply. What JSON does not have, a function or a big integer,
/// counts as missing.
pub(super) fn tree(value: &JsValue) -> Option<Json> {
    level(value, DEEPEST)
}

fn level(value: &JsValue, levels: u8) -> Option<Json> {
    if let Some(text) = value.as_string() {
        return Some(Json::String(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Json::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Json::Bool(truth));
    }
    if value.is_null() || !value.is_object() {
        return Some(Json::Null);
    }
    let below = levels.checked_sub(1)?;
    if Array::is_array(value) {
        let items: &Array = value.unchecked_ref();
        let mut array = Vec::new();
        for index in 0..items.length() {
            array.push(level(&items.get(index), below)?);
        }
        return Some(Json::Array(array));
    }
    let entries = Object::entries(value.unchecked_ref());
    let mut object = Vec::new();
    for index in 0..entries.length() {
        let entry: Array = entries.get(index).unchecked_into();
        object.push((entry.get(0).as_string().unwrap_or_default(), level(&entry.get(1), below)?));
    }
    Some(Json::Object(object))
}
