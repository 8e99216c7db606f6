//! The five figures that the essay rests on, each with its source and what the engine makes of it.

use crate::clock::{self, Accounting, Clocks};
use crate::input::Scenario;
use crate::prices;
use crate::provenance::{Kind, Provenance};
use crate::quantity::{Unit, short};
use crate::{spend, training};
use serde::Serialize;

/// Whether our own arithmetic comes to the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// It does.
    Agrees,
    /// It does not.
    Differs,
    /// What it takes is not public.
    NotPossible,
}

impl Check {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Agrees => "recomputed, agrees",
            Self::Differs => "recomputed, differs",
            Self::NotPossible => "can’t be recomputed",
        }
    }
}

/// One of the five.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// Its name in links and files.
    pub key: &'static str,
    /// What it is a figure of.
    pub title: &'static str,
    /// The figure as its source has it.
    pub figure: &'static str,
    /// The source.
    pub from: Provenance,
    /// Whether ours agrees.
    pub check: Check,
    /// What the engine makes of it, or why it can't.
    pub ours: String,
}

/// Chip-hours of DeepSeek-V3's whole final training: 2,664K pretraining, 119K context extension, 5K post-training.
pub const DEEPSEEK_V3_HOURS: f64 = 2_788_000.0;

/// What DeepSeek-V3's report states, US dollars.
pub const DEEPSEEK_V3_USD: f64 = 5_576_000.0;

/// OpenAI's compute spend of 2024, US dollars: research and development, and inference.
pub const OPENAI_2024: (f64, f64) = (5e9, 1.8e9);

const fn cited(source: &'static str, date: &'static str) -> Provenance {
    Provenance::new(Kind::Cited, source, date)
}

/// The five, in the essay's order.
#[must_use]
pub fn all(scenario: &Scenario) -> [Reference; 5] {
    [growth(scenario), mix(scenario), openai(), deepseek_v3(), deepseek_v4()]
}

fn growth(scenario: &Scenario) -> Reference {
    let clocks = Clocks::of(scenario, Accounting::Marginal);
    let runs = clock::records(&clocks.frontier_runs);
    let (_, low, high) = clock::FRONTIER_GROWTH;
    let own = clocks.fitted.per_year;
    Reference {
        key: "growth",
        title: "Growth of what a frontier run costs",
        figure: "2.4× a year",
        from: clock::FRONTIER_FROM,
        check: if (low..=high).contains(&own) { Check::Agrees } else { Check::Differs },
        ours: format!(
            "Our own line through the {} record runs of Epoch’s table, {} to {}, rises {}.",
            runs.len(),
            runs.first().map_or("", |run| run.name),
            runs.last().map_or("", |run| run.name),
            short(own, Unit::MultiplePerYear)
        ),
    }
}

fn mix(scenario: &Scenario) -> Reference {
    let [compute, staff, _, data] =
        spend::split(scenario).map(|part| short(part.unwrap_or(0.0), Unit::Share));
    Reference {
        key: "mix",
        title: "What developing a frontier model is made of",
        figure: "hardware 47–67%, staff 29–49%, energy 2–6%",
        from: spend::PARTS_FROM,
        check: Check::NotPossible,
        ours: format!(
            "No run discloses its payroll. This scenario’s budget is {compute} compute with its power, {staff} staff and {data} data and other."
        ),
    }
}

fn openai() -> Reference {
    let (research, inference) = OPENAI_2024;
    Reference {
        key: "openai",
        title: "OpenAI’s compute in 2024",
        figure: "$5B research and $1.8B inference",
        from: cited(
            "Epoch AI, as the essay quotes it; Epoch’s later figure for inference is about $2B",
            "2026-03-23",
        ),
        check: Check::NotPossible,
        ours: format!(
            "Neither chip-hours nor prices are public. Of the two, inference is {}: research is still the larger line at the frontier.",
            short(inference / (research + inference), Unit::Share)
        ),
    }
}

fn deepseek_v3() -> Reference {
    let rent = 2.0;
    let usd = DEEPSEEK_V3_HOURS * rent;
    let predicted =
        training::backtest().rows.into_iter().find(|row| row.run.model.starts_with("DeepSeek-V3"));
    let ours = predicted.map_or_else(String::new, |row| {
        let usd = |hours: f64| short(hours * rent, Unit::Usd);
        format!(
            " Fitted to the other runs alone, the engine predicts {} for its pretraining of {} (80% between {} and {}).",
            usd(row.predicted.p50),
            usd(row.actual),
            usd(row.predicted.p10),
            usd(row.predicted.p90)
        )
    });
    Reference {
        key: "deepseek-v3",
        title: "DeepSeek-V3’s final run",
        figure: "$5.6M (2,048 H800, 55 days)",
        from: cited("DeepSeek-V3 technical report, arXiv:2412.19437; the essay quotes Maginative", "2024-12"),
        check: if (usd - DEEPSEEK_V3_USD).abs() < 1.0 { Check::Agrees } else { Check::Differs },
        ours: format!(
            "{} disclosed chip-hours at {} are {}.{ours}",
            short(DEEPSEEK_V3_HOURS, Unit::Count),
            short(rent, Unit::UsdPerHour),
            short(usd, Unit::Usd)
        ),
    }
}

fn deepseek_v4() -> Reference {
    let model = prices::find("deepseek-v4-pro");
    let size = model.and_then(|model| model.params);
    let same = size.is_some_and(|size| size.total == 1.6e12 && size.active == 49e9);
    let launch = model.map_or(0.0, |model| model.prices[0].rates.input);
    let now = model.map_or(0.0, |model| model.price_on(prices::SNAPSHOT_MONTH).input);
    let per_million = |usd| short(usd, Unit::UsdPerMillionTokens);
    let run = clock::v4_pro_estimate().map_or_else(String::new, |estimate| {
        let usd = |value| short(value, Unit::Usd);
        format!(
            "On its 33T tokens the engine puts the final run at {} at $2 an hour (80% between {} and {}); the hours are not public. ",
            usd(estimate.cost_usd.p50),
            usd(estimate.cost_usd.p10),
            usd(estimate.cost_usd.p90)
        )
    });
    Reference {
        key: "deepseek-v4-pro",
        title: "DeepSeek-V4-Pro",
        figure: "1.6T parameters, 49B active; $1.74 per million input tokens at launch",
        from: cited("ChinaTalk, as the essay quotes it; sizes in arXiv:2606.19348", "2026-04"),
        check: if same && launch == 1.74 { Check::Agrees } else { Check::Differs },
        ours: format!(
            "{run}The catalogue has its first price at {} and today’s at {}.",
            per_million(launch),
            per_million(now)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_recomputed_is() {
        let all = all(&Scenario::default());
        let checks = all.each_ref().map(|it| it.check);
        assert_eq!(
            checks,
            [Check::Agrees, Check::NotPossible, Check::NotPossible, Check::Agrees, Check::Agrees]
        );
        assert!(all[3].ours.starts_with("2.79M disclosed chip-hours at $2/h are $5.58M."), "{}", all[3].ours);
        assert!(all[2].ours.contains("26.5%"), "{}", all[2].ours);
        assert_eq!(
            [Check::Agrees, Check::Differs, Check::NotPossible].map(Check::label),
            ["recomputed, agrees", "recomputed, differs", "can’t be recomputed"]
        );
    }

    #[test]
    fn figures_are_quoted_by_hand() {
        let scenario = Scenario { compute_share: 0.6, staff_share: 0.7, ..Scenario::default() };
        let all = all(&scenario);
        let keys = all.each_ref().map(|it| it.key);
        assert_eq!(keys, ["growth", "mix", "openai", "deepseek-v3", "deepseek-v4-pro"]);
        assert!(
            all[0].ours.contains("the 7 record runs of Epoch’s table, GNMT to Grok-3,"),
            "{}",
            all[0].ours
        );
        assert!(
            all[1].ours.contains("60% compute with its power, 28% staff and 12% data"),
            "{}",
            all[1].ours
        );
        // 2,664K hours at $2.
        assert!(all[3].ours.contains("for its pretraining of $5.33M (80% between"), "{}", all[3].ours);
        assert!(all[4].ours.contains("its first price at $1.74/M"), "{}", all[4].ours);
    }
}
