use super::fonts::{self, Weight};
use super::tokens::{DARK, LIGHT, Rgb};

#[test]
fn contrast_is_that_of_wcag() {
    // Published examples: black on white 21, #767676 on white 4.54, #777 on white 4.48.
    let white = Rgb(255, 255, 255);
    assert!((Rgb(0, 0, 0).contrast(white) - 21.0).abs() < 1e-9);
    assert!((Rgb(0x76, 0x76, 0x76).contrast(white) - 4.54).abs() < 0.005);
    assert!((white.contrast(Rgb(0x77, 0x77, 0x77)) - 4.48).abs() < 0.005);
}

#[test]
fn text_is_legible_on_every_ground() {
    for t in [&LIGHT, &DARK] {
        let pairs = [
            ("text", t.text, vec![t.canvas, t.sidebar, t.surface, t.surface_sunken, t.hover, t.selection]),
            ("text on marks", t.text, vec![t.copied_surface, t.quoted_surface, t.chosen_surface]),
            ("text_muted", t.text_muted, vec![t.canvas, t.sidebar, t.surface, t.surface_sunken, t.selection]),
            ("accent", t.accent, vec![t.canvas, t.sidebar, t.surface]),
            ("on_accent", t.on_accent, vec![t.accent]),
            ("warning", t.warning, vec![t.warning_surface, t.surface, t.sidebar, t.selection]),
            ("error", t.error, vec![t.error_surface, t.surface, t.sidebar]),
            ("text on differences", t.text, vec![t.changed_surface]),
            ("text on pairs", t.text, t.pairs.map(|pair| pair.surface).to_vec()),
            ("text on notices", t.text, vec![t.warning_surface, t.error_surface]),
        ];
        for (name, ink, grounds) in pairs {
            for ground in grounds {
                let contrast = ink.contrast(ground);
                assert!(contrast >= 4.5, "{name} {ink:?} on {ground:?} (dark: {}): {contrast:.2}", t.dark);
            }
        }
    }
}

#[test]
fn values_are_legible_on_every_cell() {
    for t in [&LIGHT, &DARK] {
        for step in 0..=1000_u16 {
            for ground in [t.surface, t.surface_sunken] {
                let ground = t.heat.over(ground, f32::from(step) / 1000.0);
                let contrast = t.on_heat(ground).contrast(ground);
                assert!(contrast >= 4.5, "{ground:?} (dark: {}): {contrast:.2}", t.dark);
            }
        }
    }
}

#[test]
fn what_can_be_operated_and_what_marks_stands_out() {
    for t in [&LIGHT, &DARK] {
        for (name, ink, ground) in [
            ("border_strong", t.border_strong, t.surface),
            ("copied", t.copied, t.copied_surface),
            ("quoted", t.quoted, t.quoted_surface),
        ] {
            let contrast = ink.contrast(ground);
            assert!(contrast >= 3.0, "{name} (dark: {}): {contrast:.2}", t.dark);
        }
        for pair in t.pairs {
            for ground in [pair.surface, t.surface, t.surface_sunken] {
                let contrast = pair.line.contrast(ground);
                assert!(contrast >= 3.0, "{pair:?} on {ground:?} (dark: {}): {contrast:.2}", t.dark);
            }
        }
    }
}

#[test]
fn the_bundled_font_has_what_european_texts_and_the_window_need() {
    for data in [fonts::REGULAR, fonts::SEMIBOLD] {
        let face = ttf_parser::Face::parse(data, 0).expect("the bundled font is a font");
        for c in "AZaz09ÄßéñçøłŐșğ–—‘’“”„«»…€£×−·•→←ΑΩαω АЯаяЇїґ½²√≥≤".chars()
        {
            assert!(face.glyph_index(c).is_some(), "no glyph for {c:?}");
        }
    }
}

#[test]
fn figures_are_equally_wide() {
    for weight in [Weight::Regular, Weight::Semibold] {
        let width = fonts::width("0", 100.0, weight);
        for figure in "123456789".chars() {
            assert!((fonts::width(&figure.to_string(), 100.0, weight) - width).abs() < 1e-9, "{figure}");
        }
    }
}

#[test]
fn elided_text_fits() {
    let fits = fonts::elide("Zaluzhnyi", 1000.0, 14.0, Weight::Regular);
    assert_eq!(fits, "Zaluzhnyi");
    for room in [0.0, 5.0, 20.0, 40.0, 55.0] {
        let elided = fonts::elide("Zaluzhnyi", room, 14.0, Weight::Regular);
        assert!(fonts::width(&elided, 14.0, Weight::Regular) <= room, "{elided:?} in {room}");
        assert!(elided.is_empty() || elided.ends_with('…'));
    }
}
