//! How the price of a token of the same capability moves: a factor of today's price for each month.
//!
//! | path | where it comes from |
//! |---|---|
//! | flat | list prices of one and the same model often stay: GPT-5.5's has not moved since launch (genai-prices 0.2.3) |
//! | decline | constant rate; Epoch AI (2025-03) finds 9–900× a year by benchmark, a16z (2024-11) 10×, successors in 2026 about 2.9× in five months; the rate is the user's |
//! | essay | "8–12×" from May 2026 to the end of 2027 ("The $8M trillion …", 2026-05-30): [`ESSAY`] |
//! | stress | the essay's stress, $0.50 per million input tokens at the end of 2027: [`STRESS`] |
//! | quarters | the user's own |
//!
//! Prices are not monotone in fact (DeepSeek V4-Pro fell to a quarter in mid-2026 and rose 1.5–2.3× in August): a path
//! is a trend, and its spread is the Monte Carlo's to draw.

use crate::math::{exp, ln};
use crate::provenance::{Kind, Provenance};

/// December 2027, the end of the essay's forecast, as months since January of year 0.
pub const FORECAST_END: u32 = 2027 * 12 + 11;

/// The essay's fall of prices, middle of its 8–12×, over [`ESSAY_MONTHS`].
pub const ESSAY_FALL: f64 = 10.0;

/// Months from May 2026 to December 2027.
pub const ESSAY_MONTHS: f64 = 19.0;

/// The essay's stress: price of a million input tokens at the end of 2027, US dollars.
pub const STRESS_INPUT: f64 = 0.50;

/// Source of [`ESSAY_FALL`].
pub const ESSAY: Provenance =
    Provenance::new(Kind::Cited, "“The $8M trillion …”: 8–12× from May 2026 to December 2027", "2026-05-30");

/// Source of [`STRESS_INPUT`].
pub const STRESS: Provenance = Provenance::new(
    Kind::Cited,
    "“The $8M trillion …”: $0.50 per million input tokens by December 2027",
    "2026-05-30",
);

/// How prices move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Path<'a> {
    /// Not at all.
    Flat,
    /// The market's price falls by a constant factor a year; a factor below 1 is a rise.
    Decline {
        /// Factor a year, above 0.
        per_year: f64,
    },
    /// The market's price falls from the start at the essay's rate, 10^(12/19) = 4.28 a year, to December 2027, then
    /// stays: the essay says nothing of later. What fell before the start is in today's price.
    Essay,
    /// The price paid glides by equal ratios from today's to [`STRESS_INPUT`] a million input tokens in December
    /// 2027, all kinds of token alike, then stays. It stays from the start where it is that low already; it is there
    /// at once where the start is later.
    Stress {
        /// Today's price of a million input tokens, US dollars.
        input_price: f64,
    },
    /// The price paid, as a factor of today's, one for each quarter from the start; each holds for its three months
    /// and the last one stays. No factors: flat.
    Quarters(&'a [f64]),
}

/// What shapes a path besides its kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// First month, as months since January of year 0.
    pub start_month: u32,
    /// Share of a move of the market's price that this buyer gets, on a log scale: the factor is the market's to this
    /// power. It applies to [`Path::Decline`] and [`Path::Essay`]; the other paths are the price paid.
    pub captured: f64,
    /// Floor, US dollars per million tokens of the buyer's mix. It never lifts the price above today's.
    pub floor: f64,
    /// Today's price of a million tokens of that mix, US dollars.
    pub blended: f64,
}

impl Path<'_> {
    /// Price `months` after the start, as a factor of today's. Finite and not negative, whatever the input.
    #[must_use]
    pub fn factor(&self, terms: &Terms, months: f64) -> f64 {
        let months = if months.is_finite() { months.max(0.0) } else { 0.0 };
        let to_end = f64::from(FORECAST_END.saturating_sub(terms.start_month));
        let factor = match *self {
            Self::Flat => 1.0,
            Self::Decline { per_year } => falling(per_year, months / 12.0 * terms.captured),
            Self::Essay => falling(ESSAY_FALL, months.min(to_end) / ESSAY_MONTHS * terms.captured),
            Self::Stress { input_price } if input_price > STRESS_INPUT => {
                let glided = if months < to_end { months / to_end } else { 1.0 };
                falling(input_price / STRESS_INPUT, glided)
            }
            Self::Stress { .. } => 1.0,
            Self::Quarters(factors) => {
                let quarter = (months / 3.0).floor().min(factors.len().saturating_sub(1) as f64);
                factors.get(quarter as usize).copied().unwrap_or(1.0)
            }
        };
        let factor = if factor.is_finite() { factor.max(0.0) } else { 1.0 };
        factor.max(self.floor(terms))
    }

    fn floor(&self, terms: &Terms) -> f64 {
        let floor = terms.floor / terms.blended;
        // A free token has no floor; nor is one kept by a floor that isn't a number.
        if terms.blended > 0.0 && floor > 0.0 { floor.min(1.0) } else { 0.0 }
    }

    /// The factors of as many months as `factors` holds: the first is the start's.
    pub fn fill(&self, terms: &Terms, factors: &mut [f64]) {
        for (month, factor) in factors.iter_mut().enumerate() {
            *factor = self.factor(terms, month as f64);
        }
    }
}

/// The factors of the start and the months after it, `months` of them.
#[must_use]
pub fn factors(path: &Path<'_>, terms: &Terms, months: usize) -> Vec<f64> {
    let mut factors = vec![1.0; months];
    path.fill(terms, &mut factors);
    factors
}

/// `by`^(−`times`).
fn falling(by: f64, times: f64) -> f64 {
    exp(-ln(by) * times)
}
