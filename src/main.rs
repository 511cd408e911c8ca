//! The `cg` binary: opens things and passes them down.

fn main() {}
