//! Figures as people write them: `120B`, `$12.5M`, `35%`, `2026-11`.
//!
//! [`parse`] reads what a person types, [`exact`] writes a value so that [`parse`] gives back the same bits, and
//! [`short`] writes it for reading, to three significant digits.

mod read;
mod write;

pub use read::parse;
pub use write::{exact, short};

use serde::Serialize;

/// What a figure counts. Decides how it is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// US dollars.
    Usd,
    /// US dollars a month.
    UsdPerMonth,
    /// US dollars a year.
    UsdPerYear,
    /// US dollars per million tokens.
    UsdPerMillionTokens,
    /// US dollars per billion tokens.
    UsdPerBillionTokens,
    /// US dollars per accelerator-hour.
    UsdPerHour,
    /// Tokens.
    Tokens,
    /// Tokens a month.
    TokensPerMonth,
    /// Parameters of a model.
    Params,
    /// A share of a whole, 0 to 1; written as a percentage.
    Share,
    /// A rate of change a year as a share; written as a percentage a year.
    SharePerYear,
    /// A factor, written `2.5×`.
    Multiple,
    /// A factor a year, written `4×/yr`.
    MultiplePerYear,
    /// Months.
    Months,
    /// A plain count: people, accelerators, tries.
    Count,
    /// A calendar month, as months since January of year 0; written `2026-11`.
    CalendarMonth,
}

impl Unit {
    /// The unit in words, for a field's label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Usd => "$",
            Self::UsdPerMonth => "$ a month",
            Self::UsdPerYear => "$ a year",
            Self::UsdPerMillionTokens => "$ per million tokens",
            Self::UsdPerBillionTokens => "$ per billion tokens",
            Self::UsdPerHour => "$ per chip-hour",
            Self::Tokens => "tokens",
            Self::TokensPerMonth => "tokens a month",
            Self::Params => "parameters",
            Self::Share => "%",
            Self::SharePerYear => "% a year",
            Self::Multiple => "×",
            Self::MultiplePerYear => "× a year",
            Self::Months => "months",
            Self::Count => "",
            Self::CalendarMonth => "month",
        }
    }

    const fn is_money(self) -> bool {
        matches!(
            self,
            Self::Usd
                | Self::UsdPerMonth
                | Self::UsdPerYear
                | Self::UsdPerMillionTokens
                | Self::UsdPerBillionTokens
                | Self::UsdPerHour
        )
    }

    const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::SharePerYear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_names_its_unit() {
        assert_eq!(Unit::UsdPerMonth.label(), "$ a month");
        assert_eq!(Unit::Count.label(), "");
    }
}
