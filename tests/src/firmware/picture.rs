//! What a display of pixels that are on or off shows.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

/// Rows of pixels that are on or off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    rows: Vec<Vec<bool>>,
}

/// Pixels of the file for one of the display, across and down.
const SCALE: usize = 4;
/// Light on dark.
const ON: u8 = 0xFF;

impl Picture {
    /// The memory of a panel as an image prints it: lines of `page` and the bytes of its columns in hexadecimal digits, the
    /// lowest bit on top.
    ///
    /// # Panics
    /// Where there are none.
    #[must_use]
    pub fn of_pages(output: &str) -> Self {
        let mut rows = Vec::new();
        for page in output.lines().filter_map(|line| line.strip_prefix("page ")) {
            let bytes: Vec<u8> = (0..page.len() / 2)
                .map(|at| u8::from_str_radix(&page[2 * at..2 * at + 2], 16).expect("hexadecimal digits"))
                .collect();
            rows.extend(
                (0..8).map(|bit| bytes.iter().map(|byte| byte >> bit & 1 == 1).collect::<Vec<bool>>()),
            );
        }
        assert!(!rows.is_empty(), "no page in\n{output}");
        Self { rows }
    }

    /// Reads a file that [`write`](Self::write) wrote.
    ///
    /// # Panics
    /// Where it is none.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut reader = png::Decoder::new(BufReader::new(file)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a picture of a panel is small")];
        let shape = reader.next_frame(&mut pixels).expect("a whole PNG");
        let row = |row: &[u8]| row.iter().step_by(SCALE).map(|&pixel| pixel == ON).collect();
        Self { rows: pixels.chunks(shape.line_size).step_by(SCALE).map(row).collect() }
    }

    /// Writes it as a PNG, four pixels for one.
    ///
    /// # Panics
    /// Where that fails.
    pub fn write(&self, path: &Path) {
        let wide = |row: &Vec<bool>| -> Vec<u8> {
            row.iter().flat_map(|&is_on| [if is_on { ON } else { 0 }; SCALE]).collect()
        };
        let pixels: Vec<u8> = self.rows.iter().flat_map(|row| wide(row).repeat(SCALE)).collect();
        let width = self.rows.first().map_or(0, Vec::len) * SCALE;
        let file = File::create(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let size = |length: usize| u32::try_from(length).expect("a picture of a panel is small");
        let mut encoder = png::Encoder::new(BufWriter::new(file), size(width), size(self.rows.len() * SCALE));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("the file can be written");
        writer.write_image_data(&pixels).expect("the file can be written");
    }
}
