//! What charts draw on: an area of any backend, measured in points, with the program's tokens.

use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{Color, IntoFont, RGBColor, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::{Area, DrawingAreaErrorKind, Series};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{Rgb, Tokens, text};

/// plotters' SVG backend divides text sizes by this; the others of ours follow it.
pub(super) const TEXT_SCALE: f64 = 1.24;

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Place {
    /// The rectangle between these edges.
    #[must_use]
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }

    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// Whether two rectangles have more than an edge in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// Its size in points.
    pub size: f32,
    /// How heavy it is.
    pub weight: Weight,
    /// Its colour.
    pub color: Rgb,
}

/// Which point of a text is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where it begins.
    Left,
    /// Its middle.
    Center,
    /// Where it ends.
    Right,
}

/// An area to draw on, in points from its upper left corner.
pub struct Canvas<'a, DB: DrawingBackend> {
    area: &'a Area<DB>,
    scale: f64,
    /// The colours.
    pub tokens: &'static Tokens,
}

type Done<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<'a, DB: DrawingBackend> Canvas<'a, DB> {
    /// An area with `scale` backend units to a point.
    #[must_use]
    pub fn new(area: &'a Area<DB>, scale: f64, tokens: &'static Tokens) -> Self {
        Self { area, scale, tokens }
    }

    /// The width in points.
    #[must_use]
    pub fn width(&self) -> f64 {
        f64::from(self.area.dim_in_pixel().0) / self.scale
    }

    /// The height in points.
    #[must_use]
    pub fn height(&self) -> f64 {
        f64::from(self.area.dim_in_pixel().1) / self.scale
    }

    /// Small text for axes and legends.
    #[must_use]
    pub fn label(&self) -> Ink {
        Ink { size: text::SMALL, weight: Weight::Regular, color: self.tokens.text_muted }
    }

    /// Text for what is charted.
    #[must_use]
    pub fn body(&self) -> Ink {
        Ink { size: text::BODY, weight: Weight::Regular, color: self.tokens.text }
    }

    /// How wide a text is, in points.
    #[must_use]
    pub fn text_width(&self, text: &str, ink: Ink) -> f64 {
        fonts::width(text, f64::from(ink.size), ink.weight)
    }

    /// A text, shortened until it is at most `room` points wide.
    #[must_use]
    pub fn elide(&self, text: &str, room: f64, ink: Ink) -> String {
        fonts::elide(text, room, f64::from(ink.size), ink.weight)
    }

    #[expect(clippy::cast_possible_truncation, reason = "canvases are far smaller than 2^31")]
    fn unit(&self, points: f64) -> i32 {
        (points * self.scale).round() as i32
    }

    fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.unit(x), self.unit(y))
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few points")]
    fn stroke(&self, color: Rgb, width: f64) -> ShapeStyle {
        rgb(color).stroke_width((width * self.scale).round().max(1.0) as u32)
    }

    /// A text on one line, its middle height at `y`.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn text(&self, text: &str, x: f64, y: f64, align: Align, ink: Ink) -> Done<DB> {
        let h = match align {
            Align::Left => HPos::Left,
            Align::Center => HPos::Center,
            Align::Right => HPos::Right,
        };
        let style = match ink.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Semibold => FontStyle::Bold,
        };
        let size = f64::from(ink.size) * self.scale * TEXT_SCALE;
        let color = rgb(ink.color);
        let style = TextStyle::from((FontFamily::Name(fonts::SVG_FAMILY), size, style).into_font())
            .color(&color)
            .pos(Pos::new(h, VPos::Center));
        self.area.draw(&Text::new(text, self.at(x, y), style))
    }

    /// A filled rectangle, at least one unit of the backend in either direction.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn bar(&self, place: Place, color: Rgb) -> Done<DB> {
        let (left, top) = self.at(place.left, place.top);
        let (right, bottom) = self.at(place.right, place.bottom);
        let corners = [(left, top), (right.max(left + 1), bottom.max(top + 1))];
        self.area.draw(&Rectangle::new(corners, rgb(color).filled()))
    }

    /// A line through points.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn line(&self, points: &[(f64, f64)], color: Rgb, width: f64) -> Done<DB> {
        let points: Vec<_> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.area.draw(&PathElement::new(points, self.stroke(color, width)))
    }

    /// A filled disc.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn disc(&self, x: f64, y: f64, radius: f64, color: Rgb) -> Done<DB> {
        self.area.draw(&Circle::new(self.at(x, y), self.unit(radius), rgb(color).filled()))
    }

    /// A filled polygon.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn polygon(&self, points: &[(f64, f64)], color: Rgb) -> Done<DB> {
        let points: Vec<_> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.area.draw(&Polygon::new(points, rgb(color)))
    }

    /// The sign of series number `series`: colour and shape both tell it apart.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn sign(&self, series: usize, x: f64, y: f64, radius: f64) -> Done<DB> {
        let (color, r) = (self.tokens.series(series), radius);
        match series % 4 {
            0 => self.disc(x, y, r, color),
            1 => {
                self.polygon(&[(x, y - r * 1.2), (x + r * 1.2, y), (x, y + r * 1.2), (x - r * 1.2, y)], color)
            }
            2 => self.bar(Place::new(x - r * 0.9, y - r * 0.9, x + r * 0.9, y + r * 0.9), color),
            _ => self
                .polygon(&[(x, y - r * 1.2), (x + r * 1.2, y + r * 0.9), (x - r * 1.2, y + r * 0.9)], color),
        }
    }

    /// A rectangle in points as one in units of the backend.
    #[must_use]
    pub fn place(&self, place: Place) -> Place {
        let s = self.scale;
        Place::new(place.left * s, place.top * s, place.right * s, place.bottom * s)
    }

    /// Signs and names of several series, in rows from (`x`, `y`) on over at most `width`; says where the last row
    /// ends.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn legend(
        &self,
        series: &[Series],
        (x, y): (f64, f64),
        width: f64,
    ) -> Result<f64, DrawingAreaErrorKind<DB::ErrorType>> {
        let ink = Ink { color: self.tokens.text, ..self.label() };
        for item in legend_layout(series, width, |name, room| {
            let name = self.elide(name, room, ink);
            let width = self.text_width(&name, ink);
            (name, width)
        }) {
            let middle = y + LEGEND_ROW * (item.row as f64 + 0.5);
            self.sign(item.series, x + item.x + LEGEND_SIGN / 2.0, middle, 4.0)?;
            self.text(&item.name, x + item.x + LEGEND_SIGN + 6.0, middle, Align::Left, ink)?;
        }
        Ok(y + legend_height(series, width))
    }
}

const LEGEND_ROW: f64 = 20.0;
const LEGEND_SIGN: f64 = 10.0;
const LEGEND_GAP: f64 = 20.0;
/// A name is shortened to this at most, where two of them fit beside each other.
const LEGEND_NAME: f64 = 200.0;

struct LegendItem {
    series: usize,
    name: String,
    row: usize,
    x: f64,
}

fn legend_layout(
    series: &[Series],
    width: f64,
    mut set: impl FnMut(&str, f64) -> (String, f64),
) -> Vec<LegendItem> {
    // All side by side where each name keeps a readable length, else rows of as many as fit.
    let fair = width / series.len().max(1) as f64 - LEGEND_GAP;
    let is_one_a_row = width < LEGEND_NAME * 2.0 + LEGEND_GAP;
    let room = if is_one_a_row { width } else { fair.max(LEGEND_NAME) };
    let room = (room - LEGEND_SIGN - 6.0).max(0.0);
    let (mut row, mut x) = (0, 0.0);
    let mut items = Vec::new();
    for Series { name, number } in series {
        let (name, name_width) = set(name, room);
        let item_width = LEGEND_SIGN + 6.0 + name_width;
        if x > 0.0 && x + item_width > width {
            row += 1;
            x = 0.0;
        }
        items.push(LegendItem { series: *number, name, row, x });
        x += item_width + LEGEND_GAP;
    }
    items
}

/// How high a legend is, in points.
#[must_use]
pub(super) fn legend_height(series: &[Series], width: f64) -> f64 {
    let size = f64::from(text::SMALL);
    let items = legend_layout(series, width, |name, room| {
        let name = fonts::elide(name, room, size, Weight::Regular);
        let width = fonts::width(&name, size, Weight::Regular);
        (name, width)
    });
    items.last().map_or(0.0, |last| LEGEND_ROW * (last.row as f64 + 1.0))
}

fn rgb(Rgb(r, g, b): Rgb) -> RGBColor {
    RGBColor(r, g, b)
}
