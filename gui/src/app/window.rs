//! The window of the operating system, and what to say when there is none.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::{App, Start};
use crate::theme::tokens::space;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// One line that says what is missing, and the way out.
pub fn open(start: Start) -> Result<(), String> {
    if !has_display() {
        return Err(NO_DISPLAY.to_owned());
    }
    let viewport = egui::ViewportBuilder::default()
        .with_title("Lexometer")
        .with_app_id("lexometer")
        .with_icon(Arc::new(icon()))
        .with_inner_size([space::WINDOW_WIDTH, space::WINDOW_HEIGHT])
        .with_min_inner_size([space::WINDOW_WIDTH_LEAST, space::WINDOW_HEIGHT_LEAST])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };

    // winit panics where a library is missing. That is to end in one line, so the usual message is held back until it
    // is clear that a window was there.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let usual = std::sync::Mutex::new(Some(usual));
    let result = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "lexometer",
            options,
            Box::new(move |creation| {
                if let Some(usual) = usual.lock().ok().and_then(|mut usual| usual.take()) {
                    std::panic::set_hook(usual);
                }
                Ok(Box::new(App::new(creation, start)?))
            }),
        )
    }));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(explain(&error.to_string())),
        Err(panic) => {
            let says = panic.downcast_ref::<String>().map(String::as_str);
            Err(explain(says.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it broke down")))
        }
    }
}

const NO_DISPLAY: &str = "no display: neither DISPLAY nor WAYLAND_DISPLAY is set; start it on a desktop, \
    or run `lexometer report -o DIR`, which needs none";

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || is_set("DISPLAY")
        || is_set("WAYLAND_DISPLAY")
        || is_set("WAYLAND_SOCKET")
}

/// What a failure to open a window comes from, and the way out.
fn explain(reason: &str) -> String {
    // What winit and glutin name, and the Debian package that has it.
    const PACKAGES: [(&str, &str); 9] = [
        ("xkbcommon-x11", "libxkbcommon-x11-0"),
        ("xkbcommon", "libxkbcommon0"),
        ("xcursor", "libxcursor1"),
        ("xrandr", "libxrandr2"),
        ("libxi", "libxi6"),
        ("x11-xcb", "libx11-xcb1"),
        ("libx11", "libx11-6"),
        ("egl", "libegl1 libgl1-mesa-dri"),
        ("gl", "libgl1 libgl1-mesa-dri"),
    ];
    // winit says first where in its own sources it failed, which helps nobody.
    let reason = reason
        .rsplit_once(".rs:")
        .map_or(reason, |(_, behind)| behind.split_once(": ").map_or(behind, |s| s.1));
    let line: String = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = line.to_lowercase();
    let package = PACKAGES.iter().find(|(name, _)| lower.contains(name)).map(|(_, package)| package);
    let way_out = match package {
        Some(package) => format!("install {package} (Debian: apt-get install {package})"),
        None => "check that the display is running and may be used".to_owned(),
    };
    format!(
        "the window cannot be opened: {line}; {way_out}, or run `lexometer report -o DIR`, which needs no display"
    )
}

/// The program's sign: bars of falling height, as a word list has them.
fn icon() -> egui::IconData {
    let decoded = resvg::usvg::Tree::from_data(
        include_bytes!("../../assets/icon.svg"),
        &resvg::usvg::Options::default(),
    );
    let pixels = resvg::tiny_skia::Pixmap::new(ICON, ICON);
    let (Ok(tree), Some(mut pixels)) = (decoded, pixels) else { return egui::IconData::default() };
    let scale = ICON as f32 / tree.size().width();
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let rgba = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    egui::IconData { rgba: rgba.collect(), width: ICON, height: ICON }
}

/// The icon's width and height in pixels.
const ICON: u32 = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_names_its_package_and_the_way_out_in_one_line() {
        let says = explain("Library libxkbcommon-x11.so could not be loaded.\nIs it there?");
        assert!(says.contains("libxkbcommon-x11-0") && says.contains("lexometer report"), "{says}");
        assert!(!says.contains('\n'));
        assert!(explain("failed to load libXcursor.so.1").contains("libxcursor1"));
    }

    #[test]
    fn the_sources_of_winit_are_not_named() {
        let says = explain("os error at winit/src/mod.rs:788: Failed to open connection to X server");
        assert!(
            says.starts_with("the window cannot be opened: Failed to open connection to X server;"),
            "{says}"
        );
    }

    #[test]
    fn the_icon_is_drawn() {
        let icon = icon();
        assert_eq!(icon.rgba.len(), (ICON * ICON * 4) as usize);
        assert!(icon.rgba.iter().any(|byte| *byte != 0));
    }
}
