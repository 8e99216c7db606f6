//! The tornado: how far each uncertain input moves the lead of the best alternative.

mod draw;
mod plan;

use crate::caption::Telling;
use crate::frame::Frame;
use crate::table::Table;
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Swing;
use crossover_economics::input::Input;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::Worth;
use serde::Serialize;

/// Most inputs that are drawn. The table has them all.
const SHOWN: usize = 12;

/// A tornado by its meaning.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TornadoSpec {
    /// Name in links and files, and the stem of the ids in the SVG.
    pub id: String,
    /// What is shown.
    pub title: String,
    /// What it says, in a sentence.
    pub summary: String,
    /// Where the figures come from.
    pub source: String,
    /// The best alternative of the scenario, whose lead is shown.
    pub best: Alternative,
    /// Its lead in the scenario, US dollars of NPV.
    pub lead: f64,
    /// One bar for each uncertain input, the widest first.
    pub bars: Vec<Bar>,
    /// Whether rank correlations and the worth of knowing an input are shown beside the bars.
    pub weighed: bool,
}

/// One input moved to its P10 and to its P90, all else as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// The input's name.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// Its P10 and P90.
    pub values: [f64; 2],
    /// The lead there, US dollars of NPV; below zero where another alternative is better.
    pub leads: [f64; 2],
    /// What is the best there.
    pub best: [Alternative; 2],
    /// Rank correlation of the input with the lead, −1 to 1, when everything moves at once.
    pub rank: Option<f64>,
    /// What it would be worth to know the input before deciding, US dollars.
    pub worth: Option<f64>,
}

/// How far each uncertain input moves the lead of the best alternative, and which of them change the verdict.
///
/// With the `worth` of the same scenario, each input also says how it goes with the lead when everything moves at once, and
/// what knowing it beforehand would be worth.
#[must_use]
pub fn tornado(report: &Report, worth: Option<&[Worth]>) -> TornadoSpec {
    let (best, lead) = (report.verdict.best, report.verdict.margin);
    let bar = |swing: &Swing| {
        let input = Input::find(swing.key)?;
        let worth = worth.and_then(|all| all.iter().find(|worth| worth.key == swing.key));
        Some(Bar {
            name: input.label.into(),
            unit: input.unit()?,
            values: swing.values,
            leads: swing.lead,
            best: swing.best,
            rank: worth.map(|worth| worth.rank),
            // Sampling can put a worth of nothing a little below zero.
            worth: worth.map(|worth| worth.value.value.max(0.0)),
        })
    };
    let bars: Vec<Bar> = report.swings.iter().filter_map(bar).collect();
    TornadoSpec {
        id: "tornado".into(),
        title: "What could change the answer".into(),
        summary: summary(best, lead, &bars),
        source: format!(
            "Lead: NPV of the best alternative over the next best. Each input goes to its P10 and its P90, all else as it is. \
             Crossover {}, prices of {}.",
            report.engine, report.prices
        ),
        best,
        lead,
        bars,
        weighed: worth.is_some_and(|worth| !worth.is_empty()),
    }
}

/// How large the lead is, what moves it most, and how many inputs change the verdict.
fn summary(best: Alternative, lead: f64, bars: &[Bar]) -> String {
    let usd = |value| short(value, Unit::Usd);
    let leads = format!("“{}” leads by {}", best.label(), usd(lead));
    let Some(widest) = bars.first().filter(|bar| bar.leads[0] != bar.leads[1]) else {
        return format!("{leads}, and no uncertain input moves that.");
    };
    let at = |end: usize| format!("{} at {}", usd(widest.leads[end]), short(widest.values[end], widest.unit));
    let moves = format!("{leads}; “{}” moves that most, from {} to {}", widest.name, at(0), at(1));
    let turning = bars.iter().filter(|bar| bar.best.iter().any(|there| *there != best)).count();
    match turning {
        0 => format!("{moves}, and none of {} inputs changes the verdict by itself.", bars.len()),
        1 => format!("{moves}, and one of {} inputs changes the verdict by itself.", bars.len()),
        n => format!("{moves}, and {n} of {} inputs change the verdict by themselves.", bars.len()),
    }
}

impl TornadoSpec {
    /// Draws the picture: bars with names beside them, or above them in a narrow frame. As many inputs as have room, at
    /// most twelve; it says how many are left out. The same promises as [`crate::svg`].
    #[must_use]
    pub fn svg(&self, frame: &Frame) -> String {
        draw::svg(self, frame)
    }

    /// Every input with its ends, the lead and the best alternative there, and what it is worth to know it.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut columns = vec!["Input"];
        columns.extend(["P10", "Lead at P10", "Best at P10", "P90", "Lead at P90", "Best at P90"]);
        columns.extend(["Rank correlation", "Worth knowing"].iter().filter(|_| self.weighed));
        let row = |bar: &Bar| {
            let mut row = vec![bar.name.clone()];
            for end in [0, 1] {
                row.push(short(bar.values[end], bar.unit));
                row.push(short(bar.leads[end], Unit::Usd));
                row.push(bar.best[end].label().into());
            }
            if self.weighed {
                row.extend([bar.rank_text(), bar.worth_text()]);
            }
            row
        };
        Table {
            columns: columns.into_iter().map(String::from).collect(),
            rows: self.bars.iter().map(row).collect(),
        }
    }

    fn telling(&self) -> Telling<'_> {
        Telling { title: &self.title, summary: &self.summary, source: &self.source }
    }
}

impl Bar {
    fn rank_text(&self) -> String {
        let Some(rank) = self.rank else { return "–".into() };
        let hundredths = (rank * 100.0).round() / 100.0;
        let sign = if hundredths < 0.0 { "\u{2212}" } else { "" };
        format!("{sign}{:.2}", hundredths.abs())
    }

    fn worth_text(&self) -> String {
        self.worth.map_or_else(|| "–".into(), |worth| short(worth, Unit::Usd))
    }

    /// The end with the smaller lead, then the other.
    fn ends(&self) -> [usize; 2] {
        if self.leads[0] <= self.leads[1] { [0, 1] } else { [1, 0] }
    }
}

#[cfg(test)]
mod tests;
