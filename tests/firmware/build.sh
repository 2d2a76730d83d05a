#!/usr/bin/env bash
# Builds the firmware for one target:
#
#   ./build.sh TARGET [further arguments of cargo build]
#
# TARGET: thumbv6m-none-eabi, thumbv7m-none-eabi, thumbv7em-none-eabihf, riscv32imac-unknown-none-elf,
# riscv32imc-unknown-none-elf
#
# It takes the first of these that is there:
#   1. the compiler in use, where it has the target's library (`rustup target add TARGET`): stable, nothing special;
#   2. a compiler that has the source of its own library (`rustup component add rust-src`, or Debian's packages
#      rustc-web and rust-web-src): `core` is compiled from source.
# Where there is neither, it says so and leaves with status 69, so that a caller can tell "cannot" from "failed".
set -euo pipefail

target=${1:?"usage: ./build.sh TARGET [arguments of cargo build]"}
shift
cd "$(dirname "${BASH_SOURCE[0]}")"

# Whether compiler $1 is of Rust 1.95 or later.
is_recent() {
    local minor
    minor=$("$1" --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\)\..*/\1/p')
    [ -n "$minor" ] && [ "$minor" -ge 95 ]
}

# A linker for bare metal: the one that comes with rustup's toolchains, or Debian's lld.
find_linker() {
    local host sysroot
    sysroot=$(rustc --print sysroot)
    host=$(rustc -vV | sed -n 's/^host: //p')
    if [ -x "$sysroot/lib/rustlib/$host/bin/rust-lld" ]; then
        echo "$sysroot/lib/rustlib/$host/bin/rust-lld"
    else
        command -v rust-lld || command -v ld.lld
    fi
}

# The images that count familiar words need those lists, and those that hand a report on the crates for it; the others are
# measured without.
build() {
    cargo build --locked "$@"
    # Another package than this one has no such images.
    [[ " $* " == *" --manifest-path "* ]] && return
    cargo build --locked "$@" --features familiar --bin seeds --bin pipeline --bin calls --bin stages \
        --bin step-dale-chall --bin step-spache
    # A log has only what it is compiled for: without this, errors.
    DEFMT_LOG=info cargo build --locked "$@" --features report --bin log --bin json
}

# Code for RISC-V is larger. The compiler is told to leave marks by which the linker shortens calls, as a C compiler does unasked
# (4 KB of 64), and to build for size whatever the speed (7 KB of 60, for a sixth more instructions): with
# CARGO_PROFILE_RELEASE_OPT_LEVEL=s in the environment it is not, and the difference can be seen.
case $target in
    riscv*)
        export RUSTFLAGS="${RUSTFLAGS:-} -C target-feature=+relax"
        export CARGO_PROFILE_RELEASE_OPT_LEVEL=${CARGO_PROFILE_RELEASE_OPT_LEVEL:-z}
        ;;
esac

in_use=${RUSTC:-rustc}
if is_recent "$in_use" && [ -d "$("$in_use" --print sysroot)/lib/rustlib/$target" ]; then
    build --target "$target" "$@"
    exit
fi

for compiler in "$in_use" /usr/bin/rustc; do
    is_recent "$compiler" || continue
    [ -d "$("$compiler" --print sysroot)/lib/rustlib/src/rust/library" ] || continue
    linker=$(find_linker) || { echo "build.sh: no linker: install lld" >&2; exit 69; }
    echo "build.sh: no ready library for $target; compiling core from the source of $("$compiler" --version)" >&2
    # Compiling the library is not stable; this is the switch that a distribution's own compiler is built with.
    # The same switch lets it write down the stack frame of every function, in a section that is not loaded.
    export RUSTC=$compiler RUSTC_BOOTSTRAP=1 RUSTFLAGS="${RUSTFLAGS:-} -C linker=$linker -Z emit-stack-sizes"
    build -Zbuild-std=core,alloc --target "$target" "$@"
    exit
done

cat >&2 <<END
build.sh: nothing here can build for $target. Install one of:
    rustup target add $target
    apt-get install rustc-web rust-web-src        (Debian 12 with its security updates)
END
exit 69
