//! What egui makes of the tokens.

use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions};
use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, RichText, Shadow, Stroke, TextStyle, Theme, vec2,
};

use super::fonts;
use super::tokens::{DARK, LIGHT, Rgb, Tokens, space, text};

/// A token as egui takes it.
#[must_use]
pub fn color(Rgb(r, g, b): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// What leaves a picture in its own colours.
pub const UNTINTED: Color32 = Color32::WHITE;

/// The tokens of the appearance that is drawn now.
#[must_use]
pub fn tokens_of(ui: &egui::Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The family of semibold text.
#[must_use]
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// What a text is for; it decides size, weight and colour.
pub trait Tone {
    /// A headline or a headline figure.
    fn title(self) -> RichText;
    /// The head of a group.
    fn head(self) -> RichText;
    /// What matters less, or explains.
    fn note(self, tokens: &Tokens) -> RichText;
}

impl<T: Into<String>> Tone for T {
    fn title(self) -> RichText {
        RichText::new(self).text_style(TextStyle::Heading)
    }

    fn head(self) -> RichText {
        RichText::new(self).family(semibold())
    }

    fn note(self, tokens: &Tokens) -> RichText {
        RichText::new(self).text_style(TextStyle::Small).color(color(tokens.text_muted))
    }
}

/// Gives egui the bundled font and the look of both appearances.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(font_definitions());
    // Where the system has no wish, paper is what people expect of texts.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.set_style_of(Theme::Light, style(&LIGHT));
    ctx.set_style_of(Theme::Dark, style(&DARK));
}

/// Inter first, egui's own fonts behind it for symbols; eframe adds the system's fonts for other scripts.
fn font_definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, data) in [("Inter", fonts::REGULAR), ("Inter SemiBold", fonts::SEMIBOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    let rest = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let behind = |name: &str| std::iter::once(name.to_owned()).chain(rest.iter().cloned()).collect();
    fonts.families.insert(FontFamily::Proportional, behind("Inter"));
    fonts.families.insert(semibold(), behind("Inter SemiBold"));
    fonts
}

fn style(tokens: &Tokens) -> egui::Style {
    let sizes = [
        (TextStyle::Small, FontId::new(text::SMALL, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(text::BODY, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(text::BODY, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(text::BODY, FontFamily::Monospace)),
        (TextStyle::Heading, FontId::new(text::TITLE, semibold())),
    ];
    let mut style = egui::Style { text_styles: sizes.into(), ..egui::Style::default() };

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::S + space::XS, space::XS);
    spacing.interact_size = vec2(space::CONTROL, space::CONTROL);
    spacing.window_margin = Margin::same(space::M as i8);
    spacing.menu_margin = Margin::same(space::S as i8);
    spacing.icon_width = space::M;
    spacing.icon_spacing = space::S;
    spacing.combo_width = space::FIELD;
    spacing.text_edit_width = space::FIELD;
    spacing.tooltip_width = space::DIALOG;
    spacing.menu_width = space::LIST;
    spacing.scroll = ScrollStyle { floating: true, bar_width: space::S, ..ScrollStyle::solid() };
    spacing.scroll.floating_allocated_width = space::S;

    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style.animation_time = 0.1;

    let corner_radius = CornerRadius::same(space::RADIUS as u8);
    let widget = |fill: Rgb, border: Rgb, text: Rgb| WidgetVisuals {
        bg_fill: color(fill),
        weak_bg_fill: color(fill),
        bg_stroke: Stroke::new(space::HAIR, color(border)),
        corner_radius,
        fg_stroke: Stroke::new(space::HAIR, color(text)),
        expansion: 0.0,
    };
    let visuals = &mut style.visuals;
    *visuals = if tokens.dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    visuals.widgets = Widgets {
        noninteractive: widget(tokens.surface, tokens.border, tokens.text),
        inactive: widget(tokens.surface, tokens.border_strong, tokens.text),
        hovered: widget(tokens.hover, tokens.border_strong, tokens.text),
        active: widget(tokens.selection, tokens.accent, tokens.text),
        open: widget(tokens.hover, tokens.border_strong, tokens.text),
    };
    visuals.selection =
        Selection { bg_fill: color(tokens.selection), stroke: Stroke::new(space::HAIR, color(tokens.text)) };
    visuals.weak_text_color = Some(color(tokens.text_muted));
    visuals.hyperlink_color = color(tokens.accent);
    visuals.faint_bg_color = color(tokens.surface_sunken);
    visuals.extreme_bg_color = color(tokens.surface_sunken);
    visuals.text_edit_bg_color = Some(color(tokens.surface));
    visuals.code_bg_color = color(tokens.surface_sunken);
    visuals.warn_fg_color = color(tokens.warning);
    visuals.error_fg_color = color(tokens.error);
    visuals.window_fill = color(tokens.surface);
    visuals.panel_fill = color(tokens.canvas);
    visuals.window_stroke = Stroke::new(space::HAIR, color(tokens.border));
    visuals.window_corner_radius = CornerRadius::same(space::RADIUS_CARD as u8);
    visuals.menu_corner_radius = CornerRadius::same(space::RADIUS_CARD as u8);
    let shade = if tokens.dark { 96 } else { 40 };
    visuals.popup_shadow =
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(shade) };
    visuals.window_shadow = visuals.popup_shadow;
    visuals.striped = false;
    visuals.disabled_alpha = 0.5;
    visuals.text_cursor.stroke = Stroke::new(space::LINE, color(tokens.accent));
    visuals.text_cursor.blink = false;
    style
}
