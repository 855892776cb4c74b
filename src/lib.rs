//! Price-versus-benchmark charts of AI models, for news articles.
//!
//! `View = f(Catalog, Query, Viewport, Theme, Locale)` is a pure function from data to a picture: the same bytes
//! natively and in WebAssembly. Everything else is a way in (catalogs, attributes, flags) or a way out (SVG, HTML).

pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod diagnostic;
pub mod draw;
pub mod error;
#[cfg(feature = "cli")]
pub mod import;
pub mod joined;
pub mod layout;
pub mod order;
pub mod query;
#[cfg(feature = "cli")]
pub mod review;
pub mod scale;
pub mod scene;
pub mod split;
pub mod statistics;
pub mod table;
pub mod text;
pub mod theme;
pub mod time;
pub mod units;
pub mod view;
#[cfg(feature = "web")]
pub mod web;
