//! How a document is measured: its language, its lines, its encoding, each with a menu to change it.

use egui::{Align, Button, Layout, Response, RichText, Ui};
use lexometer::lang::{LANGUAGES, UNKNOWN};

use super::command::{Command, Scope};
use super::screen::Entry;
use crate::import::encoding_named;
use crate::model::{Analysis, FoundBy, Language, LineMode, LinesFoundBy, Origin};
use crate::theme::tokens::Tokens;
use crate::theme::{Tone, color, tokens_of};

/// Encodings that old text files are in, by their names in the WHATWG Encoding Standard, and who wrote in them.
const ENCODINGS: [(&str, &str); 14] = [
    ("UTF-8", "today’s files"),
    ("windows-1252", "Western Europe"),
    ("windows-1250", "Central Europe"),
    ("windows-1251", "Cyrillic"),
    ("KOI8-R", "Cyrillic"),
    ("ISO-8859-2", "Central Europe"),
    ("ISO-8859-7", "Greek"),
    ("macintosh", "old Macs"),
    ("UTF-16LE", "Windows"),
    ("UTF-16BE", "Unicode"),
    ("Shift_JIS", "Japanese"),
    ("EUC-KR", "Korean"),
    ("GBK", "Chinese"),
    ("Big5", "Chinese"),
];

/// One line of three menus.
pub(super) fn method_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        // A button that does not fit goes to the next line, whole.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        language_ui(ui, entry, out);
        lines_ui(ui, entry, out);
        encoding_ui(ui, entry, out);
    });
}

/// A menu whose button says how things are.
fn menu_ui(ui: &mut Ui, says: RichText, name: &str, content: impl FnOnce(&mut Ui)) -> Response {
    let menu = ui.menu_button(says, |ui| {
        ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui);
        });
    });
    menu.response.accessible_name(name)
}

/// One choice of a menu.
fn choice_ui(ui: &mut Ui, chosen: bool, says: &str, note: &str) -> bool {
    let mut button = Button::selectable(chosen, says);
    if !note.is_empty() {
        button = button.right_text(note.note(tokens_of(ui)));
    }
    let clicked = ui.add(button).accessible_name(says).clicked();
    if clicked {
        ui.close();
    }
    clicked
}

fn said(text: &str, is_unsure: bool, tokens: &Tokens) -> RichText {
    let says = text.note(tokens);
    if is_unsure { says.color(color(tokens.warning)) } else { says }
}

/// The language and how it was found, in a few words.
pub(super) fn language_in_words(language: Language) -> String {
    let name = language.full_name();
    match language.found_by {
        FoundBy::Choice => format!("{name}, chosen"),
        FoundBy::Letters { confidence_permille } => {
            format!("{name}, detected, {} % sure", confidence_permille / 10)
        }
        FoundBy::StopWords => format!("{name}, detected"),
        FoundBy::Assumption => format!("{name}, unsure"),
    }
}

fn language_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let analysis = entry.analysis();
    let says = match analysis {
        Some(analysis) => language_in_words(analysis.language),
        None => "Language".to_owned(),
    };
    let is_unsure = analysis.is_some_and(|analysis| analysis.language.found_by == FoundBy::Assumption);
    let says = said(&says, is_unsure, tokens);
    let choice = entry.settings.language;
    let response = menu_ui(ui, says, &format!("Language of {}", entry.name), |ui| {
        let set = |language| Command::SetLanguage(Scope::One(entry.document.id), language);
        if choice_ui(ui, choice.is_none(), "Automatic", "from the text") {
            out.push(set(None));
        }
        ui.separator();
        let mut languages = LANGUAGES;
        languages.sort_by_key(|language| language.name);
        for language in languages {
            if choice_ui(ui, choice == Some(language.code), language.name, "") {
                out.push(set(Some(language.code)));
            }
        }
        if choice_ui(ui, choice == Some(UNKNOWN.code), "Another language", "without rules") {
            out.push(set(Some(UNKNOWN.code)));
        }
        ui.separator();
        if choice_ui(ui, false, "Use this for all documents", "") {
            out.push(Command::SetLanguage(Scope::All, choice));
        }
    });
    response.on_hover_text(analysis.map_or_else(String::new, |analysis| {
        let language = analysis.language;
        let mut says = format!("{language}\n{}", language.found_by.explanation());
        if !language.has_rules() {
            says += "\nWithout rules for a language, sentences are those of Unicode, syllables are not counted, and \
                     the scores that need them have no value.";
        }
        says
    }));
}

fn lines_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let analysis = entry.analysis();
    let says = match analysis {
        Some(analysis) => lines_in_words(analysis),
        None => "Lines".to_owned(),
    };
    let choice = entry.settings.lines;
    let says = said(&says, false, tokens);
    let response = menu_ui(ui, says, &format!("Lines of {}", entry.name), |ui| {
        let modes = [
            (None, "Automatic", "from the text"),
            (Some(LineMode::Paragraphs), "One paragraph per line", ""),
            (Some(LineMode::Wrapped), "Wrapped lines", ""),
        ];
        for (mode, says, note) in modes {
            if choice_ui(ui, choice == mode, says, note) {
                out.push(Command::SetLines(Scope::One(entry.document.id), mode));
            }
        }
        ui.separator();
        if choice_ui(ui, false, "Use this for all documents", "") {
            out.push(Command::SetLines(Scope::All, choice));
        }
    });
    response.on_hover_text(analysis.map_or_else(String::new, |analysis| {
        let meant = match analysis.lines.mode {
            LineMode::Wrapped => {
                "Lines are broken to fit a width: a sentence runs on over a line end, and a blank line ends it."
            }
            _ => "Every line is a paragraph: a line end always ends a sentence.",
        };
        format!("{meant}\n{}", analysis.lines.found_by.explanation())
    }));
}

fn lines_in_words(analysis: &Analysis) -> String {
    let mode = match analysis.lines.mode {
        LineMode::Wrapped => "Wrapped lines",
        _ => "One paragraph per line",
    };
    match analysis.lines.found_by {
        LinesFoundBy::Choice => format!("{mode}, chosen"),
        LinesFoundBy::Detection => format!("{mode}, detected"),
        LinesFoundBy::Rules => format!("{mode}, as Unicode has it"),
    }
}

fn encoding_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let encoding = entry.document.encoding;
    let says = said(&encoding.to_string(), false, tokens);
    if !matches!(entry.document.origin, Origin::File(_)) {
        ui.label(says).on_hover_text("Its encoding. Only a file can be read in another one.");
        return;
    }
    let response = menu_ui(ui, says, &format!("Encoding of {}", entry.name), |ui| {
        let id = entry.document.id;
        if choice_ui(ui, entry.encoding.is_none(), "Automatic", "from the bytes") {
            out.push(Command::SetEncoding(id, None));
        }
        ui.separator();
        for (label, written) in ENCODINGS {
            let choice = encoding_named(label);
            let chosen = entry.encoding.is_some() && entry.encoding == choice;
            if choice_ui(ui, chosen, label, written) {
                out.push(Command::SetEncoding(id, choice));
            }
        }
    });
    response
        .on_hover_text("How the bytes of the file are read as letters. Another choice reads the file anew.");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Choice;

    #[test]
    fn every_encoding_has_the_name_of_the_standard() {
        for (label, _) in ENCODINGS {
            assert_eq!(encoding_named(label).map(Choice::name), Some(label));
        }
    }
}
