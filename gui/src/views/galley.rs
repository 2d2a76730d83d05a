//! Places in a text that was laid out.

use std::ops::Range;

use egui::{Galley, Painter, Pos2, Shape, Stroke, Vec2, pos2, vec2};

use crate::theme::tokens::space;

/// How a stretch is underlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// With one line.
    Whole,
    /// With dashes.
    Dashed,
    /// With two lines.
    Double,
    /// With dots.
    Dotted,
    /// With a wave.
    Wavy,
    /// With a line twice as thick.
    Thick,
}

impl Line {
    /// Passages have these in turn.
    const PAIRS: [Self; 6] = [Self::Whole, Self::Dashed, Self::Double, Self::Dotted, Self::Wavy, Self::Thick];

    /// The line under the passage with that number.
    pub(super) fn of_pair(passage: usize) -> Self {
        Self::PAIRS[passage % Self::PAIRS.len()]
    }
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
            draw(painter, ends, stroke, line);
        }
        before += glyphs.len() + usize::from(row.ends_with_newline);
    }
}

/// Draws a line from left to right.
fn draw(painter: &Painter, [from, to]: [Pos2; 2], stroke: Stroke, line: Line) {
    let lower = |points: f32| [from + vec2(0.0, points), to + vec2(0.0, points)];
    match line {
        Line::Whole => {
            painter.line_segment([from, to], stroke);
        }
        Line::Dashed => {
            painter.extend(Shape::dashed_line(&[from, to], stroke, space::DASH * 2.0, space::DASH));
        }
        Line::Dotted => {
            painter.extend(Shape::dashed_line(&[from, to], stroke, stroke.width, space::DOT));
        }
        Line::Double => {
            let thin = Stroke { width: space::HAIR, ..stroke };
            painter.line_segment(lower(-space::HAIR), thin);
            painter.line_segment(lower(space::HAIR), thin);
        }
        Line::Wavy => {
            let steps = ((to.x - from.x) / space::DASH).max(1.0);
            let mut points = vec![from];
            let mut x = from.x;
            while x < to.x && (points.len() as f32) <= steps + 1.0 {
                x = (x + space::DASH).min(to.x);
                let up = if points.len() % 2 == 1 { -space::DOT } else { 0.0 };
                points.push(pos2(x, from.y + up));
            }
            painter.add(Shape::line(points, Stroke { width: space::HAIR * 1.5, ..stroke }));
        }
        Line::Thick => {
            painter.line_segment([from, to], Stroke { width: stroke.width * 2.0, ..stroke });
        }
    }
}
