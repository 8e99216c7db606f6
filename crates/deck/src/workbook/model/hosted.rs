//! The lines of a model that is hosted: the engine's `schedule` and the hosted part of its `cashflow`.

use super::alternative::{Lines, begin, running};
use super::sums::finish;
use super::{Common, Row, Rows};
use crate::workbook::expr::{Cell, Expr, Operand as _, ceiling, max, min, when};
use crate::workbook::inputs::Inputs;
use crate::workbook::serving::Fleet;
use crate::workbook::style::Kind;
use crossover_economics::alternative::Alternative;

/// A model that is hosted.
pub(super) struct Hosted {
    pub(super) alternative: Alternative,
    pub(super) coverage: Cell,
    pub(super) base: Expr,
    pub(super) half_life: Option<Cell>,
    pub(super) launch: Cell,
    pub(super) every: Expr,
    pub(super) cost: Expr,
    pub(super) at_gate: Expr,
    pub(super) chance: Expr,
    pub(super) refresh: Expr,
    pub(super) fleet: Fleet,
    /// 1 where it can be taken.
    pub(super) possible: Expr,
    pub(super) owning: bool,
}

/// The part of a month between two moments.
fn overlap(month: Cell, from: impl Into<Expr>, to: Option<Expr>) -> Expr {
    let end = match to {
        Some(to) => min(month, to),
        None => month.into(),
    };
    max(end - max(month - 1.0, from), 0.0)
}

/// Refreshes made before a moment.
fn refreshes(hosted: &Hosted, inputs: &Inputs, moment: Expr) -> Expr {
    // A refresh at exactly half an interval before the horizon counts.
    let last = inputs.cell("horizon") - hosted.every.clone() / 2.0 + 1e-9;
    let until = min(moment, last) - hosted.launch;
    max(ceiling(until / hosted.every.clone()) - 1.0, 0.0)
}

pub(super) fn host(rows: &mut Rows<'_>, common: &Common<'_>, hosted: &Hosted) -> Lines {
    begin(rows, hosted.alternative);
    let at = hosted.alternative.index();
    let input = |key: &str| common.inputs.cell(key);
    let (usd, month, counts) = (Kind::Usd, common.month, common.counts);
    let refreshed = hosted.half_life.map(|_| {
        rows.each("Refreshes made before the month ends", "", Kind::Count, |t, _| {
            let made = refreshes(hosted, common.inputs, month.at(t).into());
            when(hosted.every.clone().le(0.0), 0.0, made)
        })
    });
    let age = hosted.half_life.map(|_| {
        rows.each("Months since launch or refresh", "at mid-month", Kind::Months, |t, _| {
            let middle = month.at(t) - 0.5;
            let made = refreshes(hosted, common.inputs, middle.clone());
            let since = middle - hosted.launch;
            let every = hosted.every.clone();
            let aged = when(every.clone().le(0.0), since.clone(), since - every * made);
            max(aged, 0.0)
        })
    });
    let could = rows.each("Share that it could take over", "%", Kind::Share, |t, _| {
        let edge = match (hosted.half_life, age) {
            (Some(half_life), Some(age)) => {
                let left = Expr::from(0.5).pow(age.at(t) / half_life);
                hosted.base.clone() + (hosted.coverage - hosted.base.clone()) * left
            }
            _ => hosted.coverage.into(),
        };
        edge * running(month.at(t), &hosted.launch.into(), input("ramp"))
    });
    let served = rows
        .each("Tokens that it would serve", "tokens", Kind::Big, |t, _| common.tokens.at(t) * could.at(t));
    let rent = rows.each("Rent of the chips for them", "$", usd, |t, _| {
        hosted.fleet.usd(served.at(t), input("utilization"), common.gain.at(t), common.rent.at(t))
    });
    let people = rows
        .each("Staff for them", "$", usd, |t, _| common.staff * overlap(month.at(t), hosted.launch, None));
    let saved =
        rows.each("Closed-API spend that it would save", "$", usd, |t, _| common.base.at(t) * could.at(t));
    let works = rows.each("Chance that it runs", "0 where buying is cheaper", Kind::Share, |t, _| {
        let pays = saved.at(t).gt(rent.at(t) + people.at(t));
        when(pays, times(&hosted.chance, &hosted.possible), 0.0)
    });
    let part = |row: Row, t: u16| row.at(t) * works.at(t);
    let covered = rows.known(
        "Share of traffic taken over",
        "%",
        Kind::Share,
        |m| m.flows[at].covered,
        |t| part(could, t),
    );
    let closed = rows.known(
        "Closed API",
        "$",
        usd,
        |m| m.flows[at].closed_api,
        |t| common.base.at(t) - part(saved, t),
    );
    let serving = rows.known("Serving", "$", usd, |m| m.flows[at].serving, |t| part(rent, t));
    let staff = rows.known("Staff", "$", usd, |m| m.flows[at].staff, |t| part(people, t));
    let outlay = rows.known(
        "Outlay",
        "$",
        usd,
        |m| m.flows[at].outlay,
        |t| {
            let refreshes = refreshed.map(|row| {
                let before = if t == 0 { 0.0.into() } else { Expr::from(row.at(t - 1)) };
                times(&hosted.chance, &hosted.refresh) * (row.at(t) - before)
            });
            outlay(hosted, month.at(t), refreshes) * times(&hosted.possible, &counts.at(t).into())
        },
    );
    let owning = hosted.owning.then(|| {
        let row = rows.known(
            "Value of owning",
            "$",
            usd,
            |m| m.flows[at].owning,
            |t| {
                let since = overlap(month.at(t), hosted.launch, None);
                let worth = input("owning") * hosted.chance.clone() * since;
                worth * times(&hosted.possible, &counts.at(t).into())
            },
        );
        rows.total(row, usd);
        row
    });
    let avoided = rows.known(
        "Avoided spend",
        "$",
        usd,
        |m| m.flows[at].avoided,
        |t| part(saved, t) - serving.at(t) - staff.at(t),
    );
    let _ = covered;
    for row in [closed, serving, staff, outlay, avoided] {
        rows.total(row, usd);
    }
    finish(rows, common, at, outlay, avoided, owning)
}

/// A product of which a factor of 1 is left out.
fn times(one: &Expr, other: &Expr) -> Expr {
    match (one, other) {
        (Expr::Number(_), other) => other.clone(),
        (one, Expr::Number(_)) => one.clone(),
        (one, other) => one * other.clone(),
    }
}

/// One-off spend of a month: the first build, even until the launch, then refreshes.
fn outlay(hosted: &Hosted, month: Cell, refreshes: Option<Expr>) -> Expr {
    let (cost, at_gate, launch) = (hosted.cost.clone(), hosted.at_gate.clone(), hosted.launch);
    let certain = matches!(hosted.chance, Expr::Number(_));
    let at_once = if certain { cost.clone() } else { &at_gate + (&cost - &at_gate) * hosted.chance.clone() };
    // The gate comes when its share is spent; where nothing is left to decide it comes at the launch.
    let even = if certain {
        overlap(month, 0.0, Some(launch.into()))
    } else {
        let gate = when(cost.clone().gt(0.0), launch * at_gate / cost.clone(), 0.0);
        overlap(month, 0.0, Some(gate.clone()))
            + hosted.chance.clone() * overlap(month, gate, Some(launch.into()))
    };
    let first = when(launch.le(0.0), when(month.is(0.0), at_once, 0.0), cost / launch * even);
    match refreshes {
        Some(refreshes) => first + refreshes,
        None => first,
    }
}
