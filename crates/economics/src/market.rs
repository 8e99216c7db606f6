//! What a million tokens of this buyer's mix cost by API, month by month.

use crate::input::Scenario;
use crate::prices::path::{FORECAST_END, Path, Terms};
use crate::prices::{self, ListPrice, Mix, Model, Processing};

/// Months of prices that are looked up: the longest horizon and the longest wait.
const MONTHS: u32 = 60 + 18;

/// The prices of the closed model and of the open-weights model by API.
#[derive(Clone, Debug)]
pub struct Market {
    closed: Side,
    open: Side,
}

/// One model as this buyer pays for it.
#[derive(Clone, Debug)]
struct Side {
    path: Owned,
    terms: Terms,
    /// Price at list, from so many months after the start on; the first is the start's.
    steps: Vec<(f64, f64)>,
}

/// A price path that owns what it needs.
#[derive(Clone, Debug)]
enum Owned {
    Fixed(Path<'static>),
    Quarters(Vec<f64>),
}

/// The shares of cached input, other input and output that the scenario means.
#[must_use]
pub fn mix(scenario: &Scenario) -> Mix {
    let preset = match scenario.mix {
        // Microsoft, AzurePublicDataset@b469a11 (CC BY): 1,155 tokens in, 211 out; no cache hits are disclosed.
        "azure-chat" => Mix::new(211.0 / 1366.0, 0.0),
        // The same: 2,048 in, 28 out.
        "azure-code" => Mix::new(28.0 / 2076.0, 0.0),
        // A judgement: agents send long shared context again and again and write little.
        "agentic" => Mix::new(0.05, 0.85),
        _ => Mix::DEEPSEEK,
    };
    let cached_of_input = preset.cached / (preset.cached + preset.uncached);
    Mix::new(scenario.output_share.unwrap_or(preset.output), scenario.cached_share.unwrap_or(cached_of_input))
}

impl Market {
    /// Looks up the scenario's models and their paths.
    #[must_use]
    pub fn new(scenario: &Scenario, mix: &Mix) -> Self {
        Self {
            closed: Side::new(scenario, mix, |month| closed_paid(scenario, month)),
            open: Side::new(scenario, mix, |month| open_paid(scenario, month)),
        }
    }

    /// Price of a million tokens from the closed API in month `t` after a decision `wait` months from the start; at
    /// the decision itself for `t` = 0.
    #[must_use]
    pub fn closed_price(&self, t: f64, wait: f64) -> f64 {
        self.closed.price(t, wait)
    }

    /// The same for the open-weights model by API.
    #[must_use]
    pub fn open_price(&self, t: f64, wait: f64) -> f64 {
        self.open.price(t, wait)
    }
}

impl Side {
    fn new(scenario: &Scenario, mix: &Mix, paid: impl Fn(u32) -> ListPrice) -> Self {
        let start_month = scenario.start_month as u32;
        let mut steps: Vec<(f64, f64)> = Vec::new();
        for after in 0..=MONTHS {
            let blended = paid(start_month + after).blend(mix);
            if steps.last().is_none_or(|(_, last)| *last != blended) {
                steps.push((f64::from(after), blended));
            }
        }
        let path = match scenario.price_path {
            "decline" => Owned::Fixed(Path::Decline { per_year: scenario.price_fall }),
            "essay" => Owned::Fixed(Path::Essay),
            // Scheduled changes are in the list price already: the glide is to where they leave it.
            "stress" => Owned::Fixed(Path::Stress { input_price: paid(FORECAST_END.max(start_month)).input }),
            "custom" => Owned::Quarters(scenario.price_table.clone()),
            _ => Owned::Fixed(Path::Flat),
        };
        let terms = Terms {
            start_month,
            captured: scenario.captured_share,
            floor: scenario.price_floor,
            blended: steps[0].1,
        };
        Self { path, terms, steps }
    }

    fn price(&self, t: f64, wait: f64) -> f64 {
        // A list price holds from the start of its month; the path is read at the middle of the month.
        let from_start = (t - 1.0).max(0.0) + wait;
        let months = (t - 0.5).max(0.0) + wait;
        let list =
            self.steps.iter().rev().find(|(from, _)| *from <= from_start).map_or(0.0, |(_, price)| *price);
        list * match &self.path {
            Owned::Fixed(path) => path.factor(&self.terms, months),
            Owned::Quarters(factors) => Path::Quarters(factors).factor(&self.terms, months),
        }
    }
}

/// What the closed model costs in a calendar month: the list price, its batch price for the batch share, less the
/// discount; or what the user says that they pay.
pub(crate) fn closed_paid(scenario: &Scenario, month: u32) -> ListPrice {
    let list = at(scenario.api_model, |model| {
        let list = model.price_on(month);
        match model.variant_on(Processing::Batch, month) {
            Some(batch) => list.mixed(batch, scenario.batch_share),
            None => list,
        }
    });
    let kept = 1.0 - scenario.discount;
    ListPrice {
        input: scenario.api_input_price.unwrap_or(list.input * kept),
        cached: scenario.api_cached_price.unwrap_or(list.cached * kept),
        output: scenario.api_output_price.unwrap_or(list.output * kept),
    }
}

/// What the open-weights model costs by API in a calendar month: the list price with its peak hours, or what the user
/// says that they pay.
pub(crate) fn open_paid(scenario: &Scenario, month: u32) -> ListPrice {
    let list = at(scenario.open_model, |model| model.price_with_peak(month, scenario.peak_share));
    ListPrice {
        input: scenario.open_input_price.unwrap_or(list.input),
        cached: scenario.open_cached_price.unwrap_or(list.cached),
        output: scenario.open_output_price.unwrap_or(list.output),
    }
}

fn at(key: &str, price: impl Fn(&Model) -> ListPrice) -> ListPrice {
    // A valid scenario names models of the catalogue; any other costs nothing.
    prices::find(key).map_or(ListPrice { input: 0.0, cached: 0.0, output: 0.0 }, price)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat() -> Scenario {
        Scenario { price_path: "flat", ..Scenario::default() }
    }

    fn price(scenario: &Scenario, t: f64) -> f64 {
        Market::new(scenario, &mix(scenario)).closed_price(t, 0.0)
    }

    #[test]
    fn the_default_mix_costs_what_the_evidence_says() {
        // economics: GPT-6.1 Sol blends to 2.9, GPT-5.5 to 8.43 on DeepSeek's mix.
        assert!((price(&flat(), 1.0) - 2.89).abs() < 0.005);
        let dear = Scenario { api_model: "gpt-5.5", ..flat() };
        assert!((price(&dear, 30.0) - 8.43).abs() < 0.005);
    }

    #[test]
    fn mixes_are_those_disclosed() {
        // Cached input, other input, output: of 1,155 tokens in and 211 out, of 2,048 in and 28 out.
        for (key, shares) in [
            ("deepseek", [342.0 / 776.0, 266.0 / 776.0, 168.0 / 776.0]),
            ("azure-chat", [0.0, 1155.0 / 1366.0, 211.0 / 1366.0]),
            ("azure-code", [0.0, 2048.0 / 2076.0, 28.0 / 2076.0]),
            ("agentic", [0.8075, 0.1425, 0.05]),
        ] {
            let mix = mix(&Scenario { mix: key, ..flat() });
            for (share, wanted) in [mix.cached, mix.uncached, mix.output].into_iter().zip(shares) {
                assert!((share - wanted).abs() < 1e-12, "{key}: {share} is not {wanted}");
            }
        }
        let own = mix(&Scenario { output_share: Some(0.5), cached_share: Some(0.2), ..flat() });
        assert_eq!((own.cached, own.uncached, own.output), (0.1, 0.4, 0.5));
    }

    #[test]
    fn scheduled_changes_of_the_list_come_in_their_month() {
        let argon = Scenario { api_model: "gemini-4-argon", ..flat() };
        let (now, later) = (price(&argon, 1.0), price(&argon, 2.0));
        assert!((later / now - 2.0).abs() < 1e-12, "{now} then {later}");
    }

    #[test]
    fn stress_ends_at_half_a_dollar_of_input() {
        for model in ["gpt-5.5", "gemini-4-argon"] {
            let stress = Scenario {
                price_path: "stress",
                api_model: model,
                output_share: Some(0.0),
                cached_share: Some(0.0),
                ..flat()
            };
            assert!((price(&stress, 14.0) - 0.5).abs() < 1e-12, "{model}: {}", price(&stress, 14.0));
        }
    }

    #[test]
    fn discount_batch_and_own_prices_apply() {
        let own = Scenario {
            api_input_price: Some(1.0),
            api_cached_price: Some(1.0),
            api_output_price: Some(1.0),
            ..flat()
        };
        assert!((price(&own, 5.0) - 1.0).abs() < 1e-12);
        // What is paid is paid: no discount comes off it.
        assert!((price(&Scenario { discount: 0.25, ..own }, 5.0) - 1.0).abs() < 1e-12);
        let cheaper = price(&Scenario { discount: 0.25, ..flat() }, 5.0);
        assert!((cheaper / price(&flat(), 5.0) - 0.75).abs() < 1e-12);
        let batch = Scenario { batch_share: 1.0, ..flat() };
        assert!((price(&batch, 1.0) / price(&flat(), 1.0) - 0.5).abs() < 1e-12);
    }
}
