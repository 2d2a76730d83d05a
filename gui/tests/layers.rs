//! The promises of `lib.rs` about egui, and those about colours and sizes, read off the sources. Which module may import
//! which is tested with the core's layers.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("tests.rs")
            {
                let text = fs::read_to_string(&path).expect("a source");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

/// Lines of code, without comments and without what follows `#[cfg(test)]`.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn egui_is_unknown_below_the_views() {
    for module in ["model", "worker", "import", "export", "cli", "charts"] {
        for (path, text) in sources(module) {
            if path.ends_with("charts/egui_backend.rs") {
                continue;
            }
            for line in code(&text) {
                let knows =
                    ["egui::", "eframe::", "egui_extras::", "rfd::"].iter().any(|name| line.contains(name));
                assert!(!knows, "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn views_name_no_colour_and_no_size() {
    for (path, text) in sources("views") {
        for line in code(&text) {
            let colour =
                ["Color32::from", "Color32::W", "Color32::B", "Color32::R", "Color32::G", "Rgb(", "from_rgb"]
                    .iter()
                    .any(|name| line.contains(name));
            assert!(!colour, "{}: a colour of its own: {line}", path.display());
            for call in
                ["add_space(", "vec2(", "FontId::new(", ".size(", "set_width(", "set_height(", "splat("]
            {
                for argument in line.split(call).skip(1) {
                    let number: String =
                        argument.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                    let none = number.is_empty() || number.parse::<f64>() == Ok(0.0);
                    assert!(none, "{}: a size of its own: {line}", path.display());
                }
            }
        }
    }
}
