//! *Compare*: two documents side by side, with the passages they share.

use std::sync::Arc;

use egui::{ComboBox, Id, Label, RichText, ScrollArea, TextStyle, Ui, UiBuilder};

use super::card::{card_ui, elided, empty_ui, progress_ui, series_sign_ui, with_tooltip};
use super::command::Command;
use super::compare_findings::findings_ui;
use super::kept::{Same, kept};
use super::linked::{Link, Way};
use super::overview::{headline, the_other_way};
use super::reader::{Ink, Marked, Reader};
use super::screen::{Comparing, Entry, Pair, Screen, Scrolling};
use crate::export::number::counted;
use crate::model::{Bytes, ChainedPassage, Comparison, Directed, Kinship, Stretch};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// The share of the room that the findings have beside the texts.
const FINDINGS: f32 = 0.44;

pub(super) fn compare_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    if screen.entries.len() < 2 {
        let says = "Open another document to see what the two have in common.";
        return card_ui(ui, |ui| empty_ui(ui, "One document is open", says));
    }
    let Some(pair) = screen.pair else { return };
    let (Some(a), Some(b)) = (screen.entry(pair.a), screen.entry(pair.b)) else { return };
    choice_ui(ui, screen, pair, out);
    ui.add_space(space::XS);
    match screen.comparing(pair) {
        Some(Comparing::Done(comparison)) => comparison_ui(ui, screen, (a, b), comparison, out),
        Some(Comparing::Running(progress)) => card_ui(ui, |ui| progress_ui(ui, progress, out)),
        Some(Comparing::Failed(reason)) => card_ui(ui, |ui| empty_ui(ui, "Not compared", reason)),
        None => card_ui(ui, |ui| empty_ui(ui, "Not compared yet", "The documents are being measured.")),
    }
}

fn choice_ui(ui: &mut Ui, screen: &Screen, pair: Pair, out: &mut Vec<Command>) {
    let narrow = ui.available_width() < space::SIDE_BY_SIDE;
    let width = if narrow { space::FIELD } else { space::LIST };
    ui.horizontal_wrapped(|ui| {
        for (side, chosen, other) in [("A", pair.a, pair.b), ("B", pair.b, pair.a)] {
            let Some(entry) = screen.entry(chosen) else { continue };
            ui.label(side.head());
            let choice = ComboBox::from_id_salt(("side", side))
                .width(width)
                .height(space::MENU)
                .truncate()
                .selected_text(elided(&entry.name, width))
                .show_ui(ui, |ui| {
                    for entry in &screen.entries {
                        let id = entry.document.id;
                        if ui.selectable_label(id == chosen, entry.name.as_str()).clicked() {
                            // Choosing the other side's document swaps the two.
                            let other = if id == other { chosen } else { other };
                            let pair =
                                if side == "A" { Pair { a: id, b: other } } else { Pair { a: other, b: id } };
                            out.push(Command::Compare(pair));
                        }
                    }
                });
            choice.response.accessible_name(format!("Document {side}"));
        }
        let swap = ui.button("Swap").on_hover_text("Exchange A and B");
        if swap.clicked() {
            out.push(Command::Compare(Pair { a: pair.b, b: pair.a }));
        }
    });
}

fn comparison_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    let heading = RichText::new(headline("A", "B", comparison)).text_style(TextStyle::Heading);
    let settings = format!("{}\n{}", comparison.settings, comparison.chained.settings());
    ui.add(Label::new(heading).wrap()).on_hover_text(settings);
    let mut says = the_other_way("A", "B", comparison);
    if let Some(more) = joined(comparison) {
        says += &more;
    }
    if !says.is_empty() {
        ui.add(Label::new(RichText::new(says).color(color(tokens.text_muted))).wrap());
    }
    for says in notes(screen, comparison) {
        ui.add(Label::new(RichText::new(says).color(color(tokens.warning))).wrap());
    }
    let pair = Pair { a: comparison.a, b: comparison.b };
    if let Some((_, progress)) = screen.again.iter().find(|(other, _)| *other == pair) {
        progress_ui(ui, progress, out);
    }
    ui.add_space(space::S);
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let side = (space::READER * 1.25).min(room.width() * FINDINGS);
        let left = room.with_max_x(room.left() + side);
        let right = room.with_min_x(room.left() + side + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("findings"), |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                findings_ui(ui, screen, (a, b), comparison, out);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("texts"), |ui| {
            texts_ui(ui, screen, (a, b), comparison, right.height(), out);
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            texts_ui(ui, screen, (a, b), comparison, space::READER, out);
            findings_ui(ui, screen, (a, b), comparison, out);
        });
    }
}

/// What joining over gaps adds, if it adds anything.
fn joined(comparison: &Comparison) -> Option<String> {
    let chained = &comparison.chained;
    let (Some(a), Some(b)) = (chained.coverage.a, chained.coverage.b) else { return None };
    if chained.repeated + chained.names + chained.acronyms == 0 {
        return None;
    }
    let percent = crate::charts::percent;
    let gaps = counted(u64::from(chained.aids.gap), "word");
    Some(format!(" With gaps of up to {gaps} joined it is {} of A and {} of B.", percent(a), percent(b)))
}

/// What the reader of the figures must know.
fn notes(screen: &Screen, comparison: &Comparison) -> Vec<String> {
    let mut notes = Vec::new();
    let Directed { a, b } = comparison.characters;
    if a || b {
        let whose = match (a, b) {
            (true, true) => "",
            (true, false) => " in A",
            _ => " in B",
        };
        notes.push(format!(
            "Words are single characters{whose}, because the script sets no spaces between words: passages are runs of characters."
        ));
    }
    if comparison.left_out != Directed::default() {
        let Directed { a, b } = comparison.left_out.map(|words| counted(u64::from(words), "word"));
        let template = screen.template_entry().map_or("", |entry| entry.name.as_str());
        notes.push(format!(
            "What stands word for word in “{template}” is left out: {a} of A, {b} of B. The figures are of the rest."
        ));
    }
    notes
}

/// The marks in one of the texts, in its order, none over another.
fn marks(comparison: &Comparison, side: Side) -> Vec<Marked> {
    let mut tiles: Vec<Marked> = Vec::new();
    let mut others: Vec<Marked> = Vec::new();
    for (index, passage) in comparison.chained.passages.iter().enumerate() {
        for stretch in &passage.stretches {
            let Bytes { start, end } = side.of(stretch.bytes);
            let ink = match stretch.kinship {
                Kinship::Same | Kinship::Repeated => Ink::Pair,
                Kinship::Name => Ink::Spelling,
                Kinship::Changed => Ink::Own,
            };
            let mark = Marked {
                start: start as usize,
                end: end as usize,
                passage: index,
                quoted: side.of(passage.quoted),
                words: passage.words,
                ink,
            };
            if stretch.kinship == Kinship::Same {
                tiles.push(mark);
            } else if start < end {
                others.push(mark);
            }
        }
    }
    tiles.sort_by_key(|mark| mark.start);
    // Inside a wide gap another passage may stand; it has its own marks.
    others.retain(|mark| {
        let next = tiles.partition_point(|tile| tile.end <= mark.start);
        tiles.get(next).is_none_or(|tile| tile.start >= mark.end)
    });
    let mut all = tiles;
    all.append(&mut others);
    all.sort_by_key(|mark| mark.start);
    let mut end = 0;
    all.retain(|mark| {
        let is_free = mark.start >= end;
        if is_free {
            end = mark.end;
        }
        is_free
    });
    all
}

/// One of the two documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Side {
    #[default]
    A,
    B,
}

impl Side {
    fn of<T>(self, both: Directed<T>) -> T {
        match self {
            Self::A => both.a,
            Self::B => both.b,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    const fn way(self) -> Way {
        match self {
            Self::A => Way::FromA,
            Self::B => Way::FromB,
        }
    }
}

/// Both texts, side by side.
fn texts_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let top = ui.cursor().top();
    legend_ui(ui, screen, out);
    let height = height - (ui.cursor().top() - top);
    let frame = space::M * 2.0 + space::LINE;
    let lengths = [a, b].map(|entry| entry.document.text.len());
    // Where the texts follow each other to: the one whose place the user changed leads.
    let follow_id = Id::unique("follow");
    let mut follow: Option<(Side, f32)> = ui.data_mut(|data| data.remove_temp(follow_id));
    ui.columns(2, |columns| {
        for (ui, (side, entry)) in columns.iter_mut().zip([(Side::A, a), (Side::B, b)]) {
            let marks =
                kept(ui, Id::unique(("marks", side)), Same::of(comparison), || marks(comparison, side));
            let link = kept(ui, Id::unique(("link", side)), Same::of(comparison), || {
                Link::new(&comparison.chained.passages, lengths, side.way())
            });
            card_ui(ui, |ui| {
                ui.set_height((height - frame).max(space::CHART));
                ui.horizontal(|ui| {
                    series_sign_ui(ui, entry.series);
                    ui.add(Label::new(format!("{}  {}", side.name(), entry.name).head()).truncate());
                });
                let says = |mark: &Marked| about(comparison, side, mark);
                let reader = Reader {
                    document: &entry.document,
                    marks: &marks,
                    chosen: screen.passage,
                    spot: screen
                        .spot
                        .filter(|spot| spot.document == entry.document.id)
                        .map(|spot| spot.start as usize..spot.end as usize),
                    choice: screen.passage_choice,
                    says: &says,
                };
                let led = follow.filter(|(follows, _)| *follows == side).map(|(_, byte)| byte);
                let seen = reader.linked_ui(ui, side.name(), led);
                if let Some(passage) = seen.clicked {
                    out.push(Command::Passage(Some(passage)));
                }
                if let Some(byte) = seen.scrolled_to.filter(|_| screen.scrolling == Scrolling::Together) {
                    follow = Some((side.other(), link.beside(byte)));
                    ui.ctx().request_repaint();
                }
                if entry.document.text.is_empty() {
                    ui.label(RichText::new("Empty").color(color(tokens_of(ui).text_muted)));
                }
            });
        }
    });
    // A leads B in the same frame; B leads A in the next.
    if let Some((Side::A, byte)) = follow {
        ui.data_mut(|data| data.insert_temp(follow_id, (Side::A, byte)));
    }
}

/// What a mark says under the pointer.
fn about(comparison: &Comparison, side: Side, mark: &Marked) -> String {
    let other = side.other().name();
    let Some(passage) = comparison.chained.passages.get(mark.passage) else { return String::new() };
    match mark.ink {
        Ink::Spelling => {
            let spelled = |stretch: &&Stretch| side.of(stretch.bytes).start as usize == mark.start;
            let is_found = passage.stretches.iter().any(|stretch| spelled(&stretch));
            let says = if is_found { "A name that is spelled otherwise" } else { "Another spelling" };
            format!("{says} in {other}. Click to see it there.")
        }
        Ink::Own => format!("Within the passage, and not in {other}."),
        Ink::Pair | Ink::Plain => {
            let quoted = if mark.quoted { ", inside quotation marks here" } else { "" };
            let gaps = match passage.tiles {
                1 => String::new(),
                tiles => format!(", with {}", counted(u64::from(tiles) - 1, "gap")),
            };
            format!(
                "Passage of {} that are also in {other}{gaps}{quoted}. Click to see them there.",
                counted(u64::from(passage.words), "word")
            )
        }
    }
}

/// What the marks mean, and whether the texts scroll together.
fn legend_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    ui.horizontal_wrapped(|ui| {
        let mut together = screen.scrolling == Scrolling::Together;
        let command = Command::Scrolling(if together { Scrolling::Apart } else { Scrolling::Together });
        if with_tooltip(ui.checkbox(&mut together, command.text()), &command).clicked() {
            out.push(command);
        }
        ui.add_space(space::S);
        let pair = tokens.pair(0);
        let sample = RichText::new("shared").background_color(color(pair.surface)).underline();
        ui.label(sample).on_hover_text("The same colour and the same line in both texts.");
        let quoted = RichText::new("shared, in quotation marks").underline();
        ui.label(quoted).on_hover_text("Shared, and inside quotation marks in that text: underlined only.");
        let differs = RichText::new("differs").background_color(color(tokens.changed_surface));
        ui.label(differs).on_hover_text(
            "Within the passage that is chosen, words that the other text has not, or spells otherwise.",
        );
    });
}

/// The passages as the list numbers them are those that the texts mark.
pub(super) fn chosen<'a>(screen: &Screen, comparison: &'a Comparison) -> Option<(usize, &'a ChainedPassage)> {
    let index = screen.passage?;
    Some((index, comparison.chained.passages.get(index)?))
}
