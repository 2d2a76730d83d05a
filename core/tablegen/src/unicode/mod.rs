//! The Unicode tables: property classes and simple case folding, each in a compact and in a fast encoding.

mod classes;
mod data;
mod folding;
mod runs;
mod trie;

use crate::output::{Output, header, table};
use classes::Classes;
use data::{FOLDER, SCALARS, VERSION};
use folding::FoldRun;
use runs::Encoded;
use std::fmt::{Display, Write as _};
use trie::Trie;

/// ASCII has a table of its own in front of both encodings.
const ASCII: usize = 0x80;

/// Bytes of a chunk of the compact encoding. A lookup reads half a chunk on average: this size trades 200 bytes of
/// flash for lookups of 20 runs.
const CHUNK: usize = 32;

/// Generates `core/src/tables/generated_*.rs` and prints the sizes of what was considered.
pub(crate) fn generate(output: &mut Output) -> Result<(), String> {
    let classes = Classes::read()?;
    let fold = folding::read()?;

    for chunk in [16, 24, 32, 48, 64, 128] {
        let encoded = runs::encode(&classes.of_scalar, ASCII, chunk);
        println!(
            "compact classes, chunks of {chunk} bytes: {} bytes, at most {} runs a lookup",
            encoded.bytes(),
            encoded.most_runs
        );
    }
    let encoded = runs::encode(&classes.of_scalar, ASCII, CHUNK);
    let fold_runs = folding::runs(&fold, ASCII);
    let class_trie = smallest(&classes.of_scalar, &[64, 128, 256, 512], "fast classes")?;
    let folding_scalars =
        fold.iter().enumerate().rposition(|(code, &mapping)| code != mapping).unwrap_or(0) + 1;
    let distances = folding::distances(&fold);
    let fold_trie =
        smallest(&distances[..folding_scalars.next_multiple_of(512)], &[32, 64, 128, 256], "fast folding")?;

    output.file("core/src/tables/generated_classes.rs", &classes_file(&classes))?;
    output.file("core/src/tables/generated_compact.rs", &compact_file(&encoded, &fold_runs)?)?;
    output.file("core/src/tables/generated_fast.rs", &fast_file(&class_trie, &fold_trie))
}

/// The smallest trie of the given block sizes that has no more than 256 blocks.
fn smallest<T: Copy + Ord>(values: &[T], blocks: &[usize], name: &str) -> Result<Trie<T>, String> {
    let tries: Vec<Trie<T>> = blocks.iter().filter_map(|&block| Trie::build(values, block)).collect();
    for trie in &tries {
        println!("{name}, blocks of {}: {} bytes", trie.block, trie.bytes());
    }
    tries
        .into_iter()
        .min_by_key(Trie::bytes)
        .ok_or_else(|| format!("{name}: more than 256 blocks at every size"))
}

fn unicode_header(about: &str, files: &[&str]) -> String {
    let sources: Vec<String> = files.iter().map(|file| format!("{FOLDER}/{file}")).collect();
    let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
    header("unicode", &format!("Unicode {VERSION}: {about}"), &sources)
}

const CLASS_FILES: [&str; 4] =
    ["WordBreakProperty.txt", "SentenceBreakProperty.txt", "BinaryProperties.txt", "GeneralCategory.txt"];

const ALL_FILES: [&str; 5] = [
    "WordBreakProperty.txt",
    "SentenceBreakProperty.txt",
    "BinaryProperties.txt",
    "GeneralCategory.txt",
    "CaseFolding.txt",
];

fn classes_file(classes: &Classes) -> String {
    let mut text = unicode_header("the property classes, and those of ASCII.", &CLASS_FILES);
    let version: Vec<&str> = VERSION.split('.').collect();
    let _ = write!(
        text,
        "\n/// The version of the Unicode Standard that the data files state.\n\
         pub(super) const VERSION: (u8, u8, u8) = ({});\n\
         \n/// How many classes there are.\npub(super) const CLASS_COUNT: u8 = {};\n",
        version.join(", "),
        classes.packed.len()
    );
    let mut packed: Vec<String> = classes.packed.iter().map(|bits| format!("{bits:#06X}")).collect();
    packed.resize(64, "0".to_owned());
    text += &table(
        "The packed properties of each class; padded, so that an index masked with 63 is always inside.",
        "CLASSES",
        "u16",
        &packed,
    );
    text += &table("The class of each ASCII scalar.", "ASCII", "u8", &strings(&classes.of_scalar[..ASCII]));
    text
}

fn compact_file(encoded: &Encoded, fold_runs: &[FoldRun]) -> Result<String, String> {
    let mut text = unicode_header("the compact encoding; `compact.rs` explains it.", &ALL_FILES);
    let [even, odd] = encoded.alternate;
    let _ = write!(
        text,
        "\n/// Bytes of a chunk of the stream.\npub(super) const CHUNK: usize = {};\n\
         \n/// The pseudo class of runs in which two classes alternate.\npub(super) const ALTERNATING: u8 = {};\n\
         \n/// The classes at the even and at the odd places of such a run.\n\
         pub(super) const ALTERNATE: [u8; 2] = [{even}, {odd}];\n",
        encoded.chunk,
        runs::ALTERNATING
    );
    let pair = |pair: &[u8; 2]| format!("[{}, {}]", pair[0], pair[1]);
    let starts = encoded
        .starts
        .iter()
        .map(|start| format!("[{}, {}, {}]", start >> 16, start >> 8 & 255, start & 255));
    text += &table(
        "Class and length of the run that a token stands for; length 0 where it follows in the stream.",
        "RUNS",
        "[u8; 2]",
        &encoded.runs.iter().map(pair).collect::<Vec<_>>(),
    );
    text += &table(
        "The two run tokens that a token from `RUNS.len()` on stands for.",
        "PAIRS",
        "[u8; 2]",
        &encoded.pairs.iter().map(pair).collect::<Vec<_>>(),
    );
    text += &table(
        "The first scalar of each chunk, high byte first.",
        "CHUNK_STARTS",
        "[u8; 3]",
        &starts.collect::<Vec<_>>(),
    );
    text += &table("The tokens and lengths.", "STREAM", "u8", &strings(&encoded.stream));
    let class_bytes = encoded.bytes() - 2;

    if let Some(run) = fold_runs.iter().find(|run| run.count > 0x7F || run.step > 2 || run.start >= 0x2_0000)
    {
        return Err(format!("the folding run at {:04X} does not fit the encoding", run.start));
    }
    let in_plane_0 = fold_runs.partition_point(|run| run.start < 0x1_0000);
    let _ = write!(
        text,
        "\n/// The folding runs before this one start in plane 0, the others in plane 1.\n\
         pub(super) const FOLD_PLANE_1: usize = {in_plane_0};\n"
    );
    let starts: Vec<u16> = fold_runs.iter().map(|run| run.start as u16).collect();
    let shapes: Vec<u8> = fold_runs.iter().map(|run| run.count as u8 | (run.step as u8 - 1) << 7).collect();
    let distances: Vec<u16> = fold_runs.iter().map(|run| run.distance).collect();
    text += &table(
        "The first scalar of each folding run, without its plane.",
        "FOLD_STARTS",
        "u16",
        &strings(&starts),
    );
    text += &table(
        "How many scalars fold in each run; the high bit where every other scalar does.",
        "FOLD_SHAPES",
        "u8",
        &strings(&shapes),
    );
    text += &table("What to add, modulo 2^16, to fold.", "FOLD_DISTANCES", "u16", &strings(&distances));
    let fold_bytes = 5 * fold_runs.len();
    println!("compact: classes {class_bytes} bytes, folding {fold_bytes} bytes");
    text += &size_assertion("CLASS_BYTES", class_bytes, &["RUNS", "PAIRS", "CHUNK_STARTS", "STREAM"]);
    text += &size_assertion("FOLD_BYTES", fold_bytes, &["FOLD_STARTS", "FOLD_SHAPES", "FOLD_DISTANCES"]);
    Ok(text)
}

fn fast_file(classes: &Trie<u8>, fold: &Trie<u16>) -> String {
    let mut text = unicode_header("the fast encoding; `fast.rs` explains it.", &ALL_FILES);
    let _ = write!(
        text,
        "\n/// A block of classes has two to this power of them.\npub(super) const CLASS_SHIFT: u32 = {};\n\
         \n/// A block of folding distances has two to this power of them.\npub(super) const FOLD_SHIFT: u32 = {};\n",
        classes.block.trailing_zeros(),
        fold.block.trailing_zeros()
    );
    text += &table("The block of each scalar.", "CLASS_INDEX", "u8", &strings(&classes.index));
    text += &table("The blocks of classes.", "CLASS_BLOCKS", "u8", &strings(&classes.blocks));
    text += &table("The block of each scalar that may fold.", "FOLD_INDEX", "u8", &strings(&fold.index));
    text += &table("The blocks of distances.", "FOLD_BLOCKS", "u16", &strings(&fold.blocks));
    println!("fast: classes {} bytes, folding {} bytes", classes.bytes(), fold.bytes());
    text += &size_assertion("CLASS_BYTES", classes.bytes(), &["CLASS_INDEX", "CLASS_BLOCKS"]);
    text += &size_assertion("FOLD_BYTES", fold.bytes(), &["FOLD_INDEX", "FOLD_BLOCKS"]);
    text
}

/// A constant with the bytes of some tables, and the compile-time proof.
fn size_assertion(name: &str, bytes: usize, tables: &[&str]) -> String {
    let sizes: Vec<String> = tables.iter().map(|table| format!("size_of_val(&{table})")).collect();
    format!(
        "\n/// Bytes of {}.\npub(super) const {name}: usize = {bytes};\nconst _: () = assert!({} == {name});\n",
        tables.join(", "),
        sizes.join(" + ")
    )
}

fn strings<T: Display>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

const _: () = assert!(SCALARS.is_multiple_of(512), "every block size considered divides the code space");
