//! How long a frame of *Matrix* takes with a thousand documents: `cargo run --release -p lexometer-desktop --example
//! matrix_frames [DOCUMENTS]`. Everything but the drawing of pixels, which is the graphics card's work.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use lexometer_desktop::app::{App, Start};
use lexometer_desktop::import;
use lexometer_desktop::model::{Document, Origin};
use lexometer_desktop::views::{Command, View};

/// A document of words from a small alphabet, one part of it from its group.
fn document(number: usize) -> Document {
    let word = |seed: usize| format!("w{} ", seed.wrapping_mul(2_654_435_761) % 5000);
    let own: String = (0..500).map(|n| word(number * 1000 + n)).collect();
    let group: String = (0..100).map(|n| word(usize::MAX / 2 + number % 40 * 1000 + n)).collect();
    let name = format!("{number}.txt");
    let text = (own + &group).into_bytes();
    import::bytes(&name, Origin::File(PathBuf::from(&name)), text, None).expect("a text")
}

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1000);
    let mut harness = Harness::builder()
        .with_size([1240.0, 800.0])
        .build_eframe(|creation| App::new(creation, Start::Empty).expect("a worker thread"));
    for number in 0..count {
        harness.state_mut().add(document(number));
    }
    settle(&mut harness);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Show(View::Matrix));
    let begun = Instant::now();
    settle(&mut harness);
    println!("{count} documents, all pairs: {:.2} s", begun.elapsed().as_secs_f64());
    let mut times: Vec<Duration> = (0..200_u16)
        .map(|step| {
            let at = egui::pos2(500.0 + f32::from(step), 300.0 + f32::from(step));
            harness.event(egui::Event::PointerMoved(at));
            let begun = Instant::now();
            harness.step();
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    println!("frame: median {:.2} ms, slowest {:.2} ms", milliseconds(times[100]), milliseconds(times[199]));
}

fn settle(harness: &mut Harness<'static, App>) {
    loop {
        harness.step();
        if !harness.state().is_busy() {
            harness.step();
            if !harness.state().is_busy() {
                return;
            }
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
