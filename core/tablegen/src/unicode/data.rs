//! Reads the files of the Unicode Character Database.

use crate::output::workspace_root;
use std::fs;

/// The version that the files state.
pub(super) const VERSION: &str = "17.0.0";

/// Where the files lie, from the workspace root.
pub(super) const FOLDER: &str = "core/tablegen/data/unicode-17.0";

/// One more than the largest scalar.
pub(super) const SCALARS: usize = 0x11_0000;

/// A property file, as ranges of scalars (both ends included) with their value.
pub(super) fn ranges(file: &str) -> Result<Vec<(usize, usize, String)>, String> {
    lines(file)?
        .into_iter()
        .map(|(place, fields)| {
            let [range, value] = fields.as_slice() else {
                return Err(format!("{place}: want `range ; value`"));
            };
            let (first, last) = range.split_once("..").unwrap_or((range, range));
            Ok((scalar(&place, first)?, scalar(&place, last)?, value.clone()))
        })
        .collect()
}

/// `CaseFolding.txt`: code, status, mapping. Mappings to several scalars (status `F`) are left out.
pub(super) fn case_folding() -> Result<Vec<(usize, String, usize)>, String> {
    let mut mappings = Vec::new();
    for (place, fields) in lines("CaseFolding.txt")? {
        let [code, status, mapping] = fields.as_slice() else {
            return Err(format!("{place}: want `code; status; mapping`"));
        };
        if status != "F" {
            mappings.push((scalar(&place, code)?, status.clone(), scalar(&place, mapping)?));
        }
    }
    Ok(mappings)
}

/// The lines that are not comments, as trimmed fields, each with its place for messages.
fn lines(file: &str) -> Result<Vec<(String, Vec<String>)>, String> {
    let path = workspace_root().join(FOLDER).join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if !text.lines().next().is_some_and(|line| line.contains(VERSION)) {
        return Err(format!("{}: the first line does not name Unicode {VERSION}", path.display()));
    }
    Ok(text
        .lines()
        .enumerate()
        .map(|(number, line)| (number, line.split('#').next().unwrap_or_default().trim()))
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, line)| {
            let fields = line.split(';').map(|field| field.trim().to_owned()).collect();
            (format!("{}:{}", path.display(), number + 1), fields)
        })
        .collect())
}

fn scalar(place: &str, hex: &str) -> Result<usize, String> {
    usize::from_str_radix(hex, 16)
        .ok()
        .filter(|&scalar| scalar < SCALARS)
        .ok_or_else(|| format!("{place}: `{hex}` is no code point"))
}
