//! How everything looks: design tokens, the bundled font, and what egui makes of them.
//!
//! [`tokens`] is plain data that the charts share with the window; [`fonts`] bundles Inter for screen, SVG and PNG
//! alike; [`style`] translates both into egui's terms. Nothing outside this module names a colour or a size.

pub mod fonts;
pub mod style;
pub mod tokens;

pub use style::{Tone, UNTINTED, color, install, tokens_of};
pub use tokens::{Rgb, Tokens};

#[cfg(test)]
mod tests;
