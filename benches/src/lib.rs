//! Benchmarks of Lexometer.
