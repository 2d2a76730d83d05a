#!/usr/bin/env bash
# Builds the C example for Cortex-M3: ./build.sh TARGET_DIRECTORY
#
# Leaves with status 69 where a tool is missing. The program is TARGET_DIRECTORY/c/report.
set -euo pipefail

directory=${1:?"usage: ./build.sh TARGET_DIRECTORY"}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../../..
target=thumbv7m-none-eabi

if ! command -v arm-none-eabi-gcc >/dev/null; then
    echo "build.sh: no C compiler for the chip. On Debian: apt-get install gcc-arm-none-eabi" >&2
    exit 69
fi
"$here/../build.sh" "$target" --manifest-path "$root/core/c/Cargo.toml" --profile firmware --target-dir "$directory"
mkdir -p "$directory/c"
arm-none-eabi-gcc -std=c11 -Wall -Wextra -Werror -pedantic -mcpu=cortex-m3 -mthumb -Os -ffreestanding -ffunction-sections -fdata-sections \
    -DARTICLE="\"$root/seeds/001_41d400d65c78f880.txt\"" -I"$root/core/c/include" -I"$root/core/c/examples" \
    -nostdlib -T"$here/lm3s6965evb.ld" -Wl,--gc-sections -z noexecstack -o "$directory/c/report" \
    "$root/core/c/examples/report.c" "$here/board.c" "$directory/$target/firmware/liblexometer_c.a" -lgcc
