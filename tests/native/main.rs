//! The tests of the library and of the files beside it that need no browser.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod answer;
mod attributes;
mod cli;
mod data;
mod documents;
mod fact;
mod format;
mod frame;
mod full;
mod golden;
mod history;
mod hostile;
mod import;
mod laws;
mod layers;
mod locales;
mod markup;
mod methods;
mod pictures;
mod review;
mod rows;
mod schema;
mod shipped;
mod snapshot;
mod styling;
mod view;
