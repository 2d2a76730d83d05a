//! A display of 128 by 64 pixels, as the small OLED panels have: a mock that is printed instead of lit.
//!
//! The memory is that of an SSD1306: eight pages of 128 bytes, a byte for eight pixels of a column, the lowest bit on top.
//! A program for the real panel takes a driver that implements the same `DrawTarget`, such as the crate `ssd1306`; all
//! that is drawn here is drawn the same way there.

use crate::console::Line;
use core::convert::Infallible;
use embedded_graphics::Pixel;
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::prelude::{DrawTarget, OriginDimensions, Size};

/// Pixels of a row.
pub const WIDTH: u32 = 128;
/// Rows.
pub const HEIGHT: u32 = 64;

/// What the panel shows.
pub struct Panel {
    pages: [[u8; WIDTH as usize]; HEIGHT as usize / 8],
}

impl Panel {
    /// All dark.
    pub const DARK: Self = Self { pages: [[0; WIDTH as usize]; HEIGHT as usize / 8] };

    /// Prints its memory: a line of hexadecimal digits for each page.
    pub fn show(&self) {
        for page in &self.pages {
            let mut line = Line::new("page ");
            for &byte in page {
                line = line.hexadecimal(byte);
            }
            line.end();
        }
    }
}

impl OriginDimensions for Panel {
    fn size(&self) -> Size {
        Size::new(WIDTH, HEIGHT)
    }
}

impl DrawTarget for Panel {
    type Color = BinaryColor;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<BinaryColor>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(point, color) in pixels {
            let (Ok(column), Ok(row)) = (usize::try_from(point.x), usize::try_from(point.y)) else {
                continue;
            };
            if let Some(byte) = self.pages.get_mut(row / 8).and_then(|page| page.get_mut(column)) {
                let bit = 1 << (row % 8);
                if color.is_on() { *byte |= bit } else { *byte &= !bit }
            }
        }
        Ok(())
    }
}
