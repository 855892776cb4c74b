//! The command line of model-compare.

fn main() {}
