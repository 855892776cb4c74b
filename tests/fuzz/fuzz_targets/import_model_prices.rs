//! Any bytes, and spoiled lists, as model-prices' snapshot.
#![no_main]

use model_compare::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::import::list(Format::ModelPrices, bytes));
