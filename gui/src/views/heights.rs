//! Rows of different heights above one another, of which only those in sight are laid out.
//!
//! The height of a row is estimated until it comes into sight. Sums are kept in a Fenwick tree (Fenwick 1994), so that
//! finding the row at a place, the place of a row, and correcting a height take a logarithmic number of steps.

use egui::{Pos2, ScrollArea, Ui, vec2};

use crate::theme::tokens::text;

/// The heights of rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    heights: Vec<f32>,
    /// Node `n`, counted from 1, holds the sum of as many rows up to `n` as its lowest bit says.
    sums: Vec<f64>,
}

impl Heights {
    pub(super) fn new(heights: Vec<f32>) -> Self {
        let mut sums: Vec<f64> =
            std::iter::once(0.0).chain(heights.iter().map(|height| f64::from(*height))).collect();
        for node in 1..sums.len() {
            let above = node + lowest_bit(node);
            if above < sums.len() {
                sums[above] += sums[node];
            }
        }
        Self { heights, sums }
    }

    pub(super) fn len(&self) -> usize {
        self.heights.len()
    }

    pub(super) fn of(&self, row: usize) -> f32 {
        self.heights.get(row).copied().unwrap_or_default()
    }

    /// How far down a row begins; that of the row behind the last is the height of all.
    pub(super) fn top(&self, row: usize) -> f32 {
        let mut node = row.min(self.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.sums[node];
            node -= lowest_bit(node);
        }
        points(sum)
    }

    pub(super) fn total(&self) -> f32 {
        self.top(self.len())
    }

    /// The row at a place; the last one for a place behind all.
    pub(super) fn row_at(&self, place: f32) -> usize {
        let mut rest = f64::from(place);
        let mut row = 0;
        let mut step = self.sums.len().next_power_of_two();
        while step > 0 {
            let next = row + step;
            if next < self.sums.len() && self.sums[next] <= rest {
                rest -= self.sums[next];
                row = next;
            }
            step /= 2;
        }
        row.min(self.len().saturating_sub(1))
    }

    /// Corrects the height of a row.
    pub(super) fn set(&mut self, row: usize, height: f32) {
        let Some(old) = self.heights.get_mut(row) else { return };
        let change = f64::from(height) - f64::from(*old);
        *old = height;
        let mut node = row + 1;
        while node < self.sums.len() {
            self.sums[node] += change;
            node += lowest_bit(node);
        }
    }
}

/// How far rows are scrolled.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scroll {
    /// How far down the rows in sight begin.
    pub(super) offset: f32,
    /// How far down they are to begin in the next frame.
    pub(super) wanted: Option<f32>,
}

/// Shows the rows in sight. `row_ui` draws the row of that number at a place and says how high it is.
pub(super) fn rows_ui(
    ui: &mut Ui,
    mut area: ScrollArea,
    heights: &mut Heights,
    scroll: &mut Scroll,
    mut row_ui: impl FnMut(&mut Ui, usize, Pos2) -> f32,
) {
    if let Some(wanted) = scroll.wanted.take() {
        area = area.vertical_scroll_offset(wanted);
    }
    // How much higher the rows above the upper edge turned out than was thought.
    let mut shift = 0.0;
    let output = area.show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        ui.set_height(heights.total());
        let mut row = heights.row_at(viewport.top());
        let mut top = heights.top(row);
        while row < heights.len() && top <= viewport.bottom() {
            let height = heights.of(row);
            let measured = row_ui(ui, row, origin + vec2(0.0, top));
            if (measured - height).abs() > 0.5 {
                heights.set(row, measured);
                if top < viewport.top() {
                    shift += measured - height;
                }
                ui.ctx().request_repaint();
            }
            top += measured;
            row += 1;
        }
    });
    scroll.offset = output.state.clamped_offset().y;
    if shift != 0.0 && scroll.offset > 0.0 {
        // What is read stays where it is.
        scroll.wanted = Some((scroll.offset + shift).max(0.0));
    }
}

/// The height of a text of so many bytes in lines of a width, roughly.
pub(super) fn estimate(bytes: usize, bytes_per_scalar: f32, width: f32) -> f32 {
    let scalars = bytes as f32 / bytes_per_scalar;
    // Inter's letters and spaces are half as wide as the text is high, on average.
    let lines = (scalars * text::BODY / 2.0 / width).ceil();
    lines.max(1.0) * text::LINE
}

/// How many bytes a scalar of this text has, judged by its beginning.
pub(super) fn bytes_per_scalar(text: &str) -> f32 {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    sample.len().max(1) as f32 / sample.chars().count().max(1) as f32
}

const SAMPLE_BYTES: usize = 1 << 12;

fn lowest_bit(node: usize) -> usize {
    node & node.wrapping_neg()
}

#[expect(clippy::cast_possible_truncation, reason = "a place on screen")]
fn points(sum: f64) -> f32 {
    sum as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_plain_addition() {
        // Whole numbers, so that sums of floats are exact.
        for count in [0_usize, 1, 2, 3, 7, 8, 9, 100] {
            let plain: Vec<f32> = (0..count).map(|row| (row * 7 % 11 + 1) as f32).collect();
            let mut heights = Heights::new(plain.clone());
            let mut plain = plain;
            for change in 0..count {
                heights.set(change, (change % 5 + 2) as f32);
                plain[change] = (change % 5 + 2) as f32;
                for row in 0..=count {
                    let top: f32 = plain[..row].iter().sum();
                    assert_eq!(heights.top(row), top, "{row} of {count}");
                    if row < count {
                        assert_eq!(heights.row_at(top), row);
                        assert_eq!(heights.row_at(top + plain[row] - 0.5), row);
                    }
                }
                assert_eq!(heights.row_at(1e9), count - 1);
                assert_eq!(heights.total(), plain.iter().sum::<f32>());
            }
        }
    }

    #[test]
    fn no_rows_have_no_height() {
        let heights = Heights::default();
        assert_eq!((heights.total(), heights.row_at(5.0), heights.of(3)), (0.0, 0, 0.0));
    }
}
