//! A text to read, with the shared passages marked, however long it is.
//!
//! A text is cut into blocks: paragraphs, and long paragraphs into stretches. Only the blocks in sight are laid out; the
//! height of the others is estimated from their length until they come into sight.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{CursorIcon, Galley, Id, Pos2, Rect, ScrollArea, Sense, Stroke, TextStyle, Ui};

use super::galley::{self, Line};
use super::heights::{self, Heights, Scroll};
use crate::model::{Document, DocumentId};
use crate::theme::tokens::{Rgb, Tokens, space, text};
use crate::theme::{color, tokens_of};

/// A longer paragraph is cut at the next space.
const BLOCK_BYTES: usize = 2000;
/// A chosen passage comes to rest this far down the reader.
const REST: f32 = 0.3;

/// A marked stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Marked {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte behind its last.
    pub(super) end: usize,
    /// Which passage it is.
    pub(super) passage: usize,
    /// Whether it stands inside quotation marks: these are marked otherwise.
    pub(super) quoted: bool,
    /// How many words it has.
    pub(super) words: u32,
    /// How it is drawn.
    pub(super) ink: Ink,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// As all others, or as all others inside quotation marks.
    Plain,
    /// With the colours and the line of its passage; without a ground inside quotation marks.
    Pair,
    /// The same, without a line: a word of it that is spelled otherwise here.
    Spelling,
    /// Words that only this text has within a passage: seen where it is chosen.
    Own,
}

/// What the user did in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Seen {
    /// The passage that was clicked.
    pub(super) clicked: Option<usize>,
    /// The byte that the user scrolled to where the eye rests.
    pub(super) scrolled_to: Option<f32>,
}

/// Where the blocks of a text lie.
#[derive(Clone, Debug, Default)]
struct Blocks {
    document: Option<DocumentId>,
    width: f32,
    bytes: Arc<Vec<Range<usize>>>,
    heights: Heights,
    scroll: Scroll,
    /// The choice that the text was scrolled to last.
    shown_choice: u64,
}

impl Blocks {
    /// The blocks of a document at a width; what is known from before is used again.
    fn fit(self, document: &Document, width: f32) -> Self {
        let is_same = self.document == Some(document.id);
        if is_same && (self.width - width).abs() < 0.5 {
            return self;
        }
        let bytes = if is_same { self.bytes } else { Arc::new(blocks(&document.text)) };
        let share = heights::bytes_per_scalar(&document.text);
        let estimate = |range: &Range<usize>| {
            let block = &document.text[range.clone()];
            heights::estimate(range.len(), share, width) + gap(block)
        };
        let heights = Heights::new(bytes.iter().map(estimate).collect());
        Self { document: Some(document.id), width, bytes, heights, ..self }
    }
}

impl Blocks {
    /// The byte at a place, roughly: lines of a block are taken as equally long.
    fn byte_at(&self, place: f32) -> f32 {
        let block = self.heights.row_at(place);
        let Some(range) = self.bytes.get(block) else { return 0.0 };
        let share = (place - self.heights.top(block)) / self.heights.of(block).max(1.0);
        range.start as f32 + share.clamp(0.0, 1.0) * range.len() as f32
    }

    /// The place of a byte, as roughly.
    fn place_of(&self, byte: f32) -> f32 {
        let block = self.bytes.partition_point(|range| (range.end as f32) <= byte);
        let Some(range) = self.bytes.get(block) else { return self.heights.total() };
        let share = (byte - range.start as f32) / range.len().max(1) as f32;
        self.heights.top(block) + share.clamp(0.0, 1.0) * self.heights.of(block)
    }
}

/// Cuts a text into blocks that cover it, at line ends and, where a line is long, at spaces.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while end - start > BLOCK_BYTES {
            let room = text.floor_char_boundary(start + BLOCK_BYTES);
            let cut = text[start..room].rfind(' ').map_or(room, |space| start + space + 1);
            blocks.push(start..cut);
            start = cut;
        }
        blocks.push(start..end);
        start = end;
    }
    blocks
}

/// The room under a block: paragraphs stand apart, stretches of one paragraph do not.
fn gap(block: &str) -> f32 {
    if block.ends_with('\n') { space::S } else { 0.0 }
}

/// What a reader shows.
pub(super) struct Reader<'a> {
    /// The text.
    pub(super) document: &'a Document,
    /// The marks, in the order of the text, none overlapping another.
    pub(super) marks: &'a [Marked],
    /// The passage that is chosen.
    pub(super) chosen: Option<usize>,
    /// A place that is chosen instead.
    pub(super) spot: Option<Range<usize>>,
    /// Changes when the text is to scroll to it.
    pub(super) choice: u64,
    /// What a mark says under the pointer.
    pub(super) says: &'a dyn Fn(&Marked) -> String,
}

impl Reader<'_> {
    /// Shows the text in all the room there is, and says which passage was clicked.
    pub(super) fn ui(&self, ui: &mut Ui, salt: &str) -> Option<usize> {
        self.linked_ui(ui, salt, None).clicked
    }

    /// The same, scrolled so that a byte is where the eye rests, if there is one to follow; says where the user scrolled to.
    pub(super) fn linked_ui(&self, ui: &mut Ui, salt: &str, follow: Option<f32>) -> Seen {
        let id = Id::unique(("reader", salt));
        let width = (ui.available_width() - space::M).max(space::COLUMN);
        let known: Option<Blocks> = ui.data_mut(|data| data.remove_temp(id));
        let mut blocks = known.unwrap_or_default().fit(self.document, width);
        let area = ScrollArea::vertical().id_salt((salt, self.document.id)).auto_shrink(false);
        if blocks.shown_choice != self.choice {
            blocks.shown_choice = self.choice;
            if let Some(top) = self.top_of_choice(ui, &blocks) {
                blocks.scroll.wanted = Some((top - ui.available_height() * REST).max(0.0));
            }
        }
        let rest = ui.available_height() * REST;
        if let Some(byte) = follow {
            let most = (blocks.heights.total() - ui.available_height()).max(0.0);
            blocks.scroll.wanted = Some((blocks.place_of(byte) - rest).clamp(0.0, most));
        }
        let (before, is_led) = (blocks.scroll.offset, blocks.scroll.wanted.is_some());
        let bytes = Arc::clone(&blocks.bytes);
        let mut clicked = None;
        heights::rows_ui(ui, area, &mut blocks.heights, &mut blocks.scroll, |ui, block, at| {
            let range = bytes[block].clone();
            let galley = self.layout(ui, range.clone(), width);
            clicked = self.block_ui(ui, &galley, at, range.clone()).or(clicked);
            galley.size().y + gap(&self.document.text[range])
        });
        let is_moved = !is_led && (blocks.scroll.offset - before).abs() > 0.5;
        let scrolled_to = is_moved.then(|| blocks.byte_at(blocks.scroll.offset + rest));
        ui.data_mut(|data| data.insert_temp(id, blocks));
        Seen { clicked, scrolled_to }
    }

    /// How far down the chosen passage or place begins.
    fn top_of_choice(&self, ui: &Ui, blocks: &Blocks) -> Option<f32> {
        let passage = self.marks.iter().find(|mark| Some(mark.passage) == self.chosen);
        let start = passage.map(|mark| mark.start).or(self.spot.as_ref().map(|spot| spot.start))?;
        let block = blocks.bytes.partition_point(|range| range.end <= start);
        let range = blocks.bytes.get(block)?.clone();
        let galley = self.layout(ui, range.clone(), blocks.width);
        let before = self.document.text.get(range.start..start)?.chars().count();
        Some(blocks.heights.top(block) + galley::top_of(&galley, before))
    }

    /// The marks that touch a stretch of the text.
    fn marks_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Marked> {
        let first = self.marks.partition_point(|mark| mark.end <= range.start);
        let end = range.end;
        self.marks[first..].iter().take_while(move |mark| mark.start < end)
    }

    /// What is behind the text in a block: stretches in the order of the text, each with its colour.
    fn grounds(&self, range: &Range<usize>, tokens: &Tokens) -> Vec<(Range<usize>, Rgb)> {
        let mut grounds = Vec::new();
        for mark in self.marks_in(range) {
            let ground = match (mark.ink, self.chosen == Some(mark.passage), mark.quoted) {
                (Ink::Spelling | Ink::Own, true, _) => tokens.changed_surface,
                (Ink::Own, false, _) => continue,
                (_, true, _) => tokens.chosen_surface,
                (Ink::Plain, false, true) => tokens.quoted_surface,
                (Ink::Plain, false, false) => tokens.copied_surface,
                (Ink::Pair | Ink::Spelling, false, true) => continue,
                (Ink::Pair | Ink::Spelling, false, false) => tokens.pair(mark.passage).surface,
            };
            grounds.push((mark.start..mark.end, ground));
        }
        let spot = self.spot.clone().filter(|spot| spot.start < range.end && range.start < spot.end);
        if let Some(spot) = spot {
            // The place hides the ground of the marks; their lines stay.
            let outside = |(stretch, ground): (Range<usize>, Rgb)| {
                [stretch.start..stretch.end.min(spot.start), stretch.start.max(spot.end)..stretch.end]
                    .map(|part| (part, ground))
            };
            grounds = grounds.into_iter().flat_map(outside).filter(|(part, _)| !part.is_empty()).collect();
            grounds.push((spot, tokens.chosen_surface));
            grounds.sort_by_key(|(stretch, _)| stretch.start);
        }
        grounds
    }

    fn layout(&self, ui: &Ui, range: Range<usize>, width: f32) -> Arc<Galley> {
        let tokens = tokens_of(ui);
        let block = &self.document.text[range.clone()];
        let shown = block.trim_end_matches(['\n', '\r']);
        let plain = TextFormat {
            font_id: TextStyle::Body.resolve(ui.style()),
            color: color(tokens.text),
            line_height: Some(text::LINE),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        let mut at = 0;
        for (stretch, ground) in self.grounds(&range, tokens) {
            let start = stretch.start.saturating_sub(range.start).clamp(at, shown.len());
            let end = stretch.end.saturating_sub(range.start).clamp(start, shown.len());
            job.append(&shown[at..start], 0.0, plain.clone());
            job.append(&shown[start..end], 0.0, TextFormat { background: color(ground), ..plain.clone() });
            at = end;
        }
        job.append(&shown[at..], 0.0, plain);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    fn block_ui(&self, ui: &mut Ui, galley: &Arc<Galley>, at: Pos2, range: Range<usize>) -> Option<usize> {
        let rect = Rect::from_min_size(at, galley.size());
        let id = ui.scope_id().with((self.document.id, range.start));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, galley.text()));
        let tokens = tokens_of(ui);
        ui.painter().galley(at, Arc::clone(galley), color(tokens.text));
        for mark in self.marks_in(&range) {
            self.underline(ui, galley, at, &range, mark, tokens);
        }
        let pointer = response.hover_pos()?;
        let mark = self.mark_at(galley, at, &range, pointer)?;
        let clicked = response.clicked();
        let says = (self.says)(mark);
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(says);
        clicked.then_some(mark.passage)
    }

    fn mark_at(&self, galley: &Galley, at: Pos2, range: &Range<usize>, pointer: Pos2) -> Option<&Marked> {
        let scalar = galley::scalar_at(galley, pointer - at)?;
        let block = &self.document.text[range.clone()];
        let byte = range.start + block.char_indices().nth(scalar)?.0;
        self.marks_in(range).find(|mark| (mark.start..mark.end).contains(&byte))
    }

    /// Underlines a mark.
    fn underline(
        &self,
        ui: &Ui,
        galley: &Galley,
        at: Pos2,
        range: &Range<usize>,
        mark: &Marked,
        tokens: &Tokens,
    ) {
        let block = &self.document.text[range.clone()];
        let chars_to = |byte: usize| {
            let byte = byte.saturating_sub(range.start).min(block.len());
            block.get(..byte).map_or(0, |before| before.chars().count())
        };
        let chars = chars_to(mark.start)..chars_to(mark.end);
        let (ink, line) = match (mark.ink, mark.quoted) {
            (Ink::Plain, true) => (tokens.quoted, Line::Dashed),
            (Ink::Plain, false) => (tokens.copied, Line::Whole),
            (Ink::Pair, _) if self.chosen == Some(mark.passage) => (tokens.text, Line::of_pair(mark.passage)),
            (Ink::Pair, _) => (tokens.pair(mark.passage).line, Line::of_pair(mark.passage)),
            (Ink::Spelling | Ink::Own, _) => return,
        };
        let stroke = Stroke::new(space::LINE, color(ink));
        galley::underline(ui.painter(), galley, at, &chars, stroke, line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_cover_the_text_and_end_where_lines_end() {
        let long = "word ".repeat(1000);
        for text in ["", "one", "one\ntwo\n", "\n\n", &long, &"é".repeat(3000), "a\r\nb"] {
            let blocks = blocks(text);
            let mut at = 0;
            for block in &blocks {
                assert_eq!(block.start, at);
                assert!(block.len() <= BLOCK_BYTES, "{block:?}");
                assert!(!text[block.clone()].trim_end_matches('\n').contains('\n'));
                at = block.end;
            }
            assert_eq!(at, text.len());
        }
    }
}
