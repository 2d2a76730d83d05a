//! Generator of the core's tables. Run `cargo run -p lexometer-tablegen`.

fn main() {}
