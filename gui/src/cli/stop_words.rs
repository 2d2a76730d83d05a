//! `--stop-words`: which words a command leaves out of its list.

use serde::Serialize;

use super::arguments::Reading;
use super::output::Failure;
use super::source::{Read, Source};
use crate::model::{Analysis, StopLists};

/// Which words are left out. The figures of the others stay as they are.
#[derive(Default)]
pub(super) enum Choice {
    /// None.
    #[default]
    Nothing,
    /// The stop words of the file's language.
    OfLanguage,
    /// The words of this file.
    Listed(Source),
}

/// The words that are left out, read.
pub(super) struct StopWords {
    /// `None` for those of the language, which are marked already.
    lists: Option<StopLists>,
    hides: bool,
    said: Said,
}

/// The same for programs.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Said {
    /// `none`, `language`, or the name of the file.
    stop_words: String,
}

impl StopWords {
    /// Reads the list, if one was named.
    pub(super) fn read(choice: &Choice, reading: Reading) -> Result<Self, Failure> {
        let said = |stop_words: &str| Said { stop_words: stop_words.to_owned() };
        Ok(match choice {
            Choice::Nothing => Self { lists: None, hides: false, said: said("none") },
            Choice::OfLanguage => Self { lists: None, hides: true, said: said("language") },
            Choice::Listed(source) => {
                let lists = StopLists::of_every_language(&source.read(reading)?.text);
                if lists.words("und").is_empty() {
                    return Err(Failure::Line(format!(
                        "{}: there is no word in it; list stop words with spaces, commas or line ends between them",
                        source.label()
                    )));
                }
                Self { lists: Some(lists), hides: true, said: said(&source.label()) }
            }
        })
    }

    /// Marks the words of a file that are left out.
    pub(super) fn mark(&self, analysis: &mut Analysis) {
        if let Some(lists) = &self.lists {
            analysis.mark_stop_words(lists);
        }
    }

    /// The same for all of them.
    pub(super) fn mark_all(&self, read: &mut [Read]) {
        read.iter_mut().for_each(|read| self.mark(&mut read.analysis));
    }

    /// Whether a word is listed, that is a stop word or not.
    pub(super) fn shows(&self, is_stop: bool) -> bool {
        !(self.hides && is_stop)
    }

    /// For the JSON of a command.
    pub(super) fn said(&self) -> Said {
        self.said.clone()
    }

    /// For the head of a table, behind what else it says; nothing where all words are listed.
    pub(super) fn in_words(&self) -> String {
        match (self.hides, &self.lists) {
            (false, _) => String::new(),
            (true, None) => "; without the stop words of the language".to_owned(),
            (true, Some(_)) => format!("; without the words of {}", self.said.stop_words),
        }
    }
}
