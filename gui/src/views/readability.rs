//! *Readability*: what the formulas agree on, every score with what it says, and which sentences and words moved it.

use std::sync::Arc;

use egui::{Id, Label, RichText, ScrollArea, Ui, UiBuilder};
use lexometer::readability::{Consensus, Unit};

use super::card::{card_ui, empty_ui, figure_ui, head_ui, progress_ui};
use super::chart::chart_card_ui;
use super::choice::{choice_ui, pages_ui};
use super::command::Command;
use super::concordance::{found, wait_ui};
use super::kept::{Same, kept};
use super::reader::{Ink, Marked, Reader};
use super::screen::{Entry, Screen, State};
use super::sheet::{Sheet, Table};
use super::words::document_choice_ui;
use crate::charts::{Chart, ScoreRow, Scores, SentenceLengths, Series, number};
use crate::export::number::duration;
use crate::model::{
    Analysis, Formula, Listing, Moved, MovedSentenceList, MovedWordList, ScoreList, UndefinedScores,
};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// What is shown of the scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What the formulas agree on, and charts.
    #[default]
    Summary,
    /// Every score with what it says.
    Scores,
    /// The sentences and words that moved it, in the text.
    Text,
}

/// How scores are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadabilitySettings {
    /// What is shown.
    pub page: Page,
    /// Whether formulas without a score are listed, with the reason.
    pub undefined: UndefinedScores,
    /// The formula whose hardest sentences and words are shown; `None` for the principal one of the language.
    pub formula: Option<&'static str>,
}

impl ReadabilitySettings {
    /// That formula for a document: the one that was chosen, where it has a score.
    #[must_use]
    pub fn formula_for(&self, analysis: &Analysis) -> &'static Formula {
        let chosen = self.formula.and_then(|id| analysis.movable().find(|formula| formula.id == id));
        chosen.unwrap_or_else(|| analysis.principal_formula())
    }
}

/// The formulas that readers of other programs know; the table has all.
const GRADES: [&str; 6] =
    ["flesch_kincaid_grade", "gunning_fog", "smog", "coleman_liau_short", "ari", "new_dale_chall_cloze"];
const POINTS: [&str; 1] = ["flesch_reading_ease"];
/// So much of a sentence is shown where it is named.
const OPENING_CHARS: usize = 60;
/// Longer texts share bars, which name no sentence.
const MOST_OPENINGS: usize = 1000;
/// Up to so many other documents stand beside the one that is chosen.
const MOST_OTHERS: usize = 5;
/// The share of the room that the lists have beside the text.
const LISTS: f32 = 0.46;

pub(super) fn readability_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let Some(entry) = screen.selected_entry() else { return };
    tools_ui(ui, screen, entry, out);
    ui.add_space(space::S);
    let analysis = match &entry.state {
        State::Measured(analysis) => analysis,
        State::Measuring(progress) => return card_ui(ui, |ui| progress_ui(ui, progress, out)),
        State::Failed(reason) => return card_ui(ui, |ui| empty_ui(ui, "Not measured", reason)),
    };
    match screen.readability.page {
        Page::Summary => summary_ui(ui, screen, entry, analysis, out),
        Page::Scores => scores_ui(ui, screen, entry, analysis, out),
        Page::Text => text_ui(ui, screen, entry, analysis, out),
    }
}

fn tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let settings = screen.readability;
    ui.horizontal_wrapped(|ui| {
        if screen.entries.len() > 1 {
            document_choice_ui(ui, screen, entry, out);
        }
        let pages = [
            (Page::Summary, "Summary", "What the formulas agree on, and charts."),
            (Page::Scores, "All scores", "Every score, with what it says in a sentence."),
            (Page::Text, "In the text", "The sentences and words that make the text hardest."),
        ];
        if let Some(page) = pages_ui(ui, settings.page, &pages) {
            out.push(Command::Readability(ReadabilitySettings { page, ..settings }));
        }
        if let (Page::Text, Some(analysis)) = (settings.page, entry.analysis()) {
            formula_choice_ui(ui, settings, analysis, out);
        }
        if settings.page == Page::Scores {
            let mut shown = settings.undefined == UndefinedScores::Shown;
            let toggle = ui.checkbox(&mut shown, "Also formulas without a score");
            if toggle.on_hover_text("Those made for other languages, and why the others have none").clicked()
            {
                let undefined = if shown { UndefinedScores::Shown } else { UndefinedScores::Hidden };
                out.push(Command::Readability(ReadabilitySettings { undefined, ..settings }));
            }
        }
    });
}

/// Whose hardest sentences and words are shown.
fn formula_choice_ui(
    ui: &mut Ui,
    settings: ReadabilitySettings,
    analysis: &Analysis,
    out: &mut Vec<Command>,
) {
    let chosen = settings.formula_for(analysis).id;
    let ids: Vec<&'static str> = analysis.movable().map(|formula| formula.id).collect();
    let name = |id: &str| {
        lexometer::readability::by_id(id).map_or_else(String::new, |formula| formula.name.to_string())
    };
    let explains = |id: &str| lexometer::readability::by_id(id).map_or("", |formula| formula.formula.text());
    if let Some(formula) = choice_ui(ui, "Formula", space::LIST, chosen, ids, name, explains) {
        out.push(Command::Readability(ReadabilitySettings { formula: Some(formula), ..settings }));
    }
}

fn summary_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, analysis: &Arc<Analysis>, out: &mut Vec<Command>) {
    // Documents without a word, or of a language without scores, have no place in the charts.
    let ids = || POINTS.iter().chain(&GRADES);
    let measured: Vec<(&Entry, &Analysis)> = screen
        .measured()
        .map(|(entry, analysis)| (entry, analysis.as_ref()))
        .filter(|(_, analysis)| ids().any(|id| value(analysis, id).is_some()))
        .collect();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        card_ui(ui, |ui| verdict_ui(ui, analysis));
        let charts = [
            ("Reading ease", "points, 100 is easiest", Unit::Points, &POINTS[..]),
            ("School grade it takes to read it easily", "school grade", Unit::Grade, &GRADES),
        ];
        for (title, scale, unit, ids) in charts {
            let chart = chart(&measured, title, scale, unit, ids);
            if chart.rows.is_empty() {
                continue;
            }
            let height = Chart::height(&chart, ui.available_width() - space::M * 2.0);
            ui.push_id(scale, |ui| chart_card_ui(ui, screen, &chart, height, out));
        }
        sentences_ui(ui, screen, entry, out);
        ui.add_space(space::S);
    });
}

/// What the formulas agree on, and how long the text takes.
fn verdict_ui(ui: &mut Ui, analysis: &Analysis) {
    let tokens = tokens_of(ui);
    ui.spacing_mut().item_spacing.y = space::S;
    let verdict = &analysis.verdict;
    let mut figures: Vec<(String, String, &str)> = Vec::new();
    match verdict.grade {
        Some(grade) => {
            let explains = "The middle of the school grades by the formulas that stand for themselves, one of each family, \
                where the text stays within their scale.";
            figures.push((number(grade.median, 1), "school grade".to_owned(), explains));
            let by = match grade.votes {
                1 => "by one formula".to_owned(),
                votes => format!("by {votes} formulas"),
            };
            let spread = match grade.votes {
                1 => number(grade.median, 1),
                _ => format!("{} to {}", number(grade.lowest, 1), number(grade.highest, 1)),
            };
            figures.push((
                spread,
                by,
                "The lowest and the highest of these grades: how far the formulas part.",
            ));
        }
        None => {
            let explains = "No formula that gives a school grade was made for this language.";
            figures.push(("–".to_owned(), "no school grade".to_owned(), explains));
        }
    }
    let pace = "At the pace of adults reading their own language. All scores names the source.";
    for (minutes, name) in [(verdict.reading_minutes, "to read"), (verdict.speaking_minutes, "to read aloud")]
    {
        figures.extend(minutes.map(|minutes| (duration(minutes), name.to_owned(), pace)));
    }
    // As many side by side as fit, and no row shorter than the others.
    let fits = |columns: &usize| *columns as f32 * space::FIELD <= ui.available_width();
    let columns = [figures.len(), 2].into_iter().find(fits).unwrap_or(1);
    for row in figures.chunks(columns) {
        ui.columns(columns, |cells| {
            for (cell, (figure, name, explains)) in cells.iter_mut().zip(row) {
                figure_ui(cell, figure, name, explains);
            }
        });
    }
    let says = match verdict.grade {
        Some(grade) => in_words(&grade),
        None if analysis.words.is_empty() => "There is no word in it.".to_owned(),
        None => "No formula that gives a school grade was made for this language. All scores lists those that apply.".to_owned(),
    };
    ui.add(Label::new(RichText::new(says).color(color(tokens.text))).wrap());
}

/// The verdict in a sentence or two.
fn in_words(grade: &Consensus) -> String {
    let spread = grade.highest - grade.lowest;
    let agree = match grade.votes {
        1 => "Only one formula applies to it.",
        _ if spread < 2.0 => "The formulas agree on it closely.",
        _ if spread < 5.0 => {
            "The formulas differ by a few years, as they usually do: each looks at something else."
        }
        _ => "The formulas differ widely, so take the middle as a rough guide.",
    };
    let caution = if grade.is_cautious { " The text is shorter than most of them want." } else { "" };
    format!("{agree}{caution}")
}

fn value(analysis: &Analysis, id: &str) -> Option<f64> {
    analysis.scores.iter().find(|score| score.formula.id == id).and_then(|score| score.value.ok())
}

fn chart(measured: &[(&Entry, &Analysis)], title: &str, scale: &str, unit: Unit, ids: &[&str]) -> Scores {
    let documents =
        measured.iter().map(|(entry, _)| Series { name: entry.name.clone(), number: entry.series }).collect();
    let rows = ids
        .iter()
        .filter_map(|id| {
            let formula = lexometer::readability::by_id(id).filter(|formula| formula.scale.unit == unit)?;
            let values: Vec<_> = measured.iter().map(|(_, analysis)| value(analysis, id)).collect();
            values
                .iter()
                .any(Option::is_some)
                .then(|| ScoreRow { name: formula.name.text().to_owned(), values })
        })
        .collect();
    // Points have a natural frame; grades have none.
    let frame = (unit == Unit::Points).then_some([0.0, 100.0]);
    Scores { title: title.to_owned(), scale: scale.to_owned(), frame, documents, rows }
}

fn sentences_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let Some(analysis) = entry.analysis() else { return };
    if analysis.sentences.is_empty() {
        let says = "There is no sentence in this document.";
        return card_ui(ui, |ui| empty_ui(ui, "No sentences", says));
    }
    let text = &entry.document.text;
    let opening = |start: u32, end: u32| {
        let sentence = text.get(start as usize..end as usize).unwrap_or("");
        let mut opening: String = sentence.chars().take(OPENING_CHARS).collect();
        if opening.len() < sentence.len() {
            opening.push('…');
        }
        opening.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let key = (Same::of(analysis), entry.name.clone(), entry.series);
    let chart = kept(ui, Id::unique("sentence lengths"), key, || SentenceLengths {
        document: entry.name.clone(),
        series: entry.series,
        words: analysis.sentences.iter().map(|sentence| sentence.words).collect(),
        openings: analysis
            .sentences
            .iter()
            .take(MOST_OPENINGS)
            .map(|sentence| opening(sentence.start, sentence.end))
            .collect(),
    });
    let height = Chart::height(&*chart, ui.available_width());
    chart_card_ui(ui, screen, &*chart, height, out);
}

fn scores_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, analysis: &Arc<Analysis>, out: &mut Vec<Command>) {
    let others: Vec<(&Entry, &Arc<Analysis>)> = screen
        .measured()
        .filter(|(other, _)| other.document.id != entry.document.id)
        .take(MOST_OTHERS)
        .collect();
    let undefined = screen.readability.undefined;
    let key = (
        Same::of(analysis),
        entry.name.clone(),
        others.iter().map(|(entry, other)| (entry.name.clone(), Same::of(other))).collect::<Vec<_>>(),
        undefined,
    );
    let list = kept(ui, Id::unique("scores"), key, || {
        let others = others.iter().map(|(entry, other)| (entry.name.clone(), Arc::clone(other))).collect();
        ScoreList::new(Arc::clone(analysis), entry.name.clone(), others, undefined)
    });
    card_ui(ui, |ui| {
        let height = ui.available_height() - space::M - space::LINE;
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut table =
            Table { least_share: space::FIGURES, link: Some(0), ..Table::new(Sheet::Scores, &list) };
        if ui.available_width() < space::MEASURE {
            table.columns.truncate(ScoreList::OWN);
            table.least_share = space::XL;
        }
        let head = |shown| if shown == 1 { "1 score".to_owned() } else { format!("{shown} scores") };
        if let Some(row) = table.ui(ui, screen, head, height, out).row {
            let formula = list.formula(row);
            if analysis.movable().any(|movable| movable.id == formula.id) {
                let formula = Some(formula.id);
                let settings = ReadabilitySettings { page: Page::Text, formula, ..screen.readability };
                out.push(Command::Readability(settings));
            }
        }
    });
}

fn text_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, analysis: &Arc<Analysis>, out: &mut Vec<Command>) {
    let moved = match found(&screen.studies.moved) {
        Ok(moved) => moved,
        Err(work) => {
            return card_ui(ui, |ui| wait_ui(ui, work, "The hardest sentences are being found.", out));
        }
    };
    let Some(moved) = moved.as_ref() else {
        let says = if analysis.words.is_empty() {
            "There is no word in this document."
        } else {
            "No formula that tells hard from easy was made for this language."
        };
        return card_ui(ui, |ui| empty_ui(ui, "Nothing to show", says));
    };
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let side = (room.width() * LISTS).floor();
        let left = room.with_max_x(room.left() + side);
        let right = room.with_min_x(room.left() + side + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("moved"), |ui| {
            moved_ui(ui, screen, entry, (analysis, moved), left.height(), out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("text"), |ui| {
            marked_ui(ui, screen, entry, moved, right.height(), out);
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            marked_ui(ui, screen, entry, moved, space::READER, out);
            ui.add_space(space::S);
            moved_ui(ui, screen, entry, (analysis, moved), space::READER * 2.0, out);
        });
    }
}

/// The lists of sentences and words, one under the other.
fn moved_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    (analysis, moved): (&Arc<Analysis>, &Arc<Moved>),
    height: f32,
    out: &mut Vec<Command>,
) {
    let frame = space::M * 2.0 + space::LINE;
    let each = ((height - space::M - frame * 2.0) / 2.0).max(space::LIST);
    ui.spacing_mut().item_spacing.y = 0.0;
    // What the formula counts has columns as far as there is room beside the words.
    let room = (ui.available_width() - space::M * 2.0 - space::READER).max(0.0) / space::COLUMN;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
    let fits = moved.quantities().count().min(room as usize);
    let key = (Same::of(moved), Same::of(analysis));
    let sentences = kept(ui, Id::unique("moved sentences"), key.clone(), || {
        MovedSentenceList::new(Arc::clone(moved), Arc::clone(&entry.document), analysis)
    });
    card_ui(ui, |ui| {
        ui.set_height(each);
        ui.spacing_mut().item_spacing.y = space::S;
        let table = Table {
            columns: (0..MovedSentenceList::OWN + fits).collect(),
            link: Some(1),
            chosen: screen.hardest,
            least_share: space::FIGURES,
            ..Table::new(Sheet::MovedSentences, &sentences)
        };
        if let Some(row) = table.ui(ui, screen, |_| "Hardest sentences".to_owned(), each, out).row {
            out.push(Command::Hardest(Some(row)));
        }
    });
    ui.add_space(space::M);
    let words = kept(ui, Id::unique("moved words"), key, || MovedWordList::new(Arc::clone(moved), analysis));
    card_ui(ui, |ui| {
        ui.set_height(each);
        ui.spacing_mut().item_spacing.y = space::S;
        let columns = (0..(MovedWordList::OWN + fits).min(words.columns().len())).collect();
        let table = Table { link: Some(1), columns, ..Table::new(Sheet::MovedWords, &words) };
        if let Some(row) = table.ui(ui, screen, |_| "Hardest words".to_owned(), each, out).row {
            out.push(Command::LookUp(words.word(row).to_owned()));
        }
    });
}

/// The text with its hardest sentences marked.
fn marked_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    moved: &Arc<Moved>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let marks = kept(ui, Id::unique("moved marks"), Same::of(moved), || {
        let mut marks: Vec<Marked> = moved
            .sentences
            .iter()
            .enumerate()
            .map(|(passage, place)| Marked {
                start: place.start,
                end: place.end,
                passage,
                quoted: true,
                words: 0,
                ink: Ink::Plain,
            })
            .collect();
        marks.sort_by_key(|mark| mark.start);
        marks
    });
    card_ui(ui, |ui| {
        ui.set_height((height - space::M * 2.0 - space::LINE).max(space::CHART));
        head_ui(ui, &entry.name, |_| {});
        let formula = moved.formula.name.text();
        let says =
            format!("Marked are the {} sentences that move the {formula} most.", moved.sentences.len());
        ui.add(Label::new(says.note(tokens)).wrap());
        let unit = match moved.formula.scale.unit {
            Unit::Grade => "school years",
            _ => "points",
        };
        let says = |mark: &Marked| {
            let effect = moved.sentences.get(mark.passage).map_or(0.0, |sentence| sentence.effect);
            format!("Without this sentence the text would be {} {unit} easier.", number(effect, 2))
        };
        let reader = Reader {
            document: &entry.document,
            marks: &marks,
            chosen: screen.hardest,
            spot: None,
            choice: screen.hardest_choice,
            says: &says,
        };
        if let Some(passage) = reader.ui(ui, "hardest") {
            out.push(Command::Hardest(Some(passage)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_in_words_says_how_far_the_formulas_part() {
        let grade = |lowest, highest, votes| Consensus {
            median: 9.0,
            lowest,
            highest,
            votes,
            is_cautious: votes > 5,
        };
        assert!(in_words(&grade(9.0, 9.0, 1)).contains("Only one formula"));
        assert!(in_words(&grade(8.5, 9.5, 4)).contains("closely"));
        assert!(in_words(&grade(7.0, 11.0, 4)).contains("a few years"));
        let wide = in_words(&grade(3.0, 14.0, 6));
        assert!(wide.contains("widely") && wide.ends_with("The text is shorter than most of them want."));
    }
}
