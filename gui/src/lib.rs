//! Lexometer on the desktop, as a library: the binary is a thin wrapper over it.
//!
//! ```text
//! model ◀─ worker  import  export  charts ◀─ views ◀─ app       theme: tokens and fonts, for what is drawn
//!                     ▲        ▲       ▲
//!                     │        figures ┘       the charts of a report
//!                     └── cli ──┘
//! ```
//!
//! Architecture invariant: only [`app`], [`views`], the backend of [`charts`] and the style of [`theme`] know egui. A
//! test holds this and the direction of every arrow.

pub mod app;
pub mod charts;
pub mod cli;
pub mod export;
pub mod figures;
pub mod import;
pub mod model;
pub mod theme;
pub mod views;
pub mod worker;
