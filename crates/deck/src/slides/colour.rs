//! The chart's palette as the colours of the theme, so that a deck can be recoloured in one place.

use crossover_chart::palette::Role;

/// A fill of one colour.
pub(super) fn fill(role: Role) -> String {
    format!("<a:solidFill>{}</a:solidFill>", colour(role, ""))
}

/// The same, letting through all but `percent` of what lies below.
pub(super) fn shade(role: Role, percent: u32) -> String {
    let alpha = format!("<a:alpha val=\"{}\"/>", percent * 1_000);
    format!("<a:solidFill>{}</a:solidFill>", colour(role, &alpha))
}

fn colour(role: Role, inside: &str) -> String {
    match scheme(role) {
        Some(name) => format!("<a:schemeClr val=\"{name}\">{inside}</a:schemeClr>"),
        None => format!("<a:srgbClr val=\"{}\">{inside}</a:srgbClr>", hex(role)),
    }
}

/// The colour of a role in the light theme, `RRGGBB`.
pub(super) fn hex(role: Role) -> String {
    role.light().trim_start_matches('#').to_uppercase()
}

/// Its name in the theme; nothing for colours that the theme has no place for.
fn scheme(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Ink => "tx1",
        Role::Paper => "bg1",
        Role::Soft => "tx2",
        Role::Grid => "bg2",
        Role::Pretrain => "accent1",
        Role::BuyOpen => "accent2",
        Role::SelfHost => "accent3",
        Role::PostTrain => "accent4",
        Role::BuyClosed => "accent5",
        Role::BandEdge => "accent6",
        _ => return None,
    })
}
