//! Charts as files.

use std::sync::{Arc, LazyLock};

use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::{Canvas, Chart, Place, Table};
use crate::charts::canvas::{Align, Ink};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{LIGHT, Tokens, text};

/// The width of an exported chart, in points.
const WIDTH: u32 = 960;
/// Around it.
const MARGIN: u32 = 24;
/// Its headline.
const HEADLINE: u32 = 40;
/// A PNG has so many pixels to a point.
const PNG_SCALE: f32 = 2.0;

/// A chart of any kind, for saving.
pub trait Drawing: Send + Sync {
    /// What it shows.
    fn name(&self) -> String;
    /// Its figures.
    fn table(&self) -> Table;
    /// A self-contained SVG on a light ground, with the name as headline.
    fn svg(&self) -> String;
    /// The same without headline and margin, `width` points wide, in the given colours, for a page that has both.
    fn bare_svg(&self, width: u32, tokens: &'static Tokens) -> String;
}

impl<C: Chart> Drawing for C {
    fn name(&self) -> String {
        Chart::name(self)
    }

    fn table(&self) -> Table {
        Chart::table(self)
    }

    fn svg(&self) -> String {
        let inner = WIDTH - 2 * MARGIN;
        let height = height(self, inner) + HEADLINE + 2 * MARGIN;
        let mut svg = String::new();
        {
            let root = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
            let page = Canvas::new(&root, 1.0, &LIGHT);
            let whole = Place::new(0.0, 0.0, f64::from(WIDTH), f64::from(height));
            let ink = Ink { size: text::TITLE, weight: Weight::Semibold, color: LIGHT.text };
            let name = page.elide(&Chart::name(self), f64::from(inner), ink);
            let middle = f64::from(MARGIN) + f64::from(text::TITLE) / 2.0;
            let chart = root.margin(MARGIN + HEADLINE, MARGIN, MARGIN, MARGIN);
            // Writing into a string cannot fail.
            let _ = page.bar(whole, LIGHT.surface);
            let _ = page.text(&name, f64::from(MARGIN), middle, Align::Left, ink);
            let _ = self.draw(&Canvas::new(&chart, 1.0, &LIGHT));
            let _ = root.present();
        }
        named(&svg, &Chart::name(self))
    }

    fn bare_svg(&self, width: u32, tokens: &'static Tokens) -> String {
        let mut svg = String::new();
        {
            let root = SVGBackend::with_string(&mut svg, (width, height(self, width))).into_drawing_area();
            // Writing into a string cannot fail.
            let _ = self.draw(&Canvas::new(&root, 1.0, tokens));
            let _ = root.present();
        }
        named(&svg, &Chart::name(self))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a chart is a few thousand points high"
)]
fn height(chart: &impl Chart, width: u32) -> u32 {
    chart.height(width as f32).ceil().max(1.0) as u32
}

/// The SVG with its name for assistive technology.
fn named(svg: &str, name: &str) -> String {
    let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    svg.replacen("<svg ", &format!("<svg role=\"img\" aria-label=\"{name}\" "), 1)
}

/// How SVGs are read: with the bundled font, whatever they ask for.
pub(super) fn options() -> usvg::Options<'static> {
    static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(fonts::REGULAR.to_vec());
        fonts.load_font_data(fonts::SEMIBOLD.to_vec());
        fonts.set_sans_serif_family("Inter");
        Arc::new(fonts)
    });
    usvg::Options { fontdb: Arc::clone(&FONTS), font_family: "Inter".to_owned(), ..usvg::Options::default() }
}

/// An SVG as PNG, two pixels to a point, with the bundled font.
///
/// # Errors
/// When the text is no SVG, or has no size.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_str(svg, &options()).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size().scale_by(PNG_SCALE).ok_or("the chart has no size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the chart is too large")?;
    resvg::render(&tree, Transform::from_scale(PNG_SCALE, PNG_SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}
