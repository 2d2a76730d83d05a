#!/bin/sh
# Counts the instructions that the full job takes per byte of text, and which functions take them: instructions.sh [FILE]
#
# Counted by callgrind (valgrind), which is exact and heeds no load of the machine. FILE is English prose in ASCII, by default
# the corpus of the benches. What start-up, reading the file and allocating take is counted apart and subtracted.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
file=${1:-${LEXOMETER_CORPORA:-$here/../target/corpora}/english_prose_ascii.txt}
first=5000000
target=${CARGO_TARGET_DIR:-$here/../target}
results=$target/callgrind
mkdir -p "$results"

cargo build --quiet --release -p lexometer-benches --bin job --manifest-path "$here/Cargo.toml" --target-dir "$target"
job=$target/release/job

# counted JOB BYTES: instructions of one run.
counted() {
    valgrind --tool=callgrind --callgrind-out-file="$results/$1-$2" "$job" "$1" "$file" "$2" 2>/dev/null >&2
    sed -n 's/^totals: //p; s/^summary: //p' "$results/$1-$2" | head -n 1
}

bytes=$(wc -c <"$file")
echo "$file, $bytes bytes"
if [ "$bytes" -lt "$first" ]; then first=$bytes; fi
sizes=$first
if [ "$bytes" -gt "$first" ]; then sizes="$first $bytes"; fi
for size in $sizes; do
    empty=$(counted empty "$size")
    for name in full unicode reference; do
        # The figures of the others hardly depend on the length.
        if [ "$name" != full ] && [ "$size" -gt "$first" ]; then continue; fi
        all=$(counted "$name" "$size")
        awk -v name="$name" -v size="$size" -v all="$all" -v empty="$empty" \
            'BEGIN { printf "%s on %d bytes: %.2f instructions/byte\n", name, size, (all - empty) / size }'
    done
done
echo
echo "By function, full job on the first $first bytes:"
callgrind_annotate --threshold=98 "$results/full-$first" | sed -n '/file:function/,$p' | cut -c 1-150
