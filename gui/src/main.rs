//! The Lexometer program.

fn main() {}
