//! Models and their list prices, US dollars per million tokens.

use super::table::MODELS;
use crate::provenance::{Kind, Provenance};
use serde::{Serialize, Serializer};

/// Whether the weights can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// By API only.
    Closed,
    /// Weights are published.
    Open,
}

/// How many parameters a model has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Params {
    /// In all: what has to fit into memory.
    pub total: f64,
    /// At work on one token of output.
    pub active: f64,
    /// Who says so, and when.
    pub source: &'static str,
}

/// A day; written as `2026-11-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(u32);

impl Date {
    /// The 15th of a month that is given as months since January of year 0.
    fn middle_of(month: u32) -> Self {
        Self((month / 12).saturating_mul(10_000).saturating_add((month % 12 + 1) * 100 + 15))
    }

    /// The day in months since January of year 0, every month taken as 31 days: near enough for a picture.
    #[must_use]
    pub fn months(self) -> f64 {
        let (year, month, day) = (self.0 / 10_000, self.0 / 100 % 100, self.0 % 100);
        f64::from(year) * 12.0 + f64::from(month) - 1.0 + (f64::from(day) - 1.0) / 31.0
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0 / 10_000, self.0 / 100 % 100, self.0 % 100)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Prices of the kinds of token.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rates {
    /// Uncached input.
    pub input: f64,
    /// Input read from the cache, where that has a price of its own.
    pub cached: Option<f64>,
    /// Input written to the cache for a short time, where that has a price of its own.
    pub cache_write: Option<f64>,
    /// Output.
    pub output: f64,
}

/// Prices of requests with a long prompt: they apply to the whole request.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Long {
    /// Above this many input tokens.
    pub above: u32,
    /// The prices.
    pub rates: Rates,
}

/// Prices from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DatedPrice {
    /// Since when, or how they are first known.
    pub from: Option<Date>,
    /// The prices; off-peak where there is a peak.
    pub rates: Rates,
    /// Prices of long requests.
    pub long: Option<Long>,
    /// Prices in peak hours.
    pub peak: Option<Rates>,
    /// Who says so, where it is not the package.
    pub source: Option<&'static str>,
}

/// A way of processing with prices of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Processing {
    /// Answered within a day or so, for about half.
    Batch,
    /// Slower and not always available, for about half.
    Flex,
    /// Faster, for a multiple.
    Fast,
}

/// The prices of one way of processing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Variant {
    /// Which one.
    pub kind: Processing,
    /// Its prices, earliest first.
    pub prices: &'static [DatedPrice],
}

/// A model as one provider sells it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Model {
    /// Its name in links, for ever.
    pub key: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Who sells it.
    pub provider: &'static str,
    /// Closed or open weights.
    pub family: Family,
    /// How large it is, where that is public.
    pub params: Option<Params>,
    /// Day of release, where a source says.
    pub released: Option<&'static str>,
    /// Its prices, earliest first, scheduled ones included; never empty.
    pub prices: &'static [DatedPrice],
    /// Its prices for other ways of processing.
    pub variants: &'static [Variant],
    /// What else to know.
    pub note: Option<&'static str>,
}

/// All models, closed ones first.
#[must_use]
pub fn catalogue() -> &'static [Model] {
    MODELS
}

/// The model named `key`, if there is one.
#[must_use]
pub fn find(key: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.key == key)
}

impl Model {
    /// The prices in force in the middle of a month, given as months since January of year 0; before the first known
    /// ones, the first.
    #[must_use]
    pub fn dated(&self, month: u32) -> &'static DatedPrice {
        in_force(self.prices, month).unwrap_or(&self.prices[0])
    }

    /// The list price in that month; off-peak where there is a peak.
    #[must_use]
    pub fn price_on(&self, month: u32) -> ListPrice {
        ListPrice::of(&self.dated(month).rates)
    }

    /// The list price in peak hours of that month, where there are any.
    #[must_use]
    pub fn peak_on(&self, month: u32) -> Option<ListPrice> {
        self.dated(month).peak.as_ref().map(ListPrice::of)
    }

    /// The mean list price in that month if `peak_share` of the traffic, 0 to 1, falls into peak hours.
    #[must_use]
    pub fn price_with_peak(&self, month: u32, peak_share: f64) -> ListPrice {
        let off_peak = self.price_on(month);
        self.peak_on(month).map_or(off_peak, |peak| off_peak.mixed(peak, peak_share))
    }

    /// The list price of another way of processing in that month, where it is offered and known.
    #[must_use]
    pub fn variant_on(&self, kind: Processing, month: u32) -> Option<ListPrice> {
        let variant = self.variants.iter().find(|variant| variant.kind == kind)?;
        in_force(variant.prices, month).map(|price| ListPrice::of(&price.rates))
    }

    /// Where the prices come from.
    #[must_use]
    pub const fn provenance(&self) -> Provenance {
        Provenance::new(Kind::Cited, super::SNAPSHOT_PACKAGE, super::SNAPSHOT_DATE)
    }
}

fn in_force(prices: &'static [DatedPrice], month: u32) -> Option<&'static DatedPrice> {
    let day = Date::middle_of(month);
    prices.iter().rev().find(|price| price.from.is_none_or(|from| from <= day))
}

/// What a million tokens cost, US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ListPrice {
    /// Uncached input.
    pub input: f64,
    /// Cached input; the price of uncached input where none of its own is listed.
    pub cached: f64,
    /// Output.
    pub output: f64,
}

impl ListPrice {
    /// The prices that a list names.
    #[must_use]
    pub fn of(rates: &Rates) -> Self {
        Self { input: rates.input, cached: rates.cached.unwrap_or(rates.input), output: rates.output }
    }

    /// A million tokens of a mix.
    #[must_use]
    pub fn blend(&self, mix: &Mix) -> f64 {
        mix.cached * self.cached + mix.uncached * self.input + mix.output * self.output
    }

    /// `share` at the other price, the rest at this one.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let at = |this: f64, other: f64| this * (1.0 - share) + other * share;
        Self {
            input: at(self.input, other.input),
            cached: at(self.cached, other.cached),
            output: at(self.output, other.output),
        }
    }
}

/// Shares of the kinds of token in all tokens; they add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mix {
    /// Input read from the cache.
    pub cached: f64,
    /// Other input.
    pub uncached: f64,
    /// Output.
    pub output: f64,
}

impl Mix {
    /// DeepSeek's own traffic in the 24 hours to 2025-02-28: 608B input tokens, 342B of them cached, and 168B output
    /// tokens (DeepSeek, open-infra-index, day 6): 44.1% cached input, 34.3% other input, 21.6% output.
    pub const DEEPSEEK: Self = Self { cached: 342.0 / 776.0, uncached: 266.0 / 776.0, output: 168.0 / 776.0 };

    /// From the share of output in all tokens and of cached input in all input.
    #[must_use]
    pub fn new(output: f64, cached_of_input: f64) -> Self {
        let input = 1.0 - output;
        Self { cached: input * cached_of_input, uncached: input * (1.0 - cached_of_input), output }
    }
}

/// For the table: prices from a day on, given as its digits; 0 where they are the first known.
pub(super) const fn from(day: u32, rates: Rates) -> DatedPrice {
    let from = if day == 0 { None } else { Some(Date(day)) };
    DatedPrice { from, rates, long: None, peak: None, source: None }
}

impl DatedPrice {
    pub(super) const fn long(self, above: u32, rates: Rates) -> Self {
        Self { long: Some(Long { above, rates }), ..self }
    }

    pub(super) const fn peak(self, rates: Rates) -> Self {
        Self { peak: Some(rates), ..self }
    }

    pub(super) const fn source(self, source: &'static str) -> Self {
        Self { source: Some(source), ..self }
    }
}

/// For the table: prices.
pub(super) const fn rates(input: f64, cached: Option<f64>, cache_write: Option<f64>, output: f64) -> Rates {
    Rates { input, cached, cache_write, output }
}

/// For the table: a way of processing.
pub(super) const fn variant(kind: Processing, prices: &'static [DatedPrice]) -> Variant {
    Variant { kind, prices }
}
