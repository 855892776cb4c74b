//! Any bytes, and spoiled lists, as archived copies of OpenRouter's list.
#![no_main]

use model_compare::import::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::import::list(Format::OpenRouterHistory, bytes));
