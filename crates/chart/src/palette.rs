//! The colours of charts, by purpose: the one place where they are defined.
//!
//! The five alternatives keep their colours everywhere, and so do the four scenarios of a comparison, which have others.
//! Each set is told apart by people with each kind of colour-blindness and by its dashes, has at least 4.5:1 against both
//! backgrounds, and so serves for text as well as for lines.

use crossover_economics::alternative::Alternative;
use serde::Serialize;
use std::fmt::Write as _;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Background.
    Paper,
    /// Text that matters, the budget.
    Ink,
    /// Text that explains: ticks, axes, source.
    Soft,
    /// Lines at the ticks.
    Grid,
    /// The shaded stretch of an axis.
    Band,
    /// The edges of that stretch.
    BandEdge,
    /// [`Alternative::BuyClosed`].
    BuyClosed,
    /// [`Alternative::BuyOpen`].
    BuyOpen,
    /// [`Alternative::SelfHost`].
    SelfHost,
    /// [`Alternative::PostTrain`].
    PostTrain,
    /// [`Alternative::Pretrain`].
    Pretrain,
    /// Areas of a map that lose most. The six steps differ in hue by their sign and in lightness by their size; ink is
    /// readable on each.
    LossLarge,
    /// Areas that lose.
    LossMiddle,
    /// Areas that lose a little.
    LossSmall,
    /// Areas that gain a little.
    GainSmall,
    /// Areas that gain.
    GainMiddle,
    /// Areas that gain most.
    GainLarge,
    /// The first of the scenarios laid over each other.
    ScenarioA,
    /// The second.
    ScenarioB,
    /// The third.
    ScenarioC,
    /// The fourth.
    ScenarioD,
}

impl From<Alternative> for Role {
    fn from(alternative: Alternative) -> Self {
        match alternative {
            Alternative::BuyClosed => Self::BuyClosed,
            Alternative::BuyOpen => Self::BuyOpen,
            Alternative::SelfHost => Self::SelfHost,
            Alternative::PostTrain => Self::PostTrain,
            Alternative::Pretrain => Self::Pretrain,
        }
    }
}

/// Of each role: name, colour on white, colour on near-black, dashes in the unit of a line's width.
const TONES: [(Role, &str, &str, &str, &[f64]); 21] = [
    (Role::Paper, "paper", "#ffffff", "#131517", &[]),
    (Role::Ink, "ink", "#1c1b19", "#ebe7de", &[]),
    (Role::Soft, "soft", "#5a574f", "#aca89e", &[]),
    (Role::Grid, "grid", "#e4e1d9", "#2c3034", &[]),
    (Role::Band, "band", "#f9f3e5", "#26231b", &[]),
    (Role::BandEdge, "band-edge", "#93803f", "#8d7d4c", &[]),
    (Role::BuyClosed, "buy-closed", "#525a68", "#a3aab6", &[]),
    (Role::BuyOpen, "buy-open", "#117a59", "#4fe0ab", &[3.5, 2.0]),
    (Role::SelfHost, "self-host", "#985900", "#f5b952", &[1.0, 1.6]),
    (Role::PostTrain, "post-train", "#701038", "#ec5f92", &[6.0, 1.6, 1.0, 1.6]),
    (Role::Pretrain, "pretrain", "#2257d6", "#86b6ff", &[]),
    (Role::LossLarge, "loss-large", "#e0a06a", "#7d4a1c", &[]),
    (Role::LossMiddle, "loss-middle", "#efc9a4", "#553619", &[]),
    (Role::LossSmall, "loss-small", "#faecdd", "#33261b", &[]),
    (Role::GainSmall, "gain-small", "#e0eafb", "#1c2a42", &[]),
    (Role::GainMiddle, "gain-middle", "#b3cbf5", "#24427c", &[]),
    (Role::GainLarge, "gain-large", "#7ba6ee", "#2b5cb4", &[]),
    (Role::ScenarioA, "scenario-a", "#0b6a86", "#66d6ea", &[]),
    (Role::ScenarioB, "scenario-b", "#b4450b", "#f2764f", &[6.0, 2.0]),
    (Role::ScenarioC, "scenario-c", "#7d2fc4", "#bd7dff", &[1.0, 1.6]),
    (Role::ScenarioD, "scenario-d", "#3a2a10", "#e6ea8a", &[6.0, 1.6, 1.0, 1.6]),
];

impl Role {
    /// The scenarios of a comparison, in its order.
    pub const SCENARIOS: [Self; 4] = [Self::ScenarioA, Self::ScenarioB, Self::ScenarioC, Self::ScenarioD];

    /// All of them, in the order in which they are declared.
    pub fn all() -> impl Iterator<Item = Self> {
        TONES.iter().map(|tone| tone.0)
    }

    /// Its place in [`Role::all`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }

    /// The role at a place; the ink for a place that there is not.
    pub(crate) fn at(index: usize) -> Self {
        TONES.get(index).map_or(Self::Ink, |tone| tone.0)
    }

    /// Its name as a class and in the custom property `--chart-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        TONES[self.index()].1
    }

    /// Its colour in the light theme, `#rrggbb`.
    #[must_use]
    pub const fn light(self) -> &'static str {
        TONES[self.index()].2
    }

    /// Its colour in the dark theme, `#rrggbb`.
    #[must_use]
    pub const fn dark(self) -> &'static str {
        TONES[self.index()].3
    }

    /// Lengths of dashes and gaps in the unit of the line's width; empty for a whole line.
    #[must_use]
    pub const fn dash(self) -> &'static [f64] {
        TONES[self.index()].4
    }
}

/// The custom properties that [`crate::Theme::Page`] refers to, light and dark, as a style sheet.
#[must_use]
pub fn css() -> String {
    let mut css = String::from("/* Written by crossover_chart::palette::css. */\n\n:root {\n");
    for role in Role::all() {
        let _ = writeln!(css, "  --chart-{}: {};", role.name(), role.light());
    }
    css += "}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n";
    for role in Role::all() {
        let _ = writeln!(css, "    --chart-{}: {};", role.name(), role.dark());
    }
    css + "  }\n}\n"
}

#[cfg(test)]
mod tests;
