//! How cells look: what kind of figure stands there, and what it is for.

use crossover_chart::palette::Role;
use crossover_economics::quantity::Unit;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// Words that may need several lines.
    Prose,
    /// US dollars, whole.
    Usd,
    /// US dollars to a ten-thousandth.
    Price,
    /// A share as a percentage.
    Share,
    /// A count with thousands separated.
    Count,
    /// Tokens, parameters: in billions and trillions.
    Big,
    /// A factor.
    Times,
    /// A month of the calendar.
    Month,
    /// Months, to a tenth.
    Months,
    /// A number with its decimals.
    Number,
    /// A number with its power of ten.
    Science,
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The name of the sheet.
    Title,
    /// What stands above a part of it.
    Heading,
    /// What stands above a column.
    Head,
    /// A name, a note, a constant.
    Plain,
    /// Faint.
    Soft,
    /// Faint, beside a figure.
    Unit,
    /// May be changed.
    Input,
    /// Worked out by a formula.
    Formula,
    /// Worked out by a formula, and an answer.
    Answer,
    /// Worked out by the engine: it stays as it is.
    Fixed,
}

/// A kind of figure for a purpose.
pub(super) type Look = (Kind, Part);

const KINDS: [Kind; 12] = [
    Kind::Text,
    Kind::Prose,
    Kind::Usd,
    Kind::Price,
    Kind::Share,
    Kind::Count,
    Kind::Big,
    Kind::Times,
    Kind::Month,
    Kind::Months,
    Kind::Number,
    Kind::Science,
];

const PARTS: [Part; 10] = [
    Part::Title,
    Part::Heading,
    Part::Head,
    Part::Plain,
    Part::Soft,
    Part::Unit,
    Part::Input,
    Part::Formula,
    Part::Answer,
    Part::Fixed,
];

impl Kind {
    /// The kind that figures of a unit are shown as.
    pub(super) const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Usd | Unit::UsdPerMonth | Unit::UsdPerYear => Self::Usd,
            Unit::UsdPerMillionTokens | Unit::UsdPerBillionTokens | Unit::UsdPerHour => Self::Price,
            Unit::Tokens | Unit::TokensPerMonth | Unit::Params => Self::Big,
            Unit::Share | Unit::SharePerYear => Self::Share,
            Unit::Multiple | Unit::MultiplePerYear => Self::Times,
            Unit::Months => Self::Months,
            Unit::Count => Self::Number,
            Unit::CalendarMonth => Self::Month,
        }
    }

    /// A real minus sign stands before the currency.
    const fn number_format(self) -> &'static str {
        match self {
            Self::Text | Self::Prose => "General",
            Self::Usd => "$#,##0;\"−\"$#,##0",
            Self::Price => "$#,##0.00##;\"−\"$#,##0.00##",
            Self::Share => "#,##0.0#%;\"−\"#,##0.0#%",
            Self::Count => "#,##0;\"−\"#,##0",
            Self::Big => "[>=1000000000000]#,##0.0##,,,,\"T\";[>=1000000000]#,##0.0##,,,\"B\";#,##0",
            Self::Times => "#,##0.0##\"×\"",
            Self::Month => "yyyy\\-mm",
            Self::Months => "#,##0.0;\"−\"#,##0.0",
            Self::Number => "#,##0.####;\"−\"#,##0.####",
            Self::Science => "0.000E+00",
        }
    }
}

/// All looks, made once for a book.
#[derive(Debug)]
pub(super) struct Styles(Vec<Format>);

impl Styles {
    pub(super) fn new() -> Self {
        Self(PARTS.into_iter().flat_map(|part| KINDS.map(|kind| format((kind, part)))).collect())
    }

    pub(super) fn of(&self, (kind, part): Look) -> &Format {
        &self.0[part as usize * KINDS.len() + kind as usize]
    }
}

/// A colour of the charts on white.
pub(super) fn colour(role: Role) -> Color {
    let hex = role.light();
    Color::RGB(u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap_or(0))
}

/// What may be changed is blue on yellow, as analysts have it.
const INPUT_TEXT: Color = Color::RGB(0x0000_00FF);
const INPUT_PAPER: Color = Color::RGB(0x00FF_F9DB);
/// What the engine worked out lies on grey.
const FIXED_PAPER: Color = Color::RGB(0x00F2_F1ED);

fn format((kind, part): Look) -> Format {
    let mut format = Format::new().set_num_format(kind.number_format()).set_align(FormatAlign::Top);
    if kind == Kind::Prose {
        format = format.set_text_wrap();
    }
    let (ink, soft, grid) = (colour(Role::Ink), colour(Role::Soft), colour(Role::Grid));
    match part {
        Part::Title => format.set_bold().set_font_size(16).set_font_color(ink),
        Part::Heading => format
            .set_bold()
            .set_font_size(12)
            .set_font_color(ink)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(ink),
        Part::Head => format
            .set_bold()
            .set_text_wrap()
            .set_font_color(soft)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(soft)
            .set_align(if kind == Kind::Text { FormatAlign::Left } else { FormatAlign::Right }),
        Part::Plain => format.set_font_color(ink),
        Part::Soft => format.set_font_color(soft),
        Part::Unit => format.set_font_color(soft).set_align(FormatAlign::Left).set_indent(1),
        Part::Input => format
            .set_font_color(INPUT_TEXT)
            .set_background_color(INPUT_PAPER)
            .set_border(FormatBorder::Thin)
            .set_border_color(colour(Role::BandEdge))
            .set_align(FormatAlign::Right),
        Part::Formula => format.set_font_color(ink).set_align(FormatAlign::Right),
        Part::Answer => format
            .set_bold()
            .set_font_color(ink)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(grid)
            .set_align(if kind == Kind::Text { FormatAlign::Left } else { FormatAlign::Right }),
        Part::Fixed => format.set_font_color(soft).set_background_color(FIXED_PAPER).set_align(
            if matches!(kind, Kind::Text | Kind::Prose) { FormatAlign::Left } else { FormatAlign::Right },
        ),
    }
}
