//! Any bytes as a catalog.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::catalog(bytes));
