//! Gives the linker the memory map of the target's board.

use std::{env, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = env::var("TARGET")?;
    let board = match target.as_str() {
        "thumbv6m-none-eabi" => "microbit",
        "thumbv7m-none-eabi" => "lm3s6965evb",
        "thumbv7em-none-eabihf" => "mps2-an386",
        "riscv32imac-unknown-none-elf" | "riscv32imc-unknown-none-elf" => "virt",
        other => return Err(format!("no board for {other}: build with ./build.sh TARGET").into()),
    };
    let memory = format!("memory/{board}.x");
    let directory = PathBuf::from(env::var("OUT_DIR")?);
    fs::copy(&memory, directory.join("memory.x"))?;
    println!("cargo:rerun-if-changed=build.rs");
    println!(
        "cargo:rustc-check-cfg=cfg(board, values(\"microbit\", \"lm3s6965evb\", \"mps2-an386\", \"virt\"))"
    );
    println!("cargo:rustc-cfg=board=\"{board}\"");
    println!("cargo:rerun-if-changed={memory}");
    println!("cargo:rustc-link-search={}", directory.display());
    if target.starts_with("riscv") {
        println!("cargo:rustc-link-arg=-Tmemory.x");
    }
    println!("cargo:rustc-link-arg=-Tlink.x");
    // The texts of a log, in a section that is not loaded.
    println!("cargo:rustc-link-arg-bin=log=-Tdefmt.x");
    Ok(())
}
