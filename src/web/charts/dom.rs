//! Markup straight into the DOM: no `innerHTML` (it throws under Trusted Types) and no style attributes (policies block
//! them).

#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Document, DocumentFragment, Element, Node};

use crate::draw::{Namespace, Sink, plain};

/// Builds nodes in a fragment that is not yet in the page: the tree that a parser makes of [`StringSink`]'s text.
///
/// [`StringSink`]: crate::draw::StringSink
pub(super) struct DomSink {
    document: Document,
    fragment: DocumentFragment,
    open: Vec<Element>,
    // One node for neighbouring pieces of text, as a parser makes.
    text: String,
    failure: Option<JsValue>,
}

impl DomSink {
    pub(super) fn new(document: Document) -> Self {
        let fragment = document.create_document_fragment();
        Self { document, fragment, open: Vec::new(), text: String::new(), failure: None }
    }

    /// What was built, or what the DOM refused.
    pub(super) fn finish(mut self) -> Result<DocumentFragment, JsValue> {
        self.end_text();
        match self.failure {
            None => Ok(self.fragment),
            Some(failure) => Err(failure),
        }
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let node = self.document.create_text_node(&core::mem::take(&mut self.text));
            self.append(&node);
        }
    }

    fn append(&mut self, node: &Node) {
        let parent: &Node = match self.open.last() {
            Some(element) => element,
            None => &self.fragment,
        };
        if let Err(failure) = parent.append_child(node) {
            self.failure.get_or_insert(failure);
        }
    }
}

impl Sink for DomSink {
    fn open(&mut self, namespace: Namespace, name: &'static str) {
        self.end_text();
        match self.document.create_element_ns(Some(uri(namespace)), name) {
            Ok(element) => self.open.push(element),
            Err(failure) => {
                self.failure.get_or_insert(failure);
            }
        }
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        if let Some(element) = self.open.last() {
            if let Err(failure) = element.set_attribute(name, &plain(value)) {
                self.failure.get_or_insert(failure);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(&plain(text));
    }

    fn close(&mut self) {
        self.end_text();
        if let Some(element) = self.open.pop() {
            self.append(&element);
        }
    }
}

fn uri(namespace: Namespace) -> &'static str {
    match namespace {
        Namespace::Html => "http://www.w3.org/1999/xhtml",
        Namespace::Svg => "http://www.w3.org/2000/svg",
    }
}

/// The first element below `root` that matches, where it is of the asked kind.
#[cfg(any(not(target_family = "wasm"), feature = "chart"))]
pub(super) fn find<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
