//! What was found in two documents: coverage, passages, differences, what counts as a passage, where they lie, and measures.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Id, Label, RichText, Slider, Stroke, TextFormat, TextStyle, Ui};
use lexometer::overlap::{self, Family};

use super::card::{card_ui, empty_ui, head_ui, progress_ui, slider_style, thousands};
use super::chart::chart_card_ui;
use super::choice::choice_ui;
use super::command::Command;
use super::compare::chosen;
use super::kept::{Same, kept};
use super::screen::{Entry, Screen};
use super::sheet::{Sheet, Table, explain_ui};
use super::studies::{PairDetail, Work};
use crate::charts::{
    Chart, Coverage, CoverageBar, LengthCurve, LengthPoint, Match, MatchMap, Series, number,
};
use crate::export::number::counted;
use crate::model::{
    Acronyms, Bytes, ChainedPassage, CompareSettings, Comparison, Document, DocumentId, Kinship, MeasureList,
    Names, PassageList, ReadingAids, measures,
};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// Longer runs of the same words are shown by their ends.
const SHOWN_WORDS: usize = 24;
/// A passage is shown word by word up to so many stretches.
const SHOWN_STRETCHES: usize = 400;

pub(super) fn findings_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    coverage_ui(ui, screen, (a, b), comparison, out);
    passages_ui(ui, screen, a, comparison, out);
    if let Some((index, passage)) = chosen(screen, comparison) {
        difference_ui(ui, (&a.document, &b.document), comparison, index, passage, out);
    }
    settings_ui(ui, screen, (a, b), comparison, out);
    map_ui(ui, screen, (a, b), comparison, out);
    measures_ui(ui, screen, comparison, out);
    ui.add_space(space::XS);
}

fn inner_width(ui: &Ui) -> f32 {
    ui.available_width() - space::M * 2.0
}

fn coverage_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Comparison,
    out: &mut Vec<Command>,
) {
    let bar = |document: &Entry, other: &Entry, covered, quoted| CoverageBar {
        document: document.name.clone(),
        other: other.name.clone(),
        covered,
        quoted,
    };
    let coverage = Coverage {
        bars: vec![
            bar(a, b, comparison.coverage.a, comparison.quoted.a),
            bar(b, a, comparison.coverage.b, comparison.quoted.b),
        ],
    };
    let height = Chart::height(&coverage, inner_width(ui));
    ui.push_id("coverage", |ui| chart_card_ui(ui, screen, &coverage, height, out));
}

/// The passages as a reader sees them, the longest first.
fn passages_ui(
    ui: &mut Ui,
    screen: &Screen,
    a: &Entry,
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    let list = kept(ui, Id::unique("passages"), Same::of(comparison), || {
        PassageList::new(Arc::clone(comparison), Arc::clone(&a.document))
    });
    card_ui(ui, |ui| {
        let all = comparison.chained.passages.len();
        if all == 0 {
            head_ui(ui, "No shared passage", |_| {});
            let fewest = comparison.how.minimum;
            let says =
                format!("The two share no {fewest} words in a row. Fewer words can be asked for below.");
            ui.add(Label::new(says.note(tokens_of(ui))).wrap());
            return;
        }
        let chosen = screen.passage.and_then(|passage| list.row(passage));
        let table = Table {
            columns: if ui.available_width() >= space::READER + space::L {
                PassageList::SHOWN.to_vec()
            } else {
                PassageList::SHOWN_NARROW.to_vec()
            },
            chosen,
            link: Some(1),
            go_to: chosen.filter(|_| is_new(ui, screen.passage_choice)),
            least_share: space::FIGURES - space::S,
            ..Table::new(Sheet::Passages, &list)
        };
        let head = |shown: usize| {
            let of = counted(all as u64, "passage");
            if shown < all { format!("{} of {of}", thousands(shown as u64)) } else { of }
        };
        let height = (space::ROW * (all as f32 + 1.0) + space::CONTROL + space::M).min(space::READER);
        if let Some(row) = table.ui(ui, screen, head, height, out).row {
            out.push(Command::Passage(list.passage(row)));
        }
    });
}

/// Whether the count of choices has risen since this was last asked.
fn is_new(ui: &Ui, count: u64) -> bool {
    let id = Id::unique("passage choices seen");
    let seen: u64 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(id, count));
    seen != count
}

/// The chosen passage word by word: what only A has is struck out, what only B has is underlined.
fn difference_ui(
    ui: &mut Ui,
    (a, b): (&Document, &Document),
    comparison: &Comparison,
    index: usize,
    passage: &ChainedPassage,
    out: &mut Vec<Command>,
) {
    card_ui(ui, |ui| {
        let differences = passage.stretches.iter().filter(|stretch| stretch.kinship != Kinship::Same).count();
        let head = match differences {
            0 => "The same words in both".to_owned(),
            count => format!("{} word by word", counted(count as u64, "difference")),
        };
        head_ui(ui, &head, |ui| {
            let last = comparison.chained.passages.len() - 1;
            let steps = [
                ("Next", index.checked_add(1).filter(|next| *next <= last)),
                ("Previous", index.checked_sub(1)),
            ];
            for (name, to) in steps {
                let button = ui.add_enabled(to.is_some(), egui::Button::new(name));
                let button =
                    button.on_hover_text(format!("The {} passage in A’s order", name.to_lowercase()));
                if button.accessible_name(format!("{name} passage")).clicked() {
                    out.push(Command::Passage(to));
                }
            }
        });
        let job = difference(ui, (a, b), passage);
        ui.add(Label::new(job).wrap());
        if differences > 0 {
            let tokens = tokens_of(ui);
            let says = "Struck out: only in A. Underlined: only in B.";
            ui.label(says.note(tokens));
        }
    });
}

fn difference(ui: &Ui, (a, b): (&Document, &Document), passage: &ChainedPassage) -> LayoutJob {
    let tokens = tokens_of(ui);
    let text = |document: &Document, Bytes { start, end }: Bytes| -> String {
        let text = document.text.get(start as usize..end as usize).unwrap_or("");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let plain = TextFormat {
        font_id: TextStyle::Body.resolve(ui.style()),
        color: color(tokens.text),
        ..TextFormat::default()
    };
    let line = Stroke::new(space::HAIR, color(tokens.text));
    let ground = color(tokens.changed_surface);
    let only_a = TextFormat { strikethrough: line, background: ground, ..plain.clone() };
    let only_b = TextFormat { underline: line, background: ground, ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut push = |says: &str, format: &TextFormat| {
        if !says.is_empty() {
            let space = if job.text.is_empty() { "" } else { " " };
            job.append(space, 0.0, plain.clone());
            job.append(says, 0.0, format.clone());
        }
    };
    for stretch in passage.stretches.iter().take(SHOWN_STRETCHES) {
        match stretch.kinship {
            Kinship::Same | Kinship::Repeated => push(&shortened(&text(a, stretch.bytes.a)), &plain),
            Kinship::Name | Kinship::Changed => {
                push(&text(a, stretch.bytes.a), &only_a);
                push(&text(b, stretch.bytes.b), &only_b);
            }
        }
    }
    if passage.stretches.len() > SHOWN_STRETCHES {
        push("…", &plain);
    }
    job
}

/// A long run by its ends.
fn shortened(run: &str) -> String {
    let words: Vec<&str> = run.split(' ').collect();
    if words.len() <= SHOWN_WORDS {
        return run.to_owned();
    }
    let half = SHOWN_WORDS / 2;
    format!("{} … {}", words[..half].join(" "), words[words.len() - half..].join(" "))
}

/// What counts as a passage, with what the least length does.
fn settings_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Comparison,
    out: &mut Vec<Command>,
) {
    card_ui(ui, |ui| {
        let tokens = tokens_of(ui);
        head_ui(ui, "What counts as a passage", |ui| {
            let is_usual = screen.compare == CompareSettings::default() && screen.template.is_none();
            let reset = ui.add_enabled(!is_usual, egui::Button::new("Reset"));
            if reset
                .accessible_name("Usual settings")
                .on_hover_text("Five words, gaps of two, nothing left out")
                .clicked()
            {
                out.push(Command::SetCompare(CompareSettings::default()));
                out.push(Command::SetTemplate(None));
            }
        });
        let mut how = screen.compare;
        ui.horizontal(|ui| {
            ui.label("At least").on_hover_text(MINIMUM_SAYS);
            ui.spacing_mut().slider_width =
                (ui.available_width() - space::COLUMN - space::XL).max(space::COLUMN);
            slider_style(ui);
            let range = CompareSettings::LEAST_MINIMUM..=CompareSettings::GREATEST_MINIMUM;
            let slider =
                Slider::new(&mut how.minimum, range).logarithmic(true).clamping(egui::SliderClamping::Always);
            ui.add(slider).on_hover_text(MINIMUM_SAYS).accessible_name("Least words of a passage");
            ui.label("words");
        });
        curve_ui(ui, screen, (a, b), comparison, out);
        ui.separator();
        ui.spacing_mut().item_spacing.y = space::XS;
        let ReadingAids { gap, names, acronyms } = &mut how.aids;
        ui.horizontal(|ui| {
            ui.label("Join over gaps of up to").on_hover_text(GAP_SAYS);
            let drag = egui::DragValue::new(gap).range(0..=overlap::LONGEST_GAP);
            ui.add(drag).on_hover_text(GAP_SAYS).accessible_name("Words of a gap");
            ui.label("words");
        });
        let mut is_matched = *names == Names::Matched;
        let says = "In a gap, two spellings of a name are the same word: Zaluzhny, Zaluzhnyi.";
        if ui.checkbox(&mut is_matched, "Names in two spellings").on_hover_text(says).changed() {
            *names = if is_matched { Names::Matched } else { Names::Apart };
        }
        let mut is_joined = *acronyms == Acronyms::Joined;
        let says = "Where passages are joined, the dots of acronyms do not count: U.S., US.";
        if ui.checkbox(&mut is_joined, "Acronyms with and without dots").on_hover_text(says).changed() {
            *acronyms = if is_joined { Acronyms::Joined } else { Acronyms::Apart };
        }
        template_ui(ui, screen, out);
        ui.label(
            "Gaps, names and acronyms join passages; the shares above are exact and know none of them."
                .note(tokens),
        );
        if how != screen.compare {
            out.push(Command::SetCompare(how));
        }
    });
}

const MINIMUM_SAYS: &str =
    "The fewest words in a row that make a passage. Shorter runs are mostly the idiom of a language.";
const GAP_SAYS: &str =
    "Passages that follow each other in both texts with so few words between are read as one.";

/// Which document is boilerplate.
pub(super) fn template_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        let explains = "A template or another text that many documents repeat. Whatever stands in it word for word is left out of all others before they are compared.";
        ui.label("Leave out what is in").on_hover_text(explains);
        let all = std::iter::once(None).chain(screen.entries.iter().map(|entry| Some(entry.document.id)));
        let says = |id: Option<DocumentId>| {
            id.and_then(|id| screen.entry(id)).map_or_else(|| "nothing".to_owned(), |entry| entry.name.clone())
        };
        let width = space::FIELD.min(ui.available_size_before_wrap().x.max(space::COLUMN_NAME));
        if let Some(template) = choice_ui(ui, "Template to leave out", width, screen.template, all, says, |_| "") {
            out.push(Command::SetTemplate(template));
        }
    });
}

fn curve_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Comparison,
    out: &mut Vec<Command>,
) {
    let detail = match detail(screen, comparison) {
        Ok(detail) => detail,
        Err(Some(Work::Running(progress))) => return progress_ui(ui, progress, out),
        Err(Some(Work::Failed(reason))) => return empty_ui(ui, "No curve", reason),
        Err(_) => return,
    };
    let series = |entry: &Entry| Series { name: entry.name.clone(), number: entry.series };
    let curve =
        kept(ui, Id::unique("length curve"), (Same::of(detail), screen.compare.minimum), || LengthCurve {
            documents: [series(a), series(b)],
            points: detail
                .curve
                .points
                .iter()
                .map(|point| LengthPoint {
                    words: point.minimum,
                    shares: [point.coverage.a, point.coverage.b],
                    passages: point.passages,
                })
                .collect(),
            chosen: screen.compare.minimum,
        });
    let height = Chart::height(curve.as_ref(), ui.available_width());
    let clicked = ui.push_id("curve", |ui| {
        super::chart::chart_head_ui(ui, screen, curve.as_ref(), out);
        if screen.as_table.contains(&Chart::name(curve.as_ref())) {
            super::grid::table_ui(ui, &Chart::table(curve.as_ref()), height);
            None
        } else {
            super::chart::chart_ui(ui, curve.as_ref(), height)
        }
    });
    if let Some(point) = clicked.inner.and_then(|index| curve.points.get(index)) {
        out.push(Command::SetCompare(CompareSettings { minimum: point.words, ..screen.compare }));
    }
}

/// What was found beside the comparison of these two documents.
fn detail<'a>(
    screen: &'a Screen,
    comparison: &Comparison,
) -> Result<&'a Arc<PairDetail>, Option<&'a Work<PairDetail>>> {
    let study = screen.studies.detail.as_ref().ok_or(None)?;
    let is_of_pair =
        |detail: &&Arc<PairDetail>| (detail.curve.a, detail.curve.b) == (comparison.a, comparison.b);
    study.done().filter(is_of_pair).ok_or(Some(&study.work))
}

fn map_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    let words = |entry: &Entry| entry.analysis().map_or(0, |analysis| analysis.words.len());
    let map = kept(ui, Id::unique("match map"), (Same::of(comparison), screen.passage), || {
        let of_passage = |(index, passage): (usize, &ChainedPassage)| {
            let tiles = passage.stretches.iter().filter(|stretch| stretch.kinship == Kinship::Same);
            let quoted = passage.quoted.a || passage.quoted.b;
            let of_tile = move |tile: &crate::model::Stretch| Match {
                a: tile.first.a,
                b: tile.first.b,
                words: tile.words.a,
                quoted,
                passage: index,
            };
            tiles.map(of_tile).collect::<Vec<_>>()
        };
        MatchMap {
            a: a.name.clone(),
            b: b.name.clone(),
            words: [words(a), words(b)].map(|words| u32::try_from(words).unwrap_or(u32::MAX)),
            matches: comparison.chained.passages.iter().enumerate().flat_map(of_passage).collect(),
            chosen: screen.passage,
        }
    });
    let height = Chart::height(map.as_ref(), inner_width(ui));
    let clicked = ui.push_id("map", |ui| chart_card_ui(ui, screen, map.as_ref(), height, out)).inner;
    if let Some(passage) = clicked {
        out.push(Command::Passage(Some(passage)));
    }
}

/// The families of measures, each with what it tells.
const FAMILIES: [(Family, &str, &str); 3] = [
    (
        Family::Copying,
        "Copying",
        "Runs of words taken over. These tell a copy from another text on the same subject.",
    ),
    (Family::Wording, "Wording", "The same turns of phrase, also where a text was rewritten."),
    (
        Family::Topic,
        "Same topic",
        "The same words in any order. Texts on one subject agree here without any copying.",
    ),
];

fn measures_ui(ui: &mut Ui, screen: &Screen, comparison: &Arc<Comparison>, out: &mut Vec<Command>) {
    for (family, name, says) in FAMILIES {
        card_ui(ui, |ui| {
            let tokens = tokens_of(ui);
            ui.label(name.head());
            ui.add(Label::new(says.note(tokens)).wrap());
            let metrics = Comparison::CHOSEN_METRICS.into_iter().filter_map(overlap::by_id);
            for metric in metrics.filter(|metric| metric.family == family) {
                measure_ui(ui, metric, comparison);
            }
        });
    }
    let estimates = detail(screen, comparison).ok().map(|detail| Arc::clone(&detail.estimates));
    let key = (Same::of(comparison), estimates.as_ref().map(Same::of));
    let list = kept(ui, Id::unique("measures"), key, || MeasureList::new(Arc::clone(comparison), estimates));
    card_ui(ui, |ui| {
        let table = Table {
            columns: MeasureList::SHOWN.to_vec(),
            least_share: space::FIGURES,
            ..Table::new(Sheet::Measures, &list)
        };
        let head = |shown: usize| counted(shown as u64, "measure");
        table.ui(ui, screen, head, space::READER, out);
    });
}

/// A measure with what it says in a sentence.
fn measure_ui(ui: &mut Ui, metric: &'static overlap::Metric, comparison: &Comparison) {
    let tokens = tokens_of(ui);
    let value = comparison
        .metric(metric.id)
        .map_or_else(|| "–".to_owned(), |value| number(value, if metric.range.1.is_some() { 3 } else { 0 }));
    let response = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(value.head());
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.add(Label::new(RichText::new(metric.name.text())).truncate());
                    });
                });
            });
            ui.add(Label::new(metric.notes.text().note(tokens)).wrap());
        })
        .response;
    response.on_hover_ui(|ui| {
        explain_ui(ui, &measures::explained(metric));
        ui.label(comparison.settings_of(metric.id).note(tokens_of(ui)));
    });
}
