//! Places in a text that was laid out.

use std::ops::Range;

use egui::{Galley, Painter, Pos2, Shape, Stroke, Vec2, pos2};

use crate::theme::tokens::space;

/// How a stretch is underlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// With one line.
    Whole,
    /// With dashes.
    Dashed,
}

/// Which scalar stands at an offset from the upper left corner.
pub(super) fn scalar_at(galley: &Galley, offset: Vec2) -> Option<usize> {
    let mut before = 0;
    for row in &galley.rows {
        let rect = row.rect();
        if offset.y >= rect.top() && offset.y < rect.bottom() {
            let x = offset.x - row.pos.x;
            let hit =
                |glyph: &egui::epaint::text::Glyph| glyph.pos.x <= x && x < glyph.pos.x + glyph.advance_width;
            return row.row.glyphs.iter().position(hit).map(|glyph| before + glyph);
        }
        before += row.row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    None
}

/// How far down the row with a scalar begins.
pub(super) fn top_of(galley: &Galley, scalar: usize) -> f32 {
    let mut before = 0;
    for row in &galley.rows {
        before += row.row.glyphs.len() + usize::from(row.ends_with_newline);
        if before > scalar {
            return row.pos.y;
        }
    }
    0.0
}

/// Draws a line under a stretch of scalars, on every row that it is on.
pub(super) fn underline(
    painter: &Painter,
    galley: &Galley,
    at: Pos2,
    scalars: &Range<usize>,
    stroke: Stroke,
    line: Line,
) {
    let mut before = 0;
    for row in &galley.rows {
        let glyphs = &row.row.glyphs;
        let from = scalars.start.clamp(before, before + glyphs.len()) - before;
        let to = scalars.end.clamp(before, before + glyphs.len()) - before;
        if let [first, .., last] | [first @ last] = &glyphs[from..to.max(from)] {
            let left = at.x + row.pos.x + first.pos.x;
            let right = at.x + row.pos.x + last.pos.x + last.advance_width;
            let y = painter.round_to_pixel_center(at.y + row.pos.y + first.pos.y + space::XS);
            let ends = [pos2(left, y), pos2(right, y)];
            match line {
                Line::Dashed => {
                    painter.extend(Shape::dashed_line(&ends, stroke, space::DASH, space::DASH));
                }
                Line::Whole => {
                    painter.line_segment(ends, stroke);
                }
            }
        }
        before += glyphs.len() + usize::from(row.ends_with_newline);
    }
}
