//! Choosing one of several.

use egui::{Button, ComboBox, Response, Ui};

use super::card::elided;
use crate::theme::tokens::space;

/// A menu of choices, so wide; says which one was made. `says` names each, `explains` says more where there is more.
pub(super) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    chosen: T,
    all: impl IntoIterator<Item = T>,
    says: impl Fn(T) -> String,
    explains: impl Fn(T) -> &'static str,
) -> Option<T> {
    let mut made = None;
    let response = ComboBox::from_id_salt(name)
        .width(width)
        .height(space::MENU)
        .selected_text(elided(&says(chosen), width))
        .show_ui(ui, |ui| {
            for other in all {
                let label = ui.selectable_label(chosen == other, says(other));
                if explained(label, explains(other)).clicked() {
                    made = Some(other);
                }
            }
        })
        .response;
    explained(response.accessible_name(name), explains(chosen));
    made.filter(|made| *made != chosen)
}

/// Buttons side by side, one of which is pressed; says which one was chosen instead.
pub(super) fn pages_ui<T: Copy + PartialEq>(ui: &mut Ui, chosen: T, pages: &[(T, &str, &str)]) -> Option<T> {
    let mut made = None;
    for &(page, name, explains) in pages {
        let button = ui.add(Button::new(name).selected(chosen == page));
        if explained(button, explains).clicked() {
            made = Some(page);
        }
    }
    made.filter(|made| *made != chosen)
}

fn explained(response: Response, says: &str) -> Response {
    if says.is_empty() { response } else { response.on_hover_text(says) }
}
