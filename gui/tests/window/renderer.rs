//! Pictures of the window without a GPU: triangles with textures, as egui's own renderers draw them.
//!
//! egui tessellates everything into triangles whose colours are premultiplied and blend in gamma space, with linear
//! texture filtering; pixels are covered by the top-left rule. Positions are rounded to 1/256 of a pixel, so a picture
//! does not depend on the machine.

use std::collections::HashMap;

use egui::epaint::{ColorImage, ImageData, Mesh, Primitive};
use egui::{Pos2, Rect, TextureId, TexturesDelta};
use image::RgbaImage;

/// Sub-pixels to a pixel, in either direction.
const SUB: i64 = 256;

/// Draws on the CPU.
#[derive(Default)]
pub(crate) struct CpuRenderer {
    textures: HashMap<TextureId, ColorImage>,
}

impl egui_kittest::TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for update in images {
                let ImageData::Color(source) = &update.image;
                match update.pos {
                    None => drop(self.textures.insert(id, (**source).clone())),
                    Some([left, top]) => {
                        let target =
                            self.textures.get_mut(&id).expect("a texture is updated after it was set");
                        let width = target.size[0];
                        for (y, row) in source.pixels.chunks_exact(source.size[0]).enumerate() {
                            let start = (top + y) * width + left;
                            target.pixels[start..start + row.len()].copy_from_slice(row);
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut picture = Picture::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = &clipped.primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
            {
                picture.mesh(mesh, texture, clipped.clip_rect, scale);
            }
        }
        Ok(picture.finish())
    }
}

/// Premultiplied colours, 0 to 1.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// A point in sub-pixels.
type Point = (i64, i64);

impl Picture {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
        let pixel = |points: f32, most: usize| ((points * scale).round() as i64).clamp(0, most as i64);
        let clip_x = (pixel(clip.left(), self.width), pixel(clip.right(), self.width));
        let clip_y = (pixel(clip.top(), self.height), pixel(clip.bottom(), self.height));
        let point = |p: Pos2| {
            let sub = |points: f32| (points * scale * SUB as f32).round() as i64;
            (sub(p.x), sub(p.y))
        };
        for corners in mesh.indices.chunks_exact(3) {
            let mut vertices = [0, 1, 2].map(|n| mesh.vertices[corners[n] as usize]);
            let mut at = vertices.map(|vertex| point(vertex.pos));
            let area = edge(at[0], at[1], at[2]);
            if area == 0 {
                continue;
            }
            if area < 0 {
                vertices.swap(1, 2);
                at.swap(1, 2);
            }
            let area = area.abs() as f32;
            let range = |axis: [i64; 3], (from, to): (i64, i64)| {
                let (low, high) = (axis.iter().min().unwrap(), axis.iter().max().unwrap());
                (low / SUB).max(from)..(high / SUB + 1).min(to)
            };
            for y in range(at.map(|p| p.1), clip_y) {
                for x in range(at.map(|p| p.0), clip_x) {
                    let middle = (x * SUB + SUB / 2, y * SUB + SUB / 2);
                    let sides = [(at[1], at[2]), (at[2], at[0]), (at[0], at[1])];
                    let distances = sides.map(|(from, to)| edge(from, to, middle));
                    let covered = |n: usize| distances[n] > 0 || distances[n] == 0 && is_top_left(sides[n]);
                    if !(covered(0) && covered(1) && covered(2)) {
                        continue;
                    }
                    let share = distances.map(|distance| distance as f32 / area);
                    let mix = |value: &dyn Fn(usize) -> f32| (0..3).map(|n| share[n] * value(n)).sum::<f32>();
                    let texel = sample(texture, mix(&|n| vertices[n].uv.x), mix(&|n| vertices[n].uv.y));
                    let source: [f32; 4] = std::array::from_fn(|c| {
                        mix(&|n| f32::from(vertices[n].color.to_array()[c])) / 255.0 * texel[c]
                    });
                    let pixel = &mut self.pixels[y as usize * self.width + x as usize];
                    for (below, above) in pixel.iter_mut().zip(source) {
                        *below = above + *below * (1.0 - source[3]);
                    }
                }
            }
        }
    }

    fn finish(self) -> RgbaImage {
        let byte = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes = self.pixels.iter().flat_map(|&[r, g, b, a]| {
            let a = a.max(1e-6);
            [byte(r / a), byte(g / a), byte(b / a), byte(a)]
        });
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes.collect())
            .expect("as many bytes as pixels")
    }
}

/// Twice the area of a triangle.
fn edge(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// Whether pixels on this side belong to the triangle.
fn is_top_left((from, to): (Point, Point)) -> bool {
    (from.1 == to.1 && to.0 > from.0) || to.1 < from.1
}

fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right_share, bottom_share) = (x - left, y - top);
    let texel = |x: f32, y: f32| {
        let x = (x.max(0.0) as usize).min(width - 1);
        let y = (y.max(0.0) as usize).min(height - 1);
        texture.pixels[y * width + x].to_array().map(|byte| f32::from(byte) / 255.0)
    };
    let corners =
        [texel(left, top), texel(left + 1.0, top), texel(left, top + 1.0), texel(left + 1.0, top + 1.0)];
    std::array::from_fn(|c| {
        let upper = corners[0][c] * (1.0 - right_share) + corners[1][c] * right_share;
        let lower = corners[2][c] * (1.0 - right_share) + corners[3][c] * right_share;
        upper * (1.0 - bottom_share) + lower * bottom_share
    })
}
