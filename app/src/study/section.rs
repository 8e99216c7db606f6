//! The parts of the page that are drawn as a whole.

use super::Whole;
use crate::html;
use crate::sight;
use crate::text::unbroken;
use crossover_chart::{ChartSpec, Frame, Table};
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::{At, Flip, Searched};
use crossover_economics::input::{Input, Kind};
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::Odds;
use crossover_economics::verdict::percent;

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Probabilities, and where the NPVs lie.
    Sure,
    /// The net position with its fan.
    Net,
    /// What each uncertainty is worth knowing.
    Worth,
    /// The nearest things that would flip the answer.
    Flips,
    /// For every input whether it flips the answer.
    EveryFlip,
    /// The tornado.
    Tornado,
    /// A map, by its place.
    Map(usize),
}

/// A part as HTML, each piece for a place of its own. All empty: nothing worked out yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// What to see, in a sentence.
    pub(crate) lead: String,
    /// The picture for a desk, and for a phone.
    pub(crate) pictures: [String; 2],
    /// The table, or the list.
    pub(crate) table: String,
}

impl Section {
    /// All of them, in the order in which they are worked out.
    pub(crate) const ALL: [Self; 9] = [
        Self::Sure,
        Self::Flips,
        Self::Net,
        Self::Tornado,
        Self::Worth,
        Self::EveryFlip,
        Self::Map(0),
        Self::Map(1),
        Self::Map(2),
    ];

    /// Draws it.
    pub(crate) fn draw(self, whole: &Whole, shown: Alternative) -> Drawn {
        let report = &whole.report;
        let odds = report.odds.as_ref();
        match self {
            Self::Sure => odds.map(|odds| sure(report, odds)).unwrap_or_default(),
            Self::Net => chart(&crossover_chart::net_position(report, shown), crossover_chart::table),
            Self::Worth => odds.map(worth).unwrap_or_default(),
            Self::Flips => flips(report),
            Self::EveryFlip => every_flip(report),
            Self::Tornado => {
                let spec = crossover_chart::tornado(report, odds.map(|odds| odds.worth.as_slice()));
                let picture = |suffix: &str, frame: Frame| {
                    let mut spec = spec.clone();
                    spec.id = format!("{}-{suffix}", spec.id);
                    spec.svg(&frame)
                };
                Drawn {
                    lead: text(&spec.summary),
                    pictures: [
                        picture("wide", sight::frame(760, 470)),
                        picture("narrow", sight::frame(360, 620)),
                    ],
                    table: html::table(&spec.table()),
                }
            }
            Self::Map(place) => whole.maps.get(place).map(map).unwrap_or_default(),
        }
    }
}

/// Text of the engine as HTML.
pub(crate) fn text(text: &str) -> String {
    html::escape(&unbroken(text))
}

fn chart(spec: &ChartSpec, twin: fn(&ChartSpec) -> Table) -> Drawn {
    sized(spec, [sight::WIDE, sight::NARROW], html::table(&twin(spec)))
}

fn sized(spec: &ChartSpec, [wide, narrow]: [Frame; 2], table: String) -> Drawn {
    let pictures = [("wide", wide), ("narrow", narrow)];
    let pictures = pictures.map(|(suffix, frame)| sight::picture(spec, suffix, &frame));
    Drawn { lead: text(&spec.summary), pictures, table }
}

fn sure(report: &Report, odds: &Odds) -> Drawn {
    let usd = |value| short(value, Unit::Usd);
    let columns = [
        "Alternative",
        "Is the best",
        "Pays back",
        "Expected NPV",
        "NPV: P10",
        "P50",
        "P90",
        "Expected regret",
    ];
    let mut not_possible = String::new();
    let rows = odds.chances.prospects.iter().map(|prospect| {
        let spread = &prospect.spread;
        // What can't be done spends nothing, and so would pay back at once.
        if let Some(reason) = &report.outcomes[prospect.alternative.index()].unavailable {
            let label = prospect.alternative.label();
            not_possible += &format!(" {label}: not possible, {reason}.");
            return std::iter::once(label.into()).chain((1..columns.len()).map(|_| "–".into())).collect();
        }
        vec![
            prospect.alternative.label().into(),
            percent(&prospect.best),
            // The base needs none.
            if prospect.alternative == Alternative::BuyClosed {
                "–".into()
            } else {
                percent(&prospect.payback)
            },
            usd(prospect.npv.value),
            usd(spread.p10),
            usd(spread.p50),
            usd(spread.p90),
            usd(prospect.regret.value),
        ]
    });
    let table = Table { columns: columns.map(String::from).to_vec(), rows: rows.collect() };
    let spec = crossover_chart::npvs(report, &odds.chances);
    let summary = format!("{}{not_possible}", spec.summary);
    let drawn = sized(&spec, [sight::frame(760, 250), sight::frame(360, 250)], html::table(&table));
    Drawn { lead: text(&format!("{} {summary}", report.verdict.odds)), ..drawn }
}

/// Inputs that are listed as worth knowing.
const MOST_WORTH: usize = 8;

fn worth(odds: &Odds) -> Drawn {
    let usd = |value| short(value, Unit::Usd);
    let columns =
        ["Uncertainty", "Worth knowing", "Sampling error", "Rank correlation"].map(String::from).to_vec();
    let rows = odds.worth.iter().take(MOST_WORTH).map(|worth| {
        let rank = format!("{:.2}", worth.rank).replace('-', "\u{2212}");
        // Sampling can put a worth of nothing a little below zero.
        vec![
            worth.label.into(),
            usd(worth.value.value.max(0.0)),
            format!("±{}", usd(2.0 * worth.value.error)),
            rank,
        ]
    });
    Drawn {
        lead: text(&format!(
            "Knowing everything before deciding would be worth {} on average. This is what knowing one thing alone would be \
             worth: the most that finding it out should cost.",
            usd(odds.chances.perfect.value)
        )),
        table: html::table(&Table { columns, rows: rows.collect() }),
        ..Drawn::default()
    }
}

fn flips(report: &Report) -> Drawn {
    let flips = &report.verdict.flips;
    if flips.is_empty() {
        let lead = "No single input, anywhere in its range, changes the best course or brings pretraining level with it.";
        return Drawn { lead: lead.into(), ..Drawn::default() };
    }
    Drawn {
        lead: "Each alone, with everything else as it is. The nearest first.".into(),
        table: html::list(flips.iter().map(|flip| unbroken(&flip.sentence))),
        ..Drawn::default()
    }
}

fn every_flip(report: &Report) -> Drawn {
    let columns =
        ["Input", "Now", "The best course turns at", "Then it is best to"].map(String::from).to_vec();
    let rows: Vec<_> = report.flips.iter().filter_map(flip_row).collect();
    let turning = report.flips.iter().filter(|flip| flip.at.is_some()).count();
    Drawn {
        lead: format!("{turning} of {} inputs can change the best course by themselves.", rows.len()),
        table: html::table(&Table { columns, rows }),
        ..Drawn::default()
    }
}

fn flip_row(flip: &Flip) -> Option<Vec<String>> {
    let input = Input::find(flip.key)?;
    let number = |value| input.unit().map_or_else(String::new, |unit| short(value, unit));
    let chosen = |key: &str| match input.kind {
        Kind::Choice(options) => {
            options().iter().find(|choice| choice.key == key).map_or("", |choice| choice.label)
        }
        _ => "",
    };
    let now = match flip.searched {
        Searched::Range { now, .. } => number(now),
        Searched::Choices { now, .. } => chosen(now).into(),
    };
    let at = match flip.at {
        Some(At::Number(at)) => number(at),
        Some(At::Choice(key)) => chosen(key).into(),
        None => "none in range".into(),
    };
    let becomes = flip.becomes.map_or_else(|| "–".into(), |becomes| becomes.advice().to_string());
    Some(vec![input.label.into(), now, at, becomes])
}

fn map(map: &crossover_economics::map::Map) -> Drawn {
    let spec = crossover_chart::map(map);
    let summary = text(&spec.summary);
    let table = html::table(&spec.table());
    let name = spec.id.clone();
    let mut spec = spec;
    let pictures = [("wide", sight::WIDE), ("narrow", sight::frame(360, 360))].map(|(suffix, frame)| {
        spec.id = format!("{name}-{suffix}");
        spec.svg(&frame)
    });
    Drawn { lead: summary, pictures, table }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_economics::input::Scenario;
    use crossover_economics::uncertainty::{Fans, Worlds};

    #[test]
    fn what_is_not_possible_has_no_odds() {
        let of = |budget| {
            let scenario = Scenario { budget, ..Scenario::default() };
            let odds = Odds::first(&scenario, &Worlds::of(&scenario), Fans::None);
            sure(&Report::quick(&scenario), &odds)
        };
        let without = of(0.0);
        let row = without
            .table
            .split("<tr>")
            .find(|row| row.contains(Alternative::Pretrain.label()))
            .unwrap_or_default();
        assert_eq!(row.matches("<td>–</td>").count(), 7, "{row}");
        assert!(without.lead.contains("not possible"), "{}", without.lead);
        let with = of(15e6);
        assert!(!with.lead.contains("not possible") && with.table.matches("<td>–</td>").count() == 1);
    }
}
