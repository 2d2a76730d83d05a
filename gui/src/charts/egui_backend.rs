//! Plotters on egui: records shapes, in physical pixels, with egui's fonts.
//!
//! The only part of the charts that knows egui.

use std::convert::Infallible;
use std::fmt;

use egui::epaint::{Mesh, PathShape, PathStroke, RectShape, TextShape};
use egui::{Color32, FontFamily, FontId, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};
use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};

use super::canvas::TEXT_SCALE;
use super::{Canvas, Chart, Mark};
use crate::theme::style::semibold;
use crate::theme::tokens::Tokens;

/// What a chart became: shapes relative to its upper left corner, and marks in points relative to the same.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    /// What is painted.
    pub shapes: Vec<Shape>,
    /// Where the data lie.
    pub marks: Vec<Mark>,
}

/// Draws a chart of the given size in points.
#[must_use]
pub fn record(chart: &impl Chart, ctx: &egui::Context, size: Vec2, tokens: &'static Tokens) -> Recording {
    let scale = f64::from(ctx.pixels_per_point());
    let mut shapes = Vec::new();
    let backend = EguiBackend { ctx, shapes: &mut shapes, size, unit: 1.0 / ctx.pixels_per_point() };
    let area = backend.into_drawing_area();
    // Recording cannot fail: the error type has no value.
    let mut marks = chart.draw(&Canvas::new(&area, scale, tokens)).unwrap_or_default();
    drop(area);
    for mark in &mut marks {
        let place = &mut mark.place;
        for edge in [&mut place.left, &mut place.top, &mut place.right, &mut place.bottom] {
            *edge /= scale;
        }
    }
    Recording { shapes, marks }
}

struct EguiBackend<'a> {
    ctx: &'a egui::Context,
    shapes: &'a mut Vec<Shape>,
    size: Vec2,
    /// Points per backend unit; a backend unit is a physical pixel.
    unit: f32,
}

/// Recording shapes never fails.
#[derive(Debug)]
struct Never(Infallible);

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for Never {}

type Done = Result<(), DrawingErrorKind<Never>>;

impl EguiBackend<'_> {
    fn at(&self, (x, y): BackendCoord) -> Pos2 {
        Pos2::new(x as f32, y as f32) * self.unit
    }

    fn stroke(&self, style: &impl BackendStyle) -> Stroke {
        Stroke::new(style.stroke_width() as f32 * self.unit, color(style.color()))
    }

    fn font(&self, style: &impl BackendTextStyle) -> FontId {
        let family = match style.style() {
            FontStyle::Bold => semibold(),
            _ => FontFamily::Proportional,
        };
        #[expect(clippy::cast_possible_truncation, reason = "a text size")]
        let size = (style.size() / TEXT_SCALE) as f32;
        FontId::new(size * self.unit, family)
    }
}

fn color(BackendColor { rgb: (r, g, b), alpha }: BackendColor) -> Color32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let alpha = (alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
    Color32::from_rgba_unmultiplied(r, g, b, alpha)
}

impl DrawingBackend for EguiBackend<'_> {
    type ErrorType = Never;

    fn get_size(&self) -> (u32, u32) {
        let size = self.size / self.unit;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on screen")]
        let size = (size.x.round() as u32, size.y.round() as u32);
        size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, ink: BackendColor) -> Done {
        let pixel = Rect::from_min_size(self.at(point), Vec2::splat(self.unit));
        self.shapes.push(Shape::rect_filled(pixel, 0.0, color(ink)));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        if style.color().alpha > 0.0 {
            // Through the middles of pixels, or a hair line would blur over two.
            let half = Vec2::splat(self.unit / 2.0);
            self.shapes
                .push(Shape::line_segment([self.at(from) + half, self.at(to) + half], self.stroke(style)));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let rect = Rect::from_two_pos(self.at(from), self.at(to));
        self.shapes.push(if fill {
            Shape::rect_filled(rect, 0.0, color(style.color()))
        } else {
            RectShape::stroke(rect, 0.0, self.stroke(style), StrokeKind::Inside).into()
        });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let half = Vec2::splat(self.unit / 2.0);
        let points: Vec<Pos2> = path.into_iter().map(|point| self.at(point) + half).collect();
        if style.color().alpha > 0.0 && points.len() > 1 {
            self.shapes.push(PathShape::line(points, self.stroke(style)).into());
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let (center, radius) = (self.at(center), radius as f32 * self.unit);
        self.shapes.push(if fill {
            Shape::circle_filled(center, radius, color(style.color()))
        } else {
            Shape::circle_stroke(center, radius, self.stroke(style))
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Done {
        let corners: Vec<Pos2> = corners.into_iter().map(|corner| self.at(corner)).collect();
        let ink = color(style.color());
        // egui fills convex shapes only; anything else is cut into triangles.
        self.shapes.push(if is_convex(&corners) {
            PathShape::convex_polygon(corners, ink, PathStroke::NONE).into()
        } else {
            let mut mesh = Mesh::default();
            for corner in &corners {
                mesh.colored_vertex(*corner, ink);
            }
            for [a, b, c] in triangulate(&corners) {
                mesh.add_triangle(a, b, c);
            }
            Shape::mesh(mesh)
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Never>> {
        let font = self.font(style);
        let galley = self.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::WHITE));
        let size = galley.size() / self.unit;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a label")]
        let size = (size.x.ceil() as u32, size.y.ceil() as u32);
        Ok(size)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Done {
        let ink = color(style.color());
        if ink.a() == 0 || text.is_empty() {
            return Ok(());
        }
        let font = self.font(style);
        let size = font.size;
        let galley = self.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, ink));
        let anchor = style.anchor();
        let left = match anchor.h_pos {
            HPos::Left => 0.0,
            HPos::Center => 0.5,
            HPos::Right => 1.0,
        };
        // The base line stands where the SVG backend puts it, so that screen and file agree.
        let below = match anchor.v_pos {
            VPos::Top => 0.76,
            VPos::Center => 0.26,
            VPos::Bottom => -0.26,
        };
        let baseline = galley.rows.first().and_then(|row| {
            let glyph = row.row.glyphs.first()?;
            Some(row.pos.y + glyph.pos.y)
        });
        let offset = vec2(-galley.size().x * left, below * size - baseline.unwrap_or(size));
        let angle = match style.transform() {
            FontTransform::None => 0.0,
            FontTransform::Rotate90 => std::f32::consts::FRAC_PI_2,
            FontTransform::Rotate180 => std::f32::consts::PI,
            FontTransform::Rotate270 => -std::f32::consts::FRAC_PI_2,
        };
        let at = self.at(at) + egui::emath::Rot2::from_angle(angle) * offset;
        self.shapes.push(TextShape::new(at, galley, ink).with_angle(angle).into());
        Ok(())
    }
}

/// Twice the area of a triangle, positive when its corners run clockwise on screen.
fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b - a).x * (c - a).y - (b - a).y * (c - a).x
}

fn is_convex(corners: &[Pos2]) -> bool {
    let n = corners.len();
    let turns = (0..n).map(|i| cross(corners[i], corners[(i + 1) % n], corners[(i + 2) % n]));
    let (mut left, mut right) = (false, false);
    for turn in turns {
        left |= turn < -1e-3;
        right |= turn > 1e-3;
    }
    n < 4 || !(left && right)
}

/// Cuts a simple polygon into triangles by clipping ears. Corners are given in either direction.
fn triangulate(corners: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<usize> = (0..corners.len()).collect();
    let area: f32 = (0..corners.len())
        .map(|i| {
            let (a, b) = (corners[i], corners[(i + 1) % corners.len()]);
            a.x * b.y - b.x * a.y
        })
        .sum();
    if area < 0.0 {
        left.reverse();
    }
    let index = |i: usize| u32::try_from(i).unwrap_or(0);
    let mut triangles = Vec::new();
    while left.len() > 3 {
        let n = left.len();
        let is_ear = |i: &usize| {
            let ear @ [a, b, c] = [left[(i + n - 1) % n], left[*i], left[(i + 1) % n]];
            let [pa, pb, pc] = ear.map(|corner| corners[corner]);
            let inside =
                |p: Pos2| cross(pa, pb, p) >= 0.0 && cross(pb, pc, p) >= 0.0 && cross(pc, pa, p) >= 0.0;
            cross(pa, pb, pc) > 0.0 && !left.iter().any(|&k| k != a && k != b && k != c && inside(corners[k]))
        };
        // A polygon that is not simple has no ear left at some point; any corner then does.
        let ear = (0..n).find(is_ear).unwrap_or(0);
        triangles.push([left[(ear + n - 1) % n], left[ear], left[(ear + 1) % n]].map(index));
        left.remove(ear);
    }
    if let [a, b, c] = left[..] {
        triangles.push([a, b, c].map(index));
    }
    triangles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(corners: &[Pos2], triangles: &[[u32; 3]]) -> f32 {
        triangles
            .iter()
            .map(|t| {
                let [a, b, c] = t.map(|i| corners[i as usize]);
                cross(a, b, c).abs() / 2.0
            })
            .sum()
    }

    #[test]
    fn triangles_cover_a_dented_area_once_in_either_direction() {
        // An L of 3 squares of 2 by 2: area 12.
        let mut corners: Vec<Pos2> = [(0, 0), (2, 0), (2, 2), (4, 2), (4, 4), (0, 4)]
            .map(|(x, y)| Pos2::new(x as f32, y as f32))
            .to_vec();
        assert!(!is_convex(&corners));
        for _ in 0..2 {
            let triangles = triangulate(&corners);
            assert_eq!(triangles.len(), 4);
            assert!((area(&corners, &triangles) - 12.0).abs() < 1e-4);
            corners.reverse();
        }
    }

    #[test]
    fn a_square_is_convex() {
        let corners = [(0, 0), (2, 0), (2, 2), (0, 2)].map(|(x, y)| Pos2::new(x as f32, y as f32));
        assert!(is_convex(&corners));
    }
}
