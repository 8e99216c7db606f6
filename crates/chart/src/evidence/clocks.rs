//! What a final run costs at the frontier and for a fast follower, by calendar month.

use super::{empty, usd};
use crate::dot::{Dot, Shape};
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Fan, FanBand, Level, Marker, Series};
use crossover_economics::clock::{Accounting, CITED_TO, Class, Clocks, Point, SPAN};
use crossover_economics::input::Scenario;
use crossover_economics::quantity::{Unit, short};

/// Classes whose line is drawn; the table has all of them.
const DRAWN: [&str; 3] = ["GPT-4 class", "Grok-3 class", "DeepSeek-V3 class"];

/// Runs whose name is written.
const NAMED: [&str; 4] = ["GPT-4", "Grok-3", "DeepSeek-V3", "DeepSeek-V4-Pro"];

/// Both clocks on an axis of ratios, with the runs behind them, the budget, and what repeating a class costs later.
#[must_use]
pub fn two_clocks(clocks: &Clocks, scenario: &Scenario) -> ChartSpec {
    let full = clocks.accounting == Accounting::Full;
    let title = if full { "What a model costs, all in, by year" } else { "What a final run costs, by year" };
    let x = Axis::linear("Month", Unit::CalendarMonth);
    let y =
        Axis::log(if full { "Cost of the project, US$" } else { "Cost of the final run, US$" }, Unit::Usd);
    let mut spec = empty("two-clocks", title, x, y);
    spec.summary = summary(clocks, scenario);
    spec.series = series(clocks);
    spec.fan = Some(Fan {
        role: Role::BuyClosed,
        bands: vec![FanBand {
            label: "2.0–2.9× a year".into(),
            points: years(SPAN.0)
                .map(|month| {
                    let (low, high) = clocks.frontier.ends(month);
                    (month, low, high)
                })
                .collect(),
        }],
    });
    spec.dots = dots(clocks);
    if scenario.budget > 0.0 {
        let label = format!("Budget {}", usd(scenario.budget));
        spec.levels.push(Level { label, at: scenario.budget });
    }
    spec.markers.push(Marker {
        label: "Cited to here".into(),
        detail: "our extrapolation after".into(),
        role: Role::BuyClosed,
        x: CITED_TO,
        y: clocks.frontier.at(CITED_TO),
    });
    spec.source = "Cottier et al. 2024; Epoch AI (CC BY); Ho et al. 2024; disclosed chip-hours".into();
    spec
}

/// January of each year from `first` on.
fn years(first: f64) -> impl Iterator<Item = f64> {
    let from = (first / 12.0).ceil() as u32;
    let to = (SPAN.1 / 12.0) as u32;
    (from..=to).map(|year| f64::from(year) * 12.0)
}

fn series(clocks: &Clocks) -> Vec<Series> {
    let line = |name: &str, role, emphasis, first: f64, at: &dyn Fn(f64) -> f64| {
        let start = std::iter::once(first).filter(|month| month % 12.0 != 0.0);
        Series {
            name: name.into(),
            role,
            emphasis,
            points: start.chain(years(first)).map(|month| (month, at(month))).collect(),
        }
    };
    let frontier = line("Frontier", Role::BuyClosed, false, SPAN.0, &|month| clocks.frontier.at(month));
    let again = |class: &Class| {
        let (from, usd, repeat) = (class.month, class.then_usd, class.repeat);
        line(&class.name, Role::BuyOpen, false, from, &move |month| repeat.after(usd, month - from))
    };
    let classes = clocks.classes.iter().filter(|class| DRAWN.contains(&class.name.as_str())).map(again);
    let follower = clocks.follower.zip(clocks.follower_runs.first()).map(|(trend, first)| {
        line("Fast follower’s newest", Role::Pretrain, true, first.month, &move |month| trend.at(month))
    });
    std::iter::once(frontier).chain(classes).chain(follower).collect()
}

fn dots(clocks: &Clocks) -> Vec<Dot> {
    let dot = |point: &Point, role, shape| Dot {
        named: NAMED.contains(&point.name),
        shape: if point.interval.is_some() { Shape::Diamond } else { shape },
        along: point.interval,
        ..Dot::new(point.name, role, (point.month, point.usd))
    };
    let disclosed = clocks.disclosed.iter().map(|run| dot(run, Role::Soft, Shape::Speck));
    let frontier = clocks.frontier_runs.iter().map(|run| dot(run, Role::BuyClosed, Shape::Ring));
    let follower = clocks.follower_runs.iter().map(|run| dot(run, Role::Pretrain, Shape::Disc));
    disclosed.chain(frontier).chain(follower).collect()
}

fn summary(clocks: &Clocks, scenario: &Scenario) -> String {
    let rate = |value| short(value, Unit::MultiplePerYear);
    let now = scenario.start_month;
    let frontier = format!(
        "The frontier rises {} and stands at about {} in {}",
        rate(clocks.frontier.per_year),
        usd(clocks.frontier.at(now)),
        short(now, Unit::CalendarMonth)
    );
    let Some(follower) = clocks.follower else {
        return format!("{frontier}; with no share of the budget for compute there is no follower’s run.");
    };
    let falls = clocks.classes.first().map_or_else(String::new, |class| {
        format!(", while repeating an older model gets cheaper by {}", rate(class.repeat.per_year))
    });
    let turn = if follower.per_year >= 1.0 { "rises too" } else { "falls" };
    format!(
        "{frontier}; a fast follower’s newest run {turn}, {}, at about {}{falls}. Rings are estimates by Epoch AI, discs disclosed \
         chip-hours at $2 an hour or today’s rent, the diamond is our own estimate with its 80% interval.",
        rate(follower.per_year),
        usd(follower.at(now))
    )
}
