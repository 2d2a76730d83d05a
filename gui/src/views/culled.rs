//! Things in a long list that are only drawn where they can be seen.

use egui::{Id, Ui};

/// Draws one of many things under one another, or leaves the room that it took last time where it is out of sight. `id` is its own.
pub(super) fn culled_ui(ui: &mut Ui, id: Id, draw: impl FnOnce(&mut Ui)) {
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let top = ui.cursor().top();
    let seen = ui.clip_rect();
    if let Some(height) = known.filter(|height| top + height < seen.top() || top > seen.bottom()) {
        ui.add_space(height);
        return;
    }
    draw(ui);
    let height = ui.cursor().top() - top;
    ui.data_mut(|data| data.insert_temp(id, height));
}
