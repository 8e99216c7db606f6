//! The charts that there are pictures of, by name.

use crossover_chart::evidence::{backtest, cost_mix, price_history, spending, two_clocks};
use crossover_chart::{ChartSpec, Frame, avoided_spend, map, net_position, npvs, svg, tornado};
use crossover_economics::alternative::Alternative;
use crossover_economics::clock::{Accounting, Clocks};
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::spend::Spend;
use crossover_economics::training;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Avoided spend against the budget.
    AvoidedSpend,
    /// Everything saved less everything spent, as it adds up.
    NetPosition,
    /// Where the NPVs lie.
    NpvSpread,
    /// What could change the answer.
    Tornado,
    /// Where pretraining pays, by two inputs.
    Map(Pair),
    /// What a final run, or a whole project, costs by year.
    Clocks(Accounting),
    /// Training against inference by month.
    Spending,
    /// What the cost of a model is made of.
    CostMix,
    /// List prices over time.
    PriceHistory,
    /// Predicted against disclosed chip-hours.
    BackTest,
}

impl Chart {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::AvoidedSpend,
        Self::NetPosition,
        Self::NpvSpread,
        Self::Tornado,
        Self::Map(Pair::UsageBudget),
        Self::Map(Pair::UsageFall),
        Self::Map(Pair::CoverageFall),
        Self::Clocks(Accounting::Marginal),
        Self::Clocks(Accounting::Full),
        Self::Spending,
        Self::CostMix,
        Self::PriceHistory,
        Self::BackTest,
    ];

    /// Their names in addresses and files, in the same order.
    pub const NAMES: [&'static str; 13] = [
        "avoided-spend",
        "net-position",
        "npv-spread",
        "tornado",
        "map-usage-budget",
        "map-usage-fall",
        "map-coverage-fall",
        "two-clocks",
        "two-clocks-all-in",
        "spending",
        "cost-mix",
        "price-history",
        "back-test",
    ];

    /// The chart of that name, in small letters.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().zip(Self::NAMES).find(|(_, known)| *known == name).map(|(chart, _)| chart)
    }

    /// Its name in addresses and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        let found = Self::ALL.into_iter().zip(Self::NAMES).find(|(chart, _)| *chart == self);
        found.map_or("", |(_, name)| name)
    }

    /// The chart of `scenario` as SVG; `stamp` follows its source.
    pub(super) fn svg(self, scenario: &Scenario, frame: &Frame, stamp: &str) -> String {
        let own = Alternative::Pretrain;
        let odds = |fans| Odds::first(scenario, &Worlds::of(scenario), fans);
        let line = |spec: ChartSpec| svg(&ChartSpec { source: told(&spec.source, stamp), ..spec }, frame);
        match self {
            Self::AvoidedSpend => line(avoided_spend(&Report::quick(scenario).weighed(odds(Fans::Of(own))))),
            Self::NetPosition => {
                line(net_position(&Report::quick(scenario).weighed(odds(Fans::Of(own))), own))
            }
            Self::NpvSpread => {
                // As many paths as the page counts on once its figures stand still.
                let odds = Odds::of(scenario, &Worlds::of(scenario), Fans::None);
                line(npvs(&Report::quick(scenario), &odds.chances))
            }
            Self::Clocks(accounting) => line(two_clocks(&Clocks::of(scenario, accounting), scenario)),
            Self::Spending => {
                let report = Report::quick(scenario);
                line(spending(&report, &Spend::of(&report.months, own)))
            }
            Self::CostMix => line(cost_mix(scenario)),
            Self::PriceHistory => line(price_history(scenario)),
            Self::BackTest => line(backtest(&training::backtest())),
            Self::Tornado => {
                let mut spec = tornado(&Report::of(scenario), Some(&odds(Fans::None).worth));
                spec.source = told(&spec.source, stamp);
                spec.svg(frame)
            }
            Self::Map(pair) => {
                let whole = Map::whole(scenario, pair);
                let mut spec = map(&whole);
                spec.source = told(&spec.source, stamp);
                spec.svg(frame)
            }
        }
    }
}

/// The source as a sentence, and what follows it.
fn told(source: &str, stamp: &str) -> String {
    let stop = if stamp.is_empty() || source.ends_with('.') { "" } else { "." };
    format!("{source}{stop}{stamp}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_chart::Theme;

    #[test]
    fn a_source_ends_before_what_follows_it() {
        assert_eq!(told("Epoch AI", " As of today."), "Epoch AI. As of today.");
        assert_eq!(told("Prices of May.", " As of today."), "Prices of May. As of today.");
        assert_eq!(told("Epoch AI", ""), "Epoch AI");
    }

    #[test]
    fn every_chart_is_drawn_under_its_name() {
        let scenario = Scenario::default();
        let frame = Frame { width: 1080, height: 1080, theme: Theme::Dark, caption: true };
        for (chart, name) in Chart::ALL.into_iter().zip(Chart::NAMES) {
            assert_eq!((Chart::named(name), chart.name()), (Some(chart), name));
            let svg = chart.svg(&scenario, &frame, " As of today.");
            let id = name.trim_end_matches("-all-in");
            assert!(svg.contains(&format!("id=\"{id}-title\"")), "{name}");
            assert!(svg.contains("today") && svg.contains("<desc"), "{name}");
        }
        assert_eq!(Chart::named("pie"), None);
    }
}
