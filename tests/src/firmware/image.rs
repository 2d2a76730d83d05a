//! Building images and running them.

use super::board::Board;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// `build.sh` leaves with this status where a tool is missing.
const TOOL_IS_MISSING: i32 = 69;

/// The longest that an image may run. They take seconds.
const PATIENCE: Duration = Duration::from_secs(120);

/// How images are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As firmware would ship.
    Release,
    /// The same with overflow checks.
    Checked,
}

impl Profile {
    const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Checked => "checked",
        }
    }
}

/// The images of one board and one profile, built.
#[derive(Debug)]
pub struct Images {
    board: &'static Board,
    directory: PathBuf,
}

/// One image.
#[derive(Debug)]
pub struct Image {
    board: &'static Board,
    /// Where it lies.
    pub path: PathBuf,
}

/// Builds all images; `None` where that cannot be done here and need not.
///
/// # Panics
/// Where they do not build.
#[must_use]
pub fn build(board: &'static Board, profile: Profile) -> Option<Images> {
    let target_directory = target_directory().join("tmp/firmware");
    let mut command = Command::new("bash");
    command.arg(firmware().join("build.sh"));
    command.args([board.target, "--profile", profile.name(), "--target-dir"]).arg(&target_directory);
    run_build(command)?;
    Some(Images { board, directory: target_directory.join(board.target).join(profile.name()) })
}

/// Builds the C example for that board, which is the one that its start-up code is for; `None` as above.
///
/// # Panics
/// Where it does not build.
#[must_use]
pub fn build_c(board: &'static Board) -> Option<Image> {
    let target_directory = target_directory().join("tmp/firmware");
    let mut command = Command::new("bash");
    command.arg(firmware().join("c/build.sh")).arg(&target_directory);
    run_build(command)?;
    Some(Image { board, path: target_directory.join("c/report") })
}

/// The folder of the firmware.
fn firmware() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("firmware")
}

/// `Some` where it is built.
fn run_build(mut command: Command) -> Option<()> {
    let output = command.stdin(Stdio::null()).output();
    let output = match output {
        Ok(output) => output,
        Err(error) => return skip(&format!("bash does not start ({error})")),
    };
    let messages = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => {}
        Some(TOOL_IS_MISSING) => return skip(&messages),
        _ => panic!("{command:?} fails:\n{messages}"),
    }
    Some(())
}

/// Cargo's target directory, which this program was built into: above the directory with the fingerprints of a profile.
fn target_directory() -> PathBuf {
    let program = std::env::current_exe().expect("a running program has a path");
    let profile = program.ancestors().find(|directory| directory.join(".fingerprint").exists());
    profile.and_then(Path::parent).expect("cargo built this program").to_owned()
}

impl Images {
    /// The image of that name.
    pub fn get(&self, name: &str) -> Image {
        Image { board: self.board, path: self.directory.join(name) }
    }
}

impl Image {
    /// What it prints until it ends well; `None` where there is no emulator.
    pub fn run(&self) -> Option<String> {
        self.run_with(&[])
    }

    /// The same with the emulated clock at one tick per instruction, so that clocks count instructions.
    pub fn run_counting(&self) -> Option<String> {
        self.run_with(&["-icount", "shift=0"])
    }

    /// The same with bytes that come in over the board's first serial line.
    pub fn run_with_serial(&self, sent: &[u8]) -> Option<String> {
        let path = self.path.with_extension("serial");
        fs::write(&path, sent).expect("the target directory can be written to");
        let sent = File::open(&path).expect("the file was just written");
        self.run_to_end(&["-serial", "stdio"], Stdio::from(sent))
    }

    fn run_with(&self, arguments: &[&str]) -> Option<String> {
        self.run_to_end(&[&["-serial", "none"], arguments].concat(), Stdio::null())
    }

    fn run_to_end(&self, arguments: &[&str], input: Stdio) -> Option<String> {
        let (status, output) = self.emulate(arguments, input)?;
        assert!(status.success(), "{} ended with {status} after printing\n{output}", self.path.display());
        Some(output)
    }

    /// The status with which it ends; `None` where there is no emulator.
    pub fn status(&self) -> Option<i32> {
        self.emulate(&["-serial", "none"], Stdio::null())?.0.code()
    }

    fn emulate(&self, arguments: &[&str], input: Stdio) -> Option<(ExitStatus, String)> {
        let Board { emulator, machine, .. } = self.board;
        // A file, not a pipe: nobody needs to read while the image runs, and a pipe that is full would stop it.
        let printed = self.path.with_extension(format!("{:?}.txt", thread::current().id()));
        let child = Command::new(emulator)
            .args(*machine)
            .args(arguments)
            .args(["-display", "none", "-monitor", "none", "-chardev"])
            .arg(format!("file,id=console,path={}", printed.display()))
            .args(["-semihosting-config", "enable=on,target=native,chardev=console"])
            .arg("-kernel")
            .arg(&self.path)
            .stdin(input)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                return skip(&format!(
                    "{emulator} does not start ({error}).\nOn Debian: apt-get install qemu-system-arm qemu-system-misc"
                ));
            }
        };
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("the emulator can be waited for") {
                break status;
            }
            if start.elapsed() > PATIENCE {
                child.kill().expect("the emulator can be ended");
                let _ = child.wait();
                panic!("{} did not end in {PATIENCE:?}", self.path.display());
            }
            thread::sleep(Duration::from_millis(20));
        };
        let output = fs::read_to_string(&printed).expect("the emulator's output is UTF-8");
        let _ = fs::remove_file(&printed);
        Some((status, output))
    }
}

/// Says why a test does nothing here, past the test runner's capture of output; fails where nothing may be skipped.
fn skip<T>(reason: &str) -> Option<T> {
    assert!(
        std::env::var_os("LEXOMETER_REQUIRE_FIRMWARE").is_none(),
        "LEXOMETER_REQUIRE_FIRMWARE is set, but: {reason}"
    );
    let _ = writeln!(io::stderr(), "SKIPPED the firmware in QEMU: {}", reason.trim_end());
    None
}
