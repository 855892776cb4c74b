//! Any bytes, and spoiled tables, as a table of prices and scores.
#![no_main]

use model_compare::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::import::list(Format::Csv, bytes));
