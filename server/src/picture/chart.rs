//! The charts that there are pictures of, by name.

use crossover_chart::{Frame, avoided_spend, map, net_position, npvs, svg, tornado};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chart {
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
}

impl Chart {
    /// All of them.
    pub(crate) const ALL: [Self; 7] = [
        Self::AvoidedSpend,
        Self::NetPosition,
        Self::NpvSpread,
        Self::Tornado,
        Self::Map(Pair::UsageBudget),
        Self::Map(Pair::UsageFall),
        Self::Map(Pair::CoverageFall),
    ];

    /// Their names in addresses and files, in the same order.
    pub(crate) const NAMES: [&'static str; 7] = [
        "avoided-spend",
        "net-position",
        "npv-spread",
        "tornado",
        "map-usage-budget",
        "map-usage-fall",
        "map-coverage-fall",
    ];

    /// The chart of that name, in small letters.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().zip(Self::NAMES).find(|(_, known)| *known == name).map(|(chart, _)| chart)
    }

    /// Its name in addresses and files.
    pub(crate) fn name(self) -> &'static str {
        let found = Self::ALL.into_iter().zip(Self::NAMES).find(|(chart, _)| *chart == self);
        found.map_or("", |(_, name)| name)
    }

    /// The chart of `scenario` as SVG; `stamp` follows its source.
    pub(super) fn svg(self, scenario: &Scenario, frame: &Frame, stamp: &str) -> String {
        let own = Alternative::Pretrain;
        let odds = |fans| Odds::first(scenario, &Worlds::of(scenario), fans);
        match self {
            Self::AvoidedSpend => {
                let mut spec = avoided_spend(&Report::quick(scenario).weighed(odds(Fans::Of(own))));
                spec.source += stamp;
                svg(&spec, frame)
            }
            Self::NetPosition => {
                let mut spec = net_position(&Report::quick(scenario).weighed(odds(Fans::Of(own))), own);
                spec.source += stamp;
                svg(&spec, frame)
            }
            Self::NpvSpread => {
                // As many paths as the page counts on once its figures stand still.
                let odds = Odds::of(scenario, &Worlds::of(scenario), Fans::None);
                let mut spec = npvs(&Report::quick(scenario), &odds.chances);
                spec.source += stamp;
                svg(&spec, frame)
            }
            Self::Tornado => {
                let mut spec = tornado(&Report::of(scenario), Some(&odds(Fans::None).worth));
                spec.source += stamp;
                spec.svg(frame)
            }
            Self::Map(pair) => {
                let whole = Map::whole(scenario, pair);
                let mut spec = map(&whole);
                spec.source += stamp;
                spec.svg(frame)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_chart::Theme;

    #[test]
    fn every_chart_is_drawn_under_its_name() {
        let scenario = Scenario::default();
        let frame = Frame { width: 1080, height: 1080, theme: Theme::Dark, caption: true };
        for (chart, name) in Chart::ALL.into_iter().zip(Chart::NAMES) {
            assert_eq!((Chart::named(name), chart.name()), (Some(chart), name));
            let svg = chart.svg(&scenario, &frame, " As of today.");
            assert!(svg.contains(&format!("id=\"{name}-title\"")), "{name}");
            assert!(svg.contains("today") && svg.contains("<desc"), "{name}");
        }
        assert_eq!(Chart::named("pie"), None);
    }
}
