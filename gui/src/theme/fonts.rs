//! The bundled font, for screen, SVG and PNG alike, and how wide a text is in it.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Inter, regular.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
/// Inter, semibold.
pub static SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// The families an SVG asks for: ours, and what comes near it where ours is not installed.
pub const SVG_FAMILY: &str = "Inter, Helvetica, Arial, sans-serif";

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// For running text.
    Regular,
    /// For headlines and what is chosen.
    Semibold,
}

static FACES: LazyLock<[Option<Face<'static>>; 2]> =
    LazyLock::new(|| [Face::parse(REGULAR, 0).ok(), Face::parse(SEMIBOLD, 0).ok()]);

/// How wide `text` is at a size, in the unit of `size`. Characters the font lacks count one em, which is what
/// ideographs take.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let Some(face) = &FACES[usize::from(weight == Weight::Semibold)] else { return size * 0.6 };
    let em = f64::from(face.units_per_em());
    let advance =
        |c| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).map_or(em, f64::from);
    text.chars().map(advance).sum::<f64>() / em * size
}

/// `text`, shortened with an ellipsis until it is at most `room` wide.
#[must_use]
pub fn elide(text: &str, room: f64, size: f64, weight: Weight) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let candidate = format!("{}…", kept.trim_end());
        if width(&candidate, size, weight) <= room {
            return candidate;
        }
    }
    String::new()
}
