//! Lexometer on the desktop, as a library: the binary is a thin wrapper over it.

pub mod cli;
pub mod export;
pub mod import;
pub mod model;
pub mod worker;
