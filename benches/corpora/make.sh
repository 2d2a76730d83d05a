#!/bin/sh
# Builds the corpora of the benches from Debian packages: make.sh [OUTDIR], by default target/corpora.
#
# Needs Debian 12 (its package lists up to date), dpkg-deb, Python 3.9 or later, 2 GB of disk. Installs nothing: packages
# are downloaded to OUTDIR/deb and unpacked to OUTDIR/raw. What is there already is not fetched again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../target/corpora}
mkdir -p "$out/deb" "$out/raw"
out=$(cd "$out" && pwd)

grep -v '^#' "$here/packages.txt" | while read -r package; do
    if ! ls "$out/deb/${package}"_*.deb >/dev/null 2>&1; then
        (cd "$out/deb" && apt-get download -q "$package" >/dev/null 2>&1) ||
            echo "$package: not to be had; the corpora will lack it" >&2
    fi
    for file in "$out/deb/${package}"_*.deb; do
        if [ -e "$file" ] && [ ! -d "$out/raw/$package" ]; then
            mkdir "$out/raw/$package.part"
            dpkg-deb -x "$file" "$out/raw/$package.part"
            mv "$out/raw/$package.part" "$out/raw/$package"
        fi
    done
done

PYTHONDONTWRITEBYTECODE=1 python3 "$here/build.py" "$out"

# The sums are those of the package versions on the day they were recorded; a security update of one changes them.
(cd "$out" && sha256sum -c --quiet "$here/SHA256SUMS") ||
    echo "The corpora differ from those of the recorded figures: compare ratios within your run only." >&2
