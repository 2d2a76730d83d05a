//! The design tokens: every colour, distance and text size of the program.
//!
//! Distances lie on a grid of 4 points, text has three sizes and two weights, and there is one accent. Series colours
//! are those of Okabe and Ito (2008), which people with colour-blindness tell apart; in the dark they are lightened
//! where they would sink into the background.

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour that `share` of this one over `ground` gives; 0 is all ground, 1 all this colour.
    #[must_use]
    pub fn over(self, ground: Self, share: f32) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let mix = |a: u8, b: u8| (f32::from(a) * share + f32::from(b) * (1.0 - share)).round() as u8;
        Self(mix(self.0, ground.0), mix(self.1, ground.1), mix(self.2, ground.2))
    }

    /// Relative luminance as WCAG 2.2 defines it, from 0 (black) to 1 (white).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio as WCAG 2.2 defines it, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// The colours of a passage, the same in both texts that share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Behind it.
    pub surface: Rgb,
    /// Under it, and where it is drawn as a line: at least 3 : 1 on `surface` and on a card.
    pub line: Rgb,
}

/// The colours of one appearance, light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Whether light text stands on a dark ground.
    pub dark: bool,
    /// Behind everything.
    pub canvas: Rgb,
    /// Behind the list of documents.
    pub sidebar: Rgb,
    /// Cards, tables and fields.
    pub surface: Rgb,
    /// Every second row of a table, and what is empty in a bar.
    pub surface_sunken: Rgb,
    /// Under the pointer.
    pub hover: Rgb,
    /// Around cards and fields, between rows.
    pub border: Rgb,
    /// Around what can be operated: at least 3 : 1 on `surface`.
    pub border_strong: Rgb,
    /// Text.
    pub text: Rgb,
    /// Text that matters less.
    pub text_muted: Rgb,
    /// What is chosen, and what may be chosen next.
    pub accent: Rgb,
    /// Text on `accent`.
    pub on_accent: Rgb,
    /// Behind what is chosen.
    pub selection: Rgb,
    /// Text that warns.
    pub warning: Rgb,
    /// Behind a warning.
    pub warning_surface: Rgb,
    /// Text that reports a failure.
    pub error: Rgb,
    /// Behind a failure.
    pub error_surface: Rgb,
    /// One colour per document or group, in this order.
    pub series: [Rgb; 6],
    /// Behind a shared passage that stands outside quotation marks.
    pub copied_surface: Rgb,
    /// Under it.
    pub copied: Rgb,
    /// Behind a shared passage that stands inside quotation marks.
    pub quoted_surface: Rgb,
    /// Under it.
    pub quoted: Rgb,
    /// Behind the passage that is chosen.
    pub chosen_surface: Rgb,
    /// Shared passages have these in turn.
    pub pairs: [Pair; 6],
    /// Behind words that differ within a passage.
    pub changed_surface: Rgb,
    /// The closest cell of a heat map.
    pub heat: Rgb,
}

/// Dark text on a light ground.
pub const LIGHT: Tokens = Tokens {
    dark: false,
    canvas: Rgb(0xF5, 0xF6, 0xF8),
    sidebar: Rgb(0xEB, 0xED, 0xF0),
    surface: Rgb(0xFF, 0xFF, 0xFF),
    surface_sunken: Rgb(0xF1, 0xF3, 0xF5),
    hover: Rgb(0xE1, 0xE5, 0xEA),
    border: Rgb(0xD9, 0xDD, 0xE3),
    border_strong: Rgb(0x86, 0x8E, 0x99),
    text: Rgb(0x1A, 0x1F, 0x26),
    text_muted: Rgb(0x56, 0x5F, 0x6B),
    accent: Rgb(0x00, 0x5F, 0x99),
    on_accent: Rgb(0xFF, 0xFF, 0xFF),
    selection: Rgb(0xD6, 0xE7, 0xF4),
    warning: Rgb(0x7A, 0x4B, 0x00),
    warning_surface: Rgb(0xFD, 0xF3, 0xDC),
    error: Rgb(0xA3, 0x2A, 0x00),
    error_surface: Rgb(0xFC, 0xE9, 0xE2),
    series: [
        Rgb(0x00, 0x72, 0xB2),
        Rgb(0xE6, 0x9F, 0x00),
        Rgb(0x00, 0x9E, 0x73),
        Rgb(0xCC, 0x79, 0xA7),
        Rgb(0xD5, 0x5E, 0x00),
        Rgb(0x56, 0xB4, 0xE9),
    ],
    copied_surface: Rgb(0xFB, 0xE3, 0xD3),
    copied: Rgb(0xD5, 0x5E, 0x00),
    quoted_surface: Rgb(0xDA, 0xEA, 0xF5),
    quoted: Rgb(0x00, 0x72, 0xB2),
    chosen_surface: Rgb(0xF8, 0xE6, 0x8C),
    pairs: [
        Pair { surface: Rgb(0xD6, 0xEA, 0xFB), line: Rgb(0x00, 0x72, 0xB2) },
        Pair { surface: Rgb(0xFD, 0xE6, 0xC8), line: Rgb(0xB8, 0x5C, 0x00) },
        Pair { surface: Rgb(0xD3, 0xF0, 0xE4), line: Rgb(0x00, 0x80, 0x5B) },
        Pair { surface: Rgb(0xF7, 0xDC, 0xEA), line: Rgb(0xA8, 0x43, 0x7F) },
        Pair { surface: Rgb(0xF6, 0xF0, 0xB8), line: Rgb(0x7A, 0x6C, 0x00) },
        Pair { surface: Rgb(0xE2, 0xDE, 0xFA), line: Rgb(0x5B, 0x48, 0xC0) },
    ],
    changed_surface: Rgb(0xFB, 0xD9, 0xD2),
    heat: Rgb(0x00, 0x4B, 0x7C),
};

/// Light text on a dark ground.
pub const DARK: Tokens = Tokens {
    dark: true,
    canvas: Rgb(0x14, 0x17, 0x1B),
    sidebar: Rgb(0x19, 0x1D, 0x22),
    surface: Rgb(0x1E, 0x22, 0x28),
    surface_sunken: Rgb(0x26, 0x2B, 0x32),
    hover: Rgb(0x2D, 0x33, 0x3B),
    border: Rgb(0x33, 0x3A, 0x43),
    border_strong: Rgb(0x7A, 0x84, 0x91),
    text: Rgb(0xE8, 0xEB, 0xEF),
    text_muted: Rgb(0xA4, 0xAD, 0xB9),
    accent: Rgb(0x6C, 0xB8, 0xEE),
    on_accent: Rgb(0x0B, 0x1B, 0x28),
    selection: Rgb(0x1D, 0x3F, 0x59),
    warning: Rgb(0xF0, 0xC0, 0x66),
    warning_surface: Rgb(0x38, 0x2D, 0x14),
    error: Rgb(0xFF, 0xA4, 0x85),
    error_surface: Rgb(0x41, 0x22, 0x18),
    series: [
        Rgb(0x3D, 0x9B, 0xD6),
        Rgb(0xE6, 0x9F, 0x00),
        Rgb(0x1F, 0xB8, 0x8B),
        Rgb(0xD9, 0x90, 0xB8),
        Rgb(0xEE, 0x7A, 0x26),
        Rgb(0x7F, 0xC7, 0xF0),
    ],
    copied_surface: Rgb(0x53, 0x2D, 0x13),
    copied: Rgb(0xEE, 0x7A, 0x26),
    quoted_surface: Rgb(0x17, 0x3B, 0x55),
    quoted: Rgb(0x5C, 0xB1, 0xEA),
    chosen_surface: Rgb(0x6B, 0x5A, 0x10),
    pairs: [
        Pair { surface: Rgb(0x10, 0x34, 0x4F), line: Rgb(0x56, 0xB4, 0xE9) },
        Pair { surface: Rgb(0x4A, 0x2F, 0x0C), line: Rgb(0xF0, 0xA1, 0x3C) },
        Pair { surface: Rgb(0x0C, 0x3D, 0x2E), line: Rgb(0x3F, 0xC7, 0x9A) },
        Pair { surface: Rgb(0x4A, 0x20, 0x38), line: Rgb(0xE0, 0x8F, 0xBF) },
        Pair { surface: Rgb(0x40, 0x3A, 0x08), line: Rgb(0xD9, 0xCD, 0x4A) },
        Pair { surface: Rgb(0x2D, 0x27, 0x58), line: Rgb(0xA9, 0x9B, 0xF2) },
    ],
    changed_surface: Rgb(0x5A, 0x22, 0x1A),
    heat: Rgb(0x8C, 0xCB, 0xF5),
};

/// Text on cells of a heat map, whose grounds run from the colour of a card to [`Tokens::heat`]: of black and white one or the other
/// has 4.5 : 1 on whatever colour.
const ON_HEAT: [Rgb; 2] = [Rgb(0x00, 0x00, 0x00), Rgb(0xFF, 0xFF, 0xFF)];

impl Tokens {
    /// The colour of text on a cell of a heat map in that colour.
    #[must_use]
    pub fn on_heat(&self, ground: Rgb) -> Rgb {
        let [black, white] = ON_HEAT;
        if black.contrast(ground) >= white.contrast(ground) { black } else { white }
    }

    /// The colours of the passage with that number.
    #[must_use]
    pub fn pair(&self, passage: usize) -> Pair {
        self.pairs[passage % self.pairs.len()]
    }

    /// The colour of the document or group with that number.
    #[must_use]
    pub fn series(&self, number: usize) -> Rgb {
        self.series[number % self.series.len()]
    }
}

/// Text sizes in points.
pub mod text {
    /// Notes, axis labels, column heads.
    pub const SMALL: f32 = 12.0;
    /// Everything that is read.
    pub const BODY: f32 = 14.0;
    /// Headlines and headline figures.
    pub const TITLE: f32 = 22.0;
    /// The height of a line of running text.
    pub const LINE: f32 = 22.0;
}

/// Distances and sizes in points, on a grid of 4.
pub mod space {
    /// Between things that belong together.
    pub const XS: f32 = 4.0;
    /// Between neighbours.
    pub const S: f32 = 8.0;
    /// Inside cards.
    pub const M: f32 = 16.0;
    /// Between groups.
    pub const L: f32 = 24.0;
    /// Around what stands alone.
    pub const XL: f32 = 48.0;

    /// Rounding of buttons and fields.
    pub const RADIUS: f32 = 6.0;
    /// Rounding of cards and windows.
    pub const RADIUS_CARD: f32 = 8.0;
    /// Hair lines.
    pub const HAIR: f32 = 1.0;
    /// Lines that carry meaning.
    pub const LINE: f32 = 2.0;
    /// The height of buttons and fields.
    pub const CONTROL: f32 = 32.0;
    /// The height of a row in a table.
    pub const ROW: f32 = 28.0;
    /// The height of the bar on top.
    pub const TOP_BAR: f32 = 56.0;
    /// A dot or another small sign.
    pub const SIGN: f32 = 8.0;
    /// A bar that shows progress.
    pub const PROGRESS: f32 = 4.0;

    /// The list of documents: usual, narrowest, widest.
    pub const SIDEBAR: f32 = 248.0;
    /// See [`SIDEBAR`].
    pub const SIDEBAR_LEAST: f32 = 192.0;
    /// See [`SIDEBAR`].
    pub const SIDEBAR_MOST: f32 = 400.0;
    /// From here on, two things stand side by side instead of one under the other.
    pub const SIDE_BY_SIDE: f32 = 720.0;
    /// A column of running text is not wider.
    pub const MEASURE: f32 = 640.0;
    /// A field to type a few words into.
    pub const FIELD: f32 = 176.0;
    /// A dialog.
    pub const DIALOG: f32 = 480.0;
    /// A card with a headline figure is not narrower.
    pub const TILE: f32 = 128.0;
    /// A column of figures in a table.
    pub const COLUMN: f32 = 88.0;
    /// A narrow column of figures.
    pub const FIGURES: f32 = 56.0;
    /// A column of names in a table is not narrower.
    pub const COLUMN_NAME: f32 = 144.0;
    /// A chart that stands in a flow of other things.
    pub const CHART: f32 = 240.0;
    /// A menu is not higher; longer ones scroll.
    pub const MENU: f32 = 360.0;
    /// A list that stands in a flow of other things.
    pub const LIST: f32 = 224.0;
    /// The least that is left for a text to be read in.
    pub const READER: f32 = 320.0;
    /// The window at first, and at least: width.
    pub const WINDOW_WIDTH: f32 = 1240.0;
    /// See [`WINDOW_WIDTH`].
    pub const WINDOW_HEIGHT: f32 = 800.0;
    /// See [`WINDOW_WIDTH`].
    pub const WINDOW_WIDTH_LEAST: f32 = 640.0;
    /// See [`WINDOW_WIDTH`].
    pub const WINDOW_HEIGHT_LEAST: f32 = 480.0;
    /// A dash of a line under a text, and the gap behind it.
    pub const DASH: f32 = 3.0;
    /// The gap behind a dot of a line under a text.
    pub const DOT: f32 = 2.0;
    /// A cell of a heat map is not larger.
    pub const CELL_MOST: f32 = 96.0;
    /// From here on a cell has its value in it.
    pub const CELL_VALUED: f32 = 40.0;
    /// From here on a row of cells has its name.
    pub const CELL_NAMED: f32 = 16.0;
    /// The names beside a heat map.
    pub const CELL_NAMES: f32 = 176.0;
}
