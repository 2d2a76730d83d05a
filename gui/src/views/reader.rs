//! A text to read, with the shared passages marked, however long it is.
//!
//! A text is cut into blocks: paragraphs, and long paragraphs into stretches. Only the blocks in sight are laid out; the
//! height of the others is estimated from their length until they come into sight.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{CursorIcon, Galley, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, TextStyle, Ui, pos2, vec2};

use crate::model::{Document, DocumentId};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{Tokens, space, text};
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
}

/// Where the blocks of a text lie.
#[derive(Clone, Debug)]
struct Blocks {
    document: DocumentId,
    width: f32,
    bytes: Vec<Range<usize>>,
    heights: Vec<f32>,
    /// The choice that the text was scrolled to last.
    shown_choice: u64,
}

impl Blocks {
    fn new(document: &Document, width: f32) -> Self {
        let bytes = blocks(&document.text);
        let heights = bytes.iter().map(|range| estimate(&document.text[range.clone()], width)).collect();
        Self { document: document.id, width, bytes, heights, shown_choice: 0 }
    }

    fn top(&self, block: usize) -> f32 {
        self.heights.iter().take(block).sum()
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

fn estimate(block: &str, width: f32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a height on screen")]
    let lines =
        (fonts::width(block.trim_end(), f64::from(text::BODY), Weight::Regular) as f32 / width).ceil();
    lines.max(1.0) * text::LINE + gap(block)
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
    /// Changes when the text is to scroll to it.
    pub(super) choice: u64,
    /// What a mark says under the pointer.
    pub(super) says: &'a dyn Fn(&Marked) -> String,
}

impl Reader<'_> {
    /// Shows the text in all the room there is, and says which passage was clicked.
    pub(super) fn ui(&self, ui: &mut Ui, salt: &str) -> Option<usize> {
        let id = Id::unique(("reader", salt));
        let width = (ui.available_width() - space::M).max(space::COLUMN);
        let mut blocks = ui
            .data(|data| data.get_temp::<Arc<Blocks>>(id))
            .filter(|blocks| blocks.document == self.document.id && (blocks.width - width).abs() < 0.5)
            .unwrap_or_else(|| {
                let old = ui.data(|data| data.get_temp::<Arc<Blocks>>(id));
                let mut fresh = Blocks::new(self.document, width);
                fresh.shown_choice = old.map_or(0, |old| old.shown_choice);
                Arc::new(fresh)
            });
        let mut area = ScrollArea::vertical().id_salt((salt, self.document.id)).auto_shrink(false);
        if blocks.shown_choice != self.choice {
            Arc::make_mut(&mut blocks).shown_choice = self.choice;
            if let Some(top) = self.top_of_choice(ui, &blocks) {
                area = area.vertical_scroll_offset((top - ui.available_height() * REST).max(0.0));
            }
        }
        let mut clicked = None;
        area.show_viewport(ui, |ui, viewport| {
            let origin = ui.max_rect().min;
            ui.set_height(blocks.top(blocks.bytes.len()));
            let mut top = 0.0;
            for block in 0..blocks.bytes.len() {
                let height = blocks.heights[block];
                if top + height >= viewport.top() && top <= viewport.bottom() {
                    let galley = self.layout(ui, blocks.bytes[block].clone(), width);
                    let at = origin + vec2(0.0, top);
                    clicked = self.block_ui(ui, &galley, at, blocks.bytes[block].clone()).or(clicked);
                    let measured = galley.size().y + gap(&self.document.text[blocks.bytes[block].clone()]);
                    if (measured - height).abs() > 0.5 {
                        Arc::make_mut(&mut blocks).heights[block] = measured;
                        ui.ctx().request_repaint();
                    }
                }
                top += height;
            }
        });
        ui.data_mut(|data| data.insert_temp(id, blocks));
        clicked
    }

    /// How far down the chosen passage begins.
    fn top_of_choice(&self, ui: &Ui, blocks: &Blocks) -> Option<f32> {
        let mark = self.marks.iter().find(|mark| Some(mark.passage) == self.chosen)?;
        let block = blocks.bytes.iter().position(|range| range.contains(&mark.start))?;
        let range = blocks.bytes[block].clone();
        let galley = self.layout(ui, range.clone(), blocks.width);
        let before = self.document.text[range.start..mark.start].chars().count();
        let row = galley.rows.iter().scan(0, |chars, row| {
            *chars += row.row.glyphs.len() + usize::from(row.ends_with_newline);
            Some((*chars, row.pos.y))
        });
        let row_top = row.into_iter().find(|(chars, _)| *chars > before).map_or(0.0, |(_, top)| top);
        Some(blocks.top(block) + row_top)
    }

    /// The marks that touch a stretch of the text.
    fn marks_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Marked> {
        let first = self.marks.partition_point(|mark| mark.end <= range.start);
        let end = range.end;
        self.marks[first..].iter().take_while(move |mark| mark.start < end)
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
        for mark in self.marks_in(&range) {
            let start = mark.start.saturating_sub(range.start).clamp(at, shown.len());
            let end = mark.end.saturating_sub(range.start).clamp(start, shown.len());
            job.append(&shown[at..start], 0.0, plain.clone());
            let ground = match (self.chosen == Some(mark.passage), mark.quoted) {
                (true, _) => tokens.chosen_surface,
                (false, true) => tokens.quoted_surface,
                (false, false) => tokens.copied_surface,
            };
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
        let offset = pointer - at;
        let mut before = 0;
        for row in &galley.rows {
            let row_rect = row.rect();
            if offset.y >= row_rect.top() && offset.y < row_rect.bottom() {
                let x = offset.x - row.pos.x;
                let glyph =
                    row.row.glyphs.iter().position(|g| g.pos.x <= x && x < g.pos.x + g.advance_width)?;
                let block = &self.document.text[range.clone()];
                let byte = range.start + block.char_indices().nth(before + glyph)?.0;
                return self.marks_in(range).find(|mark| (mark.start..mark.end).contains(&byte));
            }
            before += row.row.glyphs.len() + usize::from(row.ends_with_newline);
        }
        None
    }

    /// Underlines a mark: with a line, or with dashes where it stands inside quotation marks.
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
        let stroke = Stroke::new(space::LINE, color(if mark.quoted { tokens.quoted } else { tokens.copied }));
        let mut before = 0;
        for row in &galley.rows {
            let glyphs = &row.row.glyphs;
            let from = chars.start.clamp(before, before + glyphs.len()) - before;
            let to = chars.end.clamp(before, before + glyphs.len()) - before;
            if let [first, .., last] | [first @ last] = &glyphs[from..to] {
                let left = at.x + row.pos.x + first.pos.x;
                let right = at.x + row.pos.x + last.pos.x + last.advance_width;
                let y = ui.painter().round_to_pixel_center(at.y + row.pos.y + first.pos.y + space::XS);
                let line = [pos2(left, y), pos2(right, y)];
                if mark.quoted {
                    ui.painter().extend(Shape::dashed_line(&line, stroke, space::DASH, space::DASH));
                } else {
                    ui.painter().line_segment(line, stroke);
                }
            }
            before += glyphs.len() + usize::from(row.ends_with_newline);
        }
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
