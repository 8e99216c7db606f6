//! What comes out, with the difference from the first scenario.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use super::differences::head;
use super::side::{Side, shortest};
use crate::component::scroll::Scroll;
use crate::text::unbroken;
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Against;
use crossover_economics::input::Scenario;
use crossover_economics::outcome::Outcome;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::verdict::Sureness;
use leptos::prelude::*;

/// A figure, or the reason why there is none.
type Figure = Result<f64, String>;

/// A row: its name, its unit, and its figure in a scenario.
struct Line {
    label: String,
    unit: Unit,
    figure: Box<dyn Fn(&Side) -> Figure>,
}

impl Line {
    fn new(label: impl Into<String>, unit: Unit, figure: impl Fn(&Side) -> Figure + 'static) -> Self {
        Self { label: label.into(), unit, figure: Box::new(figure) }
    }
}

/// The table of outcomes.
#[component]
pub(super) fn Outcomes(sides: Vec<Side>, shown: Alternative) -> impl IntoView {
    let heads = sides.iter().map(head).collect_view();
    let best = sides
        .iter()
        .map(|side| view! { <td>{side.report.verdict.best.label()} ", " {side.report.verdict.sureness.map_or("", Sureness::label)}</td> })
        .collect_view();
    let rows = lines(&sides, shown).iter().map(|line| row(line, &sides)).collect_view();
    let first = sides.first().map_or('A', |side| side.letter);
    view! {
        <section class="outcomes" aria-labelledby="outcomes-title">
            <h2 id="outcomes-title">"What comes out"</h2>
            <p class="lead">
                {format!("Below each figure stands its difference from {first}. NPVs are over buying every token from the closed API.")}
            </p>
            <Scroll label="Table of what comes out">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Outcome"</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <th scope="row">"Best alternative"</th>
                            {best}
                        </tr>
                        {rows}
                    </tbody>
                </table>
            </Scroll>
        </section>
    }
}

fn lines(sides: &[Side], shown: Alternative) -> Vec<Line> {
    let of = |read: fn(&Outcome) -> f64, alternative: Alternative| {
        move |side: &Side| possible(&side.report, alternative).map(read)
    };
    let mut lines = vec![
        Line::new(
            "Cost of keeping to buy, today’s money",
            Unit::Usd,
            of(|outcome| outcome.cost, Alternative::BuyClosed),
        ),
        Line::new("Lead of the best alternative", Unit::Usd, |side| Ok(side.report.verdict.margin)),
    ];
    for alternative in Alternative::ALL.into_iter().skip(1) {
        lines.push(Line::new(
            format!("{}: NPV", alternative.label()),
            Unit::Usd,
            of(|outcome| outcome.npv, alternative),
        ));
    }
    if let Some(months) = shortest(sides) {
        lines.push(Line::new(
            format!("{}: NPV over {}", shown.label(), short(months, Unit::Months)),
            Unit::Usd,
            move |side| {
                let shorter = Report::of(&Scenario { horizon_months: months, ..side.scenario().clone() });
                possible(&shorter, shown).map(|outcome| outcome.npv)
            },
        ));
        lines.push(Line::new(
            format!("{}: avoided spend over {}", shown.label(), short(months, Unit::Months)),
            Unit::Usd,
            move |side| {
                possible(&side.report, shown)?;
                let within = side.report.months.iter().take_while(|month| month.month as f64 <= months);
                Ok(within.map(|month| month.flows[shown.index()].avoided).sum())
            },
        ));
    }
    lines.extend([
        Line::new(format!("{}: outlay", shown.label()), Unit::Usd, of(|outcome| outcome.outlay, shown)),
        Line::new(
            format!("{}: avoided spend", shown.label()),
            Unit::Usd,
            of(|outcome| outcome.avoided, shown),
        ),
        Line::new(format!("{}: payback", shown.label()), Unit::Months, move |side| {
            possible(&side.report, shown)?.payback.ok_or_else(|| "not within the horizon".into())
        }),
        Line::new("Owning must be worth", Unit::UsdPerMonth, owning),
        Line::new("Active parameters that the budget buys", Unit::Params, |side| {
            model(side).map(|model| model.active_params)
        }),
        Line::new("Tokens of its training run", Unit::Tokens, |side| model(side).map(|model| model.tokens)),
    ]);
    lines
}

fn possible(report: &Report, alternative: Alternative) -> Result<&Outcome, String> {
    let outcome = &report.outcomes[alternative.index()];
    if outcome.unavailable.is_some() { Err("not possible".into()) } else { Ok(outcome) }
}

fn model(side: &Side) -> Result<&crossover_economics::purchase::Model, String> {
    side.report.purchase.model.as_ref().ok_or_else(|| "no model".into())
}

/// Worth of owning at which pretraining draws level with the best other course.
fn owning(side: &Side) -> Figure {
    if side.report.verdict.best == Alternative::Pretrain {
        return Err("nothing more".into());
    }
    let level = side
        .report
        .break_evens
        .iter()
        .find(|flip| flip.key == "owning" && flip.against == Against::BestOther);
    level.and_then(|flip| flip.at.nearest(flip.now)).ok_or_else(|| "no value in range".into())
}

fn row(line: &Line, sides: &[Side]) -> impl IntoView + use<> {
    let figures: Vec<Figure> = sides.iter().map(|side| (line.figure)(side)).collect();
    let first = figures.first().and_then(|figure| figure.as_ref().ok().copied());
    let cells = figures.iter().enumerate().map(|(place, figure)| {
        let text = match figure {
            Ok(value) => unbroken(&short(*value, line.unit)),
            Err(reason) => reason.clone(),
        };
        let delta = match (figure, first) {
            (Ok(value), Some(first)) if place > 0 => Some(delta(value - first, line.unit)),
            _ => None,
        };
        view! { <td>{text} {delta.map(|delta| view! { <span class="delta">{delta}</span> })}</td> }
    });
    view! {
        <tr>
            <th scope="row">{line.label.clone()}</th>
            {cells.collect_view()}
        </tr>
    }
}

/// A difference with its sign: `+$1.2M`, `−3 months`, `the same`.
fn delta(value: f64, unit: Unit) -> String {
    if value == 0.0 {
        return "the same".into();
    }
    let sign = if value > 0.0 { "+" } else { "" };
    unbroken(&format!("{sign}{}", short(value, unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_a_sign() {
        assert_eq!(delta(1.2e6, Unit::Usd), "+$1.2M");
        assert_eq!(delta(-3.0, Unit::Months), "\u{2212}\u{2060}3 months");
        assert_eq!(delta(0.0, Unit::Usd), "the same");
    }
}
