//! What is remembered from one run to the next.

use std::collections::BTreeMap;
use std::path::PathBuf;

use eframe::Storage;
use serde::{Deserialize, Serialize};

use crate::model::StopLists;
use crate::views::Appearance;

const KEY: &str = "lexometer";

/// What is remembered. Anything that cannot be read is as if it had never been said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Remembered {
    pub(super) appearance: Appearance,
    pub(super) zoom: f32,
    pub(super) recent: Vec<PathBuf>,
    pub(super) stop_lists: StopLists,
}

impl Default for Remembered {
    fn default() -> Self {
        Self {
            appearance: Appearance::System,
            zoom: 1.0,
            recent: Vec::new(),
            stop_lists: StopLists::default(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    appearance: String,
    zoom: f32,
    recent: Vec<PathBuf>,
    /// By language, those that were changed.
    stop_words: BTreeMap<String, Vec<String>>,
}

impl Default for Stored {
    fn default() -> Self {
        Self { appearance: "system".to_owned(), zoom: 1.0, recent: Vec::new(), stop_words: BTreeMap::new() }
    }
}

impl Remembered {
    pub(super) fn load(storage: &dyn Storage) -> Self {
        let stored = storage.get_string(KEY).and_then(|text| serde_json::from_str(&text).ok());
        let Stored { appearance, zoom, recent, stop_words } = stored.unwrap_or_default();
        let appearance = match appearance.as_str() {
            "light" => Appearance::Light,
            "dark" => Appearance::Dark,
            _ => Appearance::System,
        };
        let mut stop_lists = StopLists::default();
        for (code, words) in stop_words {
            stop_lists.set(&code, &words.join("\n"));
        }
        let zoom = zoom.clamp(super::perform::ZOOM_LEAST, super::perform::ZOOM_MOST);
        Self { appearance, zoom, recent, stop_lists }
    }

    pub(super) fn save(self, storage: &mut dyn Storage) {
        let appearance = match self.appearance {
            Appearance::System => "system",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
        };
        let stop_words = self
            .stop_lists
            .changed()
            .map(|(code, words)| (code.to_owned(), words.iter().cloned().collect()))
            .collect();
        let stored =
            Stored { appearance: appearance.to_owned(), zoom: self.zoom, recent: self.recent, stop_words };
        if let Ok(text) = serde_json::to_string(&stored) {
            storage.set_string(KEY, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[derive(Default)]
    struct InMemory(HashMap<String, String>);

    impl Storage for InMemory {
        fn get_string(&self, key: &str) -> Option<String> {
            self.0.get(key).cloned()
        }

        fn set_string(&mut self, key: &str, value: String) {
            self.0.insert(key.to_owned(), value);
        }

        fn remove_string(&mut self, key: &str) {
            self.0.remove(key);
        }

        fn flush(&mut self) {}
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let mut stop_lists = StopLists::default();
        stop_lists.set("en", "the of and");
        let recent = vec![PathBuf::from("/a/b.txt")];
        let remembered = Remembered { appearance: Appearance::Dark, zoom: 1.5, recent, stop_lists };
        let mut storage = InMemory::default();
        remembered.clone().save(&mut storage);
        assert_eq!(Remembered::load(&storage), remembered);
    }

    #[test]
    fn what_cannot_be_read_is_forgotten() {
        let mut storage = InMemory::default();
        for text in ["", "{", "{\"zoom\": \"large\"}"] {
            storage.set_string(KEY, text.to_owned());
            assert_eq!(Remembered::load(&storage), Remembered::default());
        }
    }
}
