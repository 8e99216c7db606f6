//! The lines of each alternative: what it costs, what it avoids, and what that comes to.

use super::hosted::{Hosted, host};
use super::sums::finish;
use super::{Common, Row, Rows};
use crate::workbook::expr::{Cell, Expr, Operand as _, min, when};
use crate::workbook::serving::Fleet;
use crate::workbook::style::Kind;
use crate::workbook::training::Training;
use crossover_economics::alternative::Alternative;

/// The lines that outcomes are read from.
#[derive(Clone, Copy)]
pub(in crate::workbook) struct Lines {
    pub(in crate::workbook) outlay: Row,
    pub(in crate::workbook) avoided: Row,
    pub(in crate::workbook) net: Row,
    pub(in crate::workbook) avoided_sum: Row,
    /// Cumulative net flow, plain and discounted.
    pub(in crate::workbook) sum: [Row; 2],
    /// Discounted net flow.
    pub(in crate::workbook) discounted: Row,
    /// Month + 1 where the sum is below zero, else 0, and beside it the last such; plain and discounted.
    pub(in crate::workbook) below: [Row; 2],
    /// Sign of the last net flow that was not zero.
    pub(in crate::workbook) sign: Row,
}

pub(super) fn all(rows: &mut Rows<'_>, common: &Common<'_>, open: Fleet, training: &Training) -> [Lines; 5] {
    let input = |key: &str| common.inputs.cell(key);
    let base = Hosted {
        alternative: Alternative::SelfHost,
        coverage: input("cover_open"),
        base: input("cover_open").into(),
        half_life: None,
        launch: input("setup_months"),
        every: 0.0.into(),
        cost: input("setup").into(),
        at_gate: input("setup").into(),
        chance: 1.0.into(),
        refresh: 0.0.into(),
        fleet: open,
        possible: 1.0.into(),
        owning: false,
    };
    let closed = buy_closed(rows, common);
    let bought = buy_open(rows, common);
    let self_host = host(rows, common, &base);
    let project = input("setup") + input("post_cost");
    let post_train = host(
        rows,
        common,
        &Hosted {
            alternative: Alternative::PostTrain,
            coverage: input("cover_post"),
            base: min(input("cover_open"), input("cover_post")),
            half_life: Some(input("half_life")),
            launch: input("post_months"),
            every: input("refresh").into(),
            cost: project.clone(),
            at_gate: project,
            refresh: input("refresh_cost") * input("post_cost"),
            ..base
        },
    );
    let pretrain = host(
        rows,
        common,
        &Hosted {
            alternative: Alternative::Pretrain,
            coverage: input("cover_own"),
            base: min(input("cover_open"), input("cover_own")),
            half_life: Some(input("half_life")),
            launch: input("launch"),
            every: input("refresh").into(),
            cost: input("budget").into(),
            at_gate: training.at_gate.into(),
            chance: training.chance.into(),
            refresh: input("refresh_cost") * input("budget"),
            fleet: training.fleet,
            possible: training.possible.into(),
            owning: true,
        },
    );
    [closed, bought, self_host, post_train, pretrain]
}

pub(super) fn begin(rows: &mut Rows<'_>, alternative: Alternative) {
    rows.about = match alternative {
        Alternative::BuyClosed => "buy-closed: ",
        Alternative::BuyOpen => "buy-open: ",
        Alternative::SelfHost => "self-host: ",
        Alternative::PostTrain => "post-train: ",
        Alternative::Pretrain => "pretrain: ",
    };
    rows.heading(alternative.label());
}

/// The base brings nothing over itself: one line of zeros stands for all.
fn buy_closed(rows: &mut Rows<'_>, common: &Common<'_>) -> Lines {
    begin(rows, Alternative::BuyClosed);
    let at = Alternative::BuyClosed.index();
    let closed =
        rows.known("Closed API", "$", Kind::Usd, |m| m.flows[at].closed_api, |t| common.base.at(t).into());
    rows.total(closed, Kind::Usd);
    let nothing = rows.known(
        "Net flow over buying every token",
        "$",
        Kind::Usd,
        |m| m.flows[at].net,
        |t| common.base.at(t) - closed.at(t),
    );
    rows.total(nothing, Kind::Usd);
    let nothing = rows.named("net_closed", nothing);
    Lines {
        outlay: nothing,
        avoided: nothing,
        net: nothing,
        avoided_sum: nothing,
        sum: [nothing; 2],
        discounted: nothing,
        below: [nothing; 2],
        sign: nothing,
    }
}

fn buy_open(rows: &mut Rows<'_>, common: &Common<'_>) -> Lines {
    begin(rows, Alternative::BuyOpen);
    let at = Alternative::BuyOpen.index();
    let input = |key: &str| common.inputs.cell(key);
    let (usd, base) = (Kind::Usd, common.base);
    let covered = rows.known(
        "Share of traffic taken over",
        "%",
        Kind::Share,
        |m| m.flows[at].covered,
        |t| {
            let cheaper = common.open.at(t).lt(common.closed.at(t));
            let up = running(common.month.at(t), &0.0.into(), input("ramp"));
            when(cheaper, input("cover_open") * up, 0.0)
        },
    );
    let closed = rows.known(
        "Closed API",
        "$",
        usd,
        |m| m.flows[at].closed_api,
        |t| base.at(t) * (1.0 - Expr::from(covered.at(t))),
    );
    let open = rows.known(
        "Open weights by API",
        "$",
        usd,
        |m| m.flows[at].open_api,
        |t| common.tokens.at(t) * covered.at(t) / 1e6 * common.open.at(t),
    );
    let outlay = rows.known("Outlay", "$", usd, |m| m.flows[at].outlay, |_| 0.0.into());
    let avoided = rows.known(
        "Avoided spend",
        "$",
        usd,
        |m| m.flows[at].avoided,
        |t| base.at(t) - closed.at(t) - open.at(t),
    );
    for row in [closed, open, outlay, avoided] {
        rows.total(row, usd);
    }
    finish(rows, common, at, outlay, avoided, None)
}

/// Share of a month in which something that launches at `launch` and ramps up evenly runs.
pub(super) fn running(month: Cell, launch: &Expr, ramp: Cell) -> Expr {
    let area = |since: Expr| {
        let ramping =
            when(since.clone().lt(ramp), &since * &since / (2.0 * Expr::from(ramp)), &since - ramp / 2.0);
        when(since.le(0.0), 0.0, ramping)
    };
    let since = |month: Expr| match launch {
        Expr::Number(_) => month,
        launch => month - launch.clone(),
    };
    area(since(month.into())) - area(since(month - 1.0))
}
