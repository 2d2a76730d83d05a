//! One sentence: a row of the list, and all that is known of it.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Button, CursorIcon, FontId, Galley, Label, Pos2, Rect, RichText, ScrollArea, Sense, Stroke,
    TextStyle, Ui, WidgetInfo, pos2, vec2,
};

use super::card::{command_ui, head_ui, rounding};
use super::command::Command;
use super::galley::{self, Line};
use super::screen::{Entry, Screen, SentenceSettings, Spot};
use crate::model::{Analysis, Join, Rule, Sentence};
use crate::theme::style::semibold;
use crate::theme::tokens::{Rgb, Tokens, space, text};
use crate::theme::{Tone, color, tokens_of};

/// Of a longer sentence, the middle is left out: the beginning has so many bytes, …
const HEAD_BYTES: usize = 800;
/// … and the end so many.
const TAIL_BYTES: usize = 400;
/// So much of the neighbours is shown where a sentence is shown by itself.
const NEIGHBOUR_BYTES: usize = 80;
/// So many places of a sentence are explained.
const MOST_PLACES: usize = 100;

/// A sentence as it is shown: line ends as spaces, scalar for scalar.
struct Shown {
    text: String,
    /// Stretches of the document, each with the number of the scalar that it begins with on screen.
    pieces: Vec<(Range<usize>, usize)>,
}

impl Shown {
    fn new(text: &str, range: Range<usize>) -> Self {
        let mut shown = Self { text: String::new(), pieces: Vec::new() };
        if range.len() <= HEAD_BYTES + TAIL_BYTES {
            shown.add(text, range);
        } else {
            shown.add(text, range.start..text.floor_char_boundary(range.start + HEAD_BYTES));
            shown.text.push_str(" … ");
            shown.add(text, text.ceil_char_boundary(range.end - TAIL_BYTES)..range.end);
        }
        shown
    }

    fn add(&mut self, text: &str, range: Range<usize>) {
        self.pieces.push((range.clone(), self.text.chars().count()));
        self.text.extend(text[range].chars().map(|scalar| if scalar.is_control() { ' ' } else { scalar }));
    }

    /// Where a stretch of the document is on screen.
    fn scalars(&self, text: &str, bytes: Range<usize>) -> Option<Range<usize>> {
        let (piece, first) =
            self.pieces.iter().find(|(piece, _)| piece.start <= bytes.start && bytes.end <= piece.end)?;
        let start = first + text[piece.start..bytes.start].chars().count();
        Some(start..start + text[bytes].chars().count())
    }

    /// Which byte of the document a scalar on screen is.
    fn byte_of(&self, text: &str, scalar: usize) -> Option<usize> {
        let (piece, first) = self.pieces.iter().rev().find(|(_, first)| *first <= scalar)?;
        let at = text[piece.clone()].char_indices().nth(scalar - first)?.0;
        Some(piece.start + at)
    }
}

/// The bytes of the word that a mark belongs to, or might.
fn word_of(join: &Join, text: &str) -> Range<usize> {
    let end = join.end as usize;
    end - join.word(text).len()..end
}

/// The colour and the line of a place inside a sentence.
fn look_of(join: &Join, tokens: &Tokens) -> (Rgb, Line) {
    match join.doubt {
        Some(_) => (tokens.warning, Line::Whole),
        None => (tokens.border_strong, Line::Dashed),
    }
}

/// What is underlined: the word where a rule was asked, else no more than the mark.
fn underlined(join: &Join, text: &str) -> Range<usize> {
    match join.rule {
        Rule::InsideWord | Rule::Continued => join.start as usize..join.end as usize,
        _ => word_of(join, text),
    }
}

/// How the columns of the list lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    /// Of the whole row.
    pub(super) width: f32,
    /// Of the text.
    text: f32,
    /// Where the reasons begin, if they have a column of their own.
    reason: Option<f32>,
}

impl Columns {
    /// Where the text begins, behind the number and the words.
    const TEXT: f32 = space::COLUMN + space::M;
    /// Where the numbers end.
    const NUMBER: f32 = space::XL - space::S;

    pub(super) fn new(width: f32) -> Self {
        let reason = (width >= space::MEASURE).then_some(width - space::COLUMN_NAME - space::S);
        let text = reason.unwrap_or(width) - Self::TEXT - space::S;
        Self { width, text: text.max(space::COLUMN), reason }
    }

    /// The height of a row before it was laid out.
    pub(super) fn estimate(self, bytes: usize, bytes_per_scalar: f32) -> f32 {
        let bytes = bytes.min(HEAD_BYTES + TAIL_BYTES);
        super::heights::estimate(bytes, bytes_per_scalar, self.text) + self.around()
    }

    /// What a row has beside its text.
    fn around(self) -> f32 {
        let reason = if self.reason.is_none() { text::LINE } else { 0.0 };
        space::S + space::XS + reason
    }

    /// The heads of the columns.
    pub(super) fn head_ui(self, ui: &mut Ui) {
        let tokens = tokens_of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(self.width, space::ROW), Sense::hover());
        let font = TextStyle::Small.resolve(ui.style());
        let ink = color(tokens.text_muted);
        let head = |x: f32, align: Align2, says: &str| {
            ui.painter().text(pos2(rect.left() + x, rect.center().y), align, says, font.clone(), ink);
        };
        head(Self::NUMBER, Align2::RIGHT_CENTER, "No.");
        head(space::COLUMN, Align2::RIGHT_CENTER, "Words");
        head(Self::TEXT, Align2::LEFT_CENTER, "Sentence");
        if let Some(reason) = self.reason {
            head(reason, Align2::LEFT_CENTER, "Why it ends");
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::HAIR, color(tokens.border)));
    }
}

/// A row of the list.
pub(super) struct Row<'a> {
    pub(super) text: &'a str,
    pub(super) analysis: &'a Analysis,
    /// The sentence's number from 0.
    pub(super) number: usize,
    pub(super) chosen: bool,
    pub(super) columns: Columns,
}

impl Row<'_> {
    /// Draws the row at a place, and says how high it is and whether it was clicked.
    pub(super) fn ui(&self, ui: &mut Ui, at: Pos2) -> (f32, bool) {
        let Some(sentence) = self.analysis.sentences.get(self.number) else { return (0.0, false) };
        let tokens = tokens_of(ui);
        let joins = self.analysis.division.joins_of(self.number);
        let shown = Shown::new(self.text, sentence.start as usize..sentence.end as usize);
        let galley = layout(ui, &shown.text, self.columns.text, tokens);
        let height = galley.size().y + self.columns.around();
        let rect = Rect::from_min_size(at, vec2(self.columns.width, height));
        let response = ui.interact(rect, ui.scope_id().with(("sentence", self.number)), Sense::click());
        let rule = sentence.rule().name();
        response.widget_info(|| {
            let says =
                format!("Sentence {}, {} words, {rule}: {}", self.number + 1, sentence.words, shown.text);
            WidgetInfo::selected(Role::ListBoxOption, true, self.chosen, says)
        });
        if self.chosen || response.hovered() {
            let fill = if self.chosen { tokens.selection } else { tokens.hover };
            ui.painter().rect_filled(rect, rounding(space::XS), color(fill));
        }
        let text_at = at + vec2(Columns::TEXT, space::XS);
        self.figures_ui(ui, at, sentence, tokens);
        ui.painter().galley(text_at, Arc::clone(&galley), color(tokens.text));
        for join in joins {
            if let Some(scalars) = shown.scalars(self.text, underlined(join, self.text)) {
                let (ink, line) = look_of(join, tokens);
                let stroke = Stroke::new(space::HAIR, color(ink));
                galley::underline(ui.painter(), &galley, text_at, &scalars, stroke, line);
            }
        }
        end_ui(ui, &galley, text_at, sentence, tokens);
        let reason_at = match self.columns.reason {
            Some(left) => at + vec2(left, space::XS),
            None => at + vec2(Columns::TEXT, space::XS + galley.size().y),
        };
        let ink = if sentence.doubt.is_some() { tokens.warning } else { tokens.text_muted };
        let reason = note(ui, rule, ink);
        let reason_rect = Rect::from_min_size(reason_at, vec2(space::COLUMN_NAME, text::LINE));
        let inset = vec2(0.0, (text::LINE - reason.size().y) / 2.0);
        ui.painter().galley(reason_at + inset, reason, color(ink));
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::HAIR, color(tokens.border)));

        let clicked = response.clicked();
        if let Some(pointer) = response.hover_pos() {
            let says = if reason_rect.contains(pointer) {
                Some(with_doubt(sentence.why(self.text), sentence.doubt))
            } else {
                let byte = galley::scalar_at(&galley, pointer - text_at)
                    .and_then(|scalar| shown.byte_of(self.text, scalar));
                let join =
                    byte.and_then(|byte| joins.iter().find(|join| word_of(join, self.text).contains(&byte)));
                join.map(|join| with_doubt(join.why(self.text), join.doubt))
            };
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            if let Some(says) = says {
                response.on_hover_text_at_pointer(says);
            }
        }
        (height, clicked)
    }

    fn figures_ui(&self, ui: &Ui, at: Pos2, sentence: &Sentence, tokens: &Tokens) {
        let font = TextStyle::Small.resolve(ui.style());
        let middle = at.y + space::XS + text::LINE / 2.0;
        let figures = [(Columns::NUMBER, self.number as u64 + 1), (space::COLUMN, u64::from(sentence.words))];
        for (right, figure) in figures {
            let says = super::card::thousands(figure);
            let ink = color(tokens.text_muted);
            ui.painter().text(pos2(at.x + right, middle), Align2::RIGHT_CENTER, says, font.clone(), ink);
        }
    }
}

/// The sign for the end of a sentence, behind its last letter.
fn end_ui(ui: &Ui, galley: &Galley, at: Pos2, sentence: &Sentence, tokens: &Tokens) {
    let Some(last) = galley.rows.last() else { return };
    let ink = if sentence.doubt.is_some() { tokens.warning } else { tokens.accent };
    let x = ui.painter().round_to_pixel_center(at.x + last.rect().right() + space::XS);
    let (top, bottom) = (at.y + last.pos.y + space::XS, at.y + last.pos.y + text::LINE - space::XS);
    ui.painter().vline(x, top..=bottom, Stroke::new(space::LINE, color(ink)));
}

fn layout(ui: &Ui, shown: &str, width: f32, tokens: &Tokens) -> Arc<Galley> {
    let format = TextFormat {
        font_id: TextStyle::Body.resolve(ui.style()),
        color: color(tokens.text),
        line_height: Some(text::LINE),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(shown.to_owned(), format);
    // The sign for the end stands behind the last letter.
    job.wrap.max_width = width - space::S;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn note(ui: &Ui, says: &str, ink: Rgb) -> Arc<Galley> {
    let font = TextStyle::Small.resolve(ui.style());
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(says.to_owned(), font, color(ink)))
}

fn with_doubt(says: String, doubt: Option<crate::model::Doubt>) -> String {
    match doubt {
        Some(doubt) => format!("{says}\n{}", doubt.explanation()),
        None => says,
    }
}

/// All that is known of the chosen sentence.
pub(super) fn detail_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    analysis: &Analysis,
    listed: &[u32],
    height: f32,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let chosen = screen.sentence.and_then(|number| Some((number, analysis.sentences.get(number as usize)?)));
    let Some((number, sentence)) = chosen else {
        ui.label("No sentence chosen".head());
        let says = "Choose a sentence to read why it ends where it does, and why it does not end before.";
        ui.add(Label::new(RichText::new(says).color(color(tokens.text_muted))).wrap());
        for (line, says) in [
            (None, "The end of a sentence."),
            (Some((tokens.border_strong, Line::Dashed)), "A mark at which a sentence goes on."),
            (Some((tokens.warning, Line::Whole)), "The same, doubtful."),
        ] {
            legend_ui(ui, line, says);
        }
        return;
    };
    head_ui(ui, &format!("Sentence {}", super::card::thousands(u64::from(number) + 1)), |ui| {
        let ends = [
            ("Next", "Next sentence", 1, listed.last()),
            ("Previous", "Previous sentence", -1, listed.first()),
        ];
        for (says, name, step, end) in ends {
            let button = Button::new(says);
            let button = ui.add_enabled(end != Some(&number), button).accessible_name(name);
            // Looked for only when it is wanted: the list may be long.
            if button.clicked()
                && let Some(place) = listed.iter().position(|other| *other == number)
                && let Some(neighbour) = place.checked_add_signed(step).and_then(|place| listed.get(place))
            {
                out.push(Command::GoToSentence(*neighbour));
            }
        }
    });
    let area =
        ScrollArea::vertical().id_salt(("detail", number)).max_height(height - space::CONTROL - space::S);
    area.auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let text = &entry.document.text;
        let words = super::card::thousands(u64::from(sentence.words));
        let plural = if sentence.words == 1 { "" } else { "s" };
        place_ui(ui, sentence.rule(), &sentence.why(text), sentence.doubt);
        let joins = analysis.division.joins_of(number as usize);
        if !joins.is_empty() {
            ui.separator();
            ui.label("It does not end before, because".note(tokens));
        }
        for join in joins.iter().take(MOST_PLACES) {
            place_ui(ui, join.rule, &join.why(text), join.doubt);
        }
        if joins.len() > MOST_PLACES {
            ui.label(format!("And {} more places.", joins.len() - MOST_PLACES).note(tokens));
        }
        ui.separator();
        ui.add(Label::new(in_context(ui, text, analysis, number as usize, tokens)).wrap());
        let says = format!("{words} word{plural}, bytes {} to {} of the text", sentence.start, sentence.end);
        ui.label(says.note(tokens));
        ui.horizontal_wrapped(|ui| {
            let is_all = screen.sentences == SentenceSettings::default();
            if !is_all && command_ui(ui, screen, Command::GoToSentence(number), out).clicked() {
                out.push(Command::Sentences(SentenceSettings::default()));
            }
            if screen.entries.len() > 1 {
                let (start, end) = (sentence.start, sentence.end);
                let spot = Spot { document: entry.document.id, start, end };
                command_ui(ui, screen, Command::ShowInCompare(spot), out);
            }
        });
    });
}

/// A line that explains a sign.
fn legend_ui(ui: &mut Ui, line: Option<(Rgb, Line)>, says: &str) {
    let tokens = tokens_of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = text::LINE;
        let (rect, _) = ui.allocate_exact_size(vec2(space::L, text::LINE), Sense::hover());
        match line {
            None => {
                let stroke = Stroke::new(space::LINE, color(tokens.accent));
                ui.painter().vline(rect.center().x, rect.shrink(space::XS).y_range(), stroke);
            }
            Some((ink, line)) => {
                let y = ui.painter().round_to_pixel_center(rect.center().y);
                let stroke = Stroke::new(space::HAIR, color(ink));
                let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
                if line == Line::Dashed {
                    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, space::DASH, space::DASH));
                } else {
                    ui.painter().line_segment(ends, stroke);
                }
            }
        }
        ui.label(says.note(tokens));
    });
}

/// A sentence with the end of the one before and the beginning of the next.
fn in_context(ui: &Ui, text: &str, analysis: &Analysis, number: usize, tokens: &Tokens) -> LayoutJob {
    let format = |ink: Rgb, font: FontId| TextFormat {
        font_id: font,
        color: color(ink),
        line_height: Some(text::LINE),
        ..TextFormat::default()
    };
    let body = TextStyle::Body.resolve(ui.style());
    let mut job = LayoutJob::default();
    let flat = |stretch: &str| stretch.split_whitespace().collect::<Vec<_>>().join(" ");
    let bytes = |sentence: &Sentence| sentence.start as usize..sentence.end as usize;
    if let Some(before) = number.checked_sub(1).and_then(|before| analysis.sentences.get(before)) {
        let range = bytes(before);
        let start = text.ceil_char_boundary(range.start.max(range.end.saturating_sub(NEIGHBOUR_BYTES)));
        // No half word at the cut.
        let shown = &text[start..range.end];
        let (cut, shown) = match shown.split_once(char::is_whitespace) {
            Some((_, behind)) if start > range.start => ("… ", behind),
            _ => ("", shown),
        };
        let says = format!("{cut}{} ", flat(shown));
        job.append(&says, 0.0, format(tokens.text_muted, body.clone()));
    }
    if let Some(sentence) = analysis.sentences.get(number) {
        let shown = Shown::new(text, bytes(sentence));
        job.append(
            &shown.text,
            0.0,
            TextFormat { background: color(tokens.selection), ..format(tokens.text, body.clone()) },
        );
    }
    if let Some(next) = analysis.sentences.get(number + 1) {
        let range = bytes(next);
        let end = text.floor_char_boundary(range.end.min(range.start + NEIGHBOUR_BYTES));
        let shown = &text[range.start..end];
        let (shown, cut) = match shown.rsplit_once(char::is_whitespace) {
            Some((before, _)) if end < range.end => (before, " …"),
            _ => (shown, ""),
        };
        let says = format!(" {}{cut}", flat(shown));
        job.append(&says, 0.0, format(tokens.text_muted, body));
    }
    job
}

/// A rule, what it says here, and what speaks against it.
fn place_ui(ui: &mut Ui, rule: Rule, why: &str, doubt: Option<crate::model::Doubt>) {
    let tokens = tokens_of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = RichText::new(rule.name()).family(semibold());
        ui.add(Label::new(name).wrap()).on_hover_text(rule.explanation());
        ui.add(Label::new(RichText::new(why)).wrap());
        if let Some(doubt) = doubt {
            ui.add(Label::new(doubt.explanation().note(tokens).color(color(tokens.warning))).wrap());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_screen_is_where_it_is_in_the_text() {
        let long = format!("é{} end. Next", "word ".repeat(600));
        for (text, range) in [("One\ntwo.\r\nÄh.", 0..9), (long.as_str(), 0..long.len() - 5)] {
            let shown = Shown::new(text, range.clone());
            let screen: Vec<char> = shown.text.chars().collect();
            assert!(!shown.text.contains(['\n', '\r']));
            let mut seen = 0;
            for (place, scalar) in text[range.clone()].char_indices() {
                let byte = range.start + place;
                let Some(scalars) = shown.scalars(text, byte..byte + scalar.len_utf8()) else { continue };
                seen += 1;
                assert_eq!(scalars.len(), 1);
                assert_eq!(shown.byte_of(text, scalars.start), Some(byte));
                let expect = if scalar.is_control() { ' ' } else { scalar };
                assert_eq!(screen[scalars.start], expect);
            }
            assert!(seen >= text[range.clone()].chars().count().min(HEAD_BYTES), "{seen}");
        }
    }
}
