//! Dependencies run one way: the modules of the core and of the desktop import what lies below them, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of a crate from the bottom up. Modules of one layer do not import each other.
struct Layers {
    source: &'static str,
    layers: &'static [&'static [&'static str]],
    /// Modules beside the layers: who they are, what they import, and which import them.
    asides: &'static [(&'static str, &'static [&'static str], &'static [&'static str])],
}

const CORE: Layers = Layers {
    source: "core/src",
    layers: &[
        &["prose"],
        &["math", "hash", "utf8", "tables", "word_list", "measure"],
        &["segment", "fold", "syllables"],
        &["lang"],
        &["lexicon"],
        &["document", "numbering"],
        &["readability", "diversity", "frequency", "keyness", "overlap"],
        // A page of documentation.
        &["embedding"],
    ],
    // The block path, in front of the modules that have a fast way of their own.
    asides: &[(
        "bulk",
        &["hash", "tables", "utf8"],
        &["fold", "segment", "syllables", "lexicon", "document", "numbering"],
    )],
};

const DESKTOP: Layers = Layers {
    source: "gui/src",
    // The worker reads files through `import`, so it stands above it.
    layers: &[&["model"], &["import", "export", "charts"], &["worker", "figures"], &["views"], &["app"]],
    asides: &[
        // Tokens and fonts, for all that is drawn.
        ("theme", &[], &["charts", "figures", "views", "app"]),
        // The command line has no window.
        ("cli", &["model", "import", "export", "charts", "figures"], &[]),
    ],
};

impl Layers {
    /// The modules that `module` may import, `None` if there is no such module.
    fn allowed(&self, module: &str) -> Option<BTreeSet<&'static str>> {
        let asides = self.asides.iter();
        if let Some((_, imports, _)) = asides.clone().find(|aside| aside.0 == module) {
            return Some(imports.iter().copied().collect());
        }
        let layer = self.layers.iter().position(|layer| layer.contains(&module))?;
        let below = self.layers[..layer].iter().copied().flatten().copied();
        Some(below.chain(asides.filter(|aside| aside.2.contains(&module)).map(|aside| aside.0)).collect())
    }

    fn modules(&self) -> BTreeSet<&'static str> {
        let layered = self.layers.iter().copied().flatten().copied();
        layered.chain(self.asides.iter().map(|aside| aside.0)).collect()
    }

    /// Every import that goes the wrong way, as `file: from → to`.
    fn wrong(&self) -> Vec<String> {
        let root = root().join(self.source);
        let mut wrong = Vec::new();
        for (path, code) in sources(&root) {
            let inside = path.strip_prefix(&root).unwrap();
            let module = module_of(inside);
            if ["lib", "main"].contains(&module.as_str()) {
                continue;
            }
            let Some(allowed) = self.allowed(&module) else {
                wrong.push(format!("{}: no layer is known for `{module}`", path.display()));
                continue;
            };
            for import in imports(&code, depth_of(inside)) {
                if import != module && !allowed.contains(import.as_str()) {
                    wrong.push(format!("{}: {module} → {import}", inside.display()));
                }
            }
        }
        wrong
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every source file below `folder` but tests, without comments and test modules.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" && !name.ends_with("_tests.rs") {
            let code = code(&fs::read_to_string(&path).unwrap());
            found.push((path, code));
        }
    }
    found
}

/// A source without comments and without what follows `#[cfg(test)] mod … {`.
fn code(source: &str) -> String {
    let mut lines = Vec::new();
    let mut is_test = false;
    for line in source.lines() {
        let line = line.split("//").next().unwrap();
        if is_test && line.starts_with("mod ") && line.ends_with('{') {
            break;
        }
        is_test = line.trim() == "#[cfg(test)]";
        lines.push(line);
    }
    lines.join("\n")
}

/// The module of the crate that a file is part of: its folder, or its own name.
fn module_of(inside: &Path) -> String {
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// How many times `super` leads from a file to the crate.
fn depth_of(inside: &Path) -> usize {
    let is_folder_itself = inside.file_name().is_some_and(|name| name == "mod.rs");
    inside.components().count() - usize::from(is_folder_itself)
}

/// The modules of the crate that a source names, by `crate::` or by as many `super::` as lead there.
fn imports(code: &str, depth: usize) -> BTreeSet<String> {
    let supers = "super::".repeat(depth);
    let mut found = BTreeSet::new();
    for root in ["crate::", &supers] {
        for (at, _) in code.match_indices(root) {
            // Part of a longer name, a macro's `$crate`, or one `super` more.
            if code[..at].ends_with(|before: char| before.is_alphanumeric() || "_$:".contains(before)) {
                continue;
            }
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(group_heads(group)),
                None if rest.starts_with("super::") => {}
                None => found.extend(name(rest)),
            }
        }
    }
    found
}

/// The first names of a group's items: `a::{b, c}, d}` gives `a` and `d`.
fn group_heads(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut heads) = (0, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.extend(name(group[start..at].trim()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.extend(name(group[start..at].trim()));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads
}

/// The module that a path starts with. Items of the crate's root are macros and the like: no layer.
fn name(path: &str) -> Option<String> {
    let end =
        path.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(path.len());
    (end != 0).then(|| path[..end].to_owned())
}

#[test]
fn the_core_imports_downwards_only() {
    assert_eq!(CORE.wrong(), [""; 0]);
}

#[test]
fn the_desktop_imports_downwards_only() {
    assert_eq!(DESKTOP.wrong(), [""; 0]);
}

/// What reads, measures and writes knows no window. The library and the binary only start it.
#[test]
fn only_what_is_drawn_knows_egui() {
    let drawn = ["charts", "views", "app", "theme"];
    let root = root().join(DESKTOP.source);
    let mut knowing = BTreeSet::new();
    for (path, code) in sources(&root) {
        let module = module_of(path.strip_prefix(&root).unwrap());
        let knows = code.split(|character: char| !character.is_alphanumeric() && character != '_');
        if knows.into_iter().any(|word| word.starts_with("egui") || word == "eframe") {
            knowing.insert(module);
        }
    }
    let strangers: Vec<_> = knowing
        .iter()
        .filter(|module| DESKTOP.modules().contains(module.as_str()) && !drawn.contains(&module.as_str()))
        .collect();
    assert!(strangers.is_empty(), "{strangers:?} know egui");
    assert!(knowing.contains("views"), "the search finds nothing");
}

/// Every layer named here is there, and every module is named.
#[test]
fn the_layers_are_those_of_the_crates() {
    for layers in [CORE, DESKTOP] {
        let root = root().join(layers.source);
        let found: BTreeSet<String> = sources(&root)
            .iter()
            .map(|(path, _)| module_of(path.strip_prefix(&root).unwrap()))
            .filter(|module| module != "lib" && module != "main")
            .collect();
        let named: BTreeSet<String> = layers.modules().into_iter().map(str::to_owned).collect();
        assert_eq!(found, named, "{}", layers.source);
    }
}

/// Texts of imports that a reader of lines alone would miss.
#[test]
fn imports_are_found() {
    let source = "use crate::{a::{b, c}, d};\nuse super::e::f; // crate::g\nlet x = crate::h::i();\n$crate::j;\nuse super::super::k;\n#[cfg(test)]\nmod tests {\n use crate::l;\n}";
    let found = |depth| imports(&code(source), depth).into_iter().collect::<Vec<_>>();
    assert_eq!(found(1), ["a", "d", "e", "h"]);
    assert_eq!(found(2), ["a", "d", "h", "k"]);
}
