//! Spoiled catalogs with any attributes at any width, through every way out.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::view(bytes));
