//! What every alternative's lines end with: tax, the net flow, and its sums.

use super::alternative::Lines;
use super::{Common, Row, Rows};
use crate::workbook::expr::{Expr, Operand as _, abs, and, max_of, sign, sum_product, when};
use crate::workbook::style::{Kind, Part};

/// Names by alternative, but for the base.
const OUTLAYS: [&str; 4] = ["outlay_open", "outlay_host", "outlay_post", "outlay_own"];
const RESTS: [&str; 4] = ["rest_open", "rest_host", "rest_post", "rest_own"];
const NETS: [&str; 4] = ["net_open", "net_host", "net_post", "net_own"];

/// Tax, the net flow and its sums.
pub(super) fn finish(
    rows: &mut Rows<'_>,
    common: &Common<'_>,
    at: usize,
    outlay: Row,
    avoided: Row,
    owning: Option<Row>,
) -> Lines {
    let input = |key: &str| common.inputs.cell(key);
    let (usd, month, counts) = (Kind::Usd, common.month, common.counts);
    let gained = |t: u16| match owning {
        Some(owning) => avoided.at(t) + owning.at(t),
        None => avoided.at(t).into(),
    };
    let months = input("amortise");
    let outlay = rows.named(OUTLAYS[at - 1], outlay);
    let rest = sum_product(common.kept.all() * outlay.all()) / months;
    let rest = rows.once("Outlay deducted at the horizon, if not at once", "$", usd, RESTS[at - 1], rest);
    let deducted = rows.each("Outlay deducted", "$", usd, |t, _| {
        let window = month.all().ge(month.at(t) - months) * month.all().le(month.at(t) - 1.0) * outlay.all();
        let evenly = sum_product(window) / months;
        let later = when(month.at(t).is(input("horizon")), rest, evenly) * counts.at(t);
        when(common.inputs.chosen("tax_method", "immediate"), outlay.at(t), later)
    });
    let tax =
        rows.known("Tax", "$", usd, |m| m.flows[at].tax, |t| input("tax") * (gained(t) - deducted.at(t)));
    rows.part = Part::Answer;
    let net = rows.known(
        "Net flow over buying every token",
        "$",
        usd,
        |m| m.flows[at].net,
        |t| gained(t) - outlay.at(t) - tax.at(t),
    );
    rows.part = Part::Formula;
    let discounted =
        rows.each("The same, discounted", "$ of today", usd, |t, _| net.at(t) * common.discount.at(t));
    for row in [tax, net, discounted] {
        rows.total(row, usd);
    }
    let net = rows.named(NETS[at - 1], net);
    let mut sum = |label: &str, unit: &str, of: Row| {
        rows.each(label, unit, usd, |t, row| if t == 0 { of.at(0).into() } else { row.at(t - 1) + of.at(t) })
    };
    let avoided_sum = sum("Avoided so far", "$", avoided);
    let sums = [sum("Net so far", "$", net), sum("The same, discounted", "$ of today", discounted)];
    let sizes = [net, discounted].map(|of| {
        rows.each("Size of all flows so far", "$", usd, |t, row| {
            if t == 0 { abs(of.at(0)) } else { row.at(t - 1) + abs(of.at(t)) }
        })
    });
    // Sums that only rounding keeps off zero are zero.
    let below = [0, 1].map(|which| {
        let label = if which == 0 { "Not yet paid back: month + 1" } else { "The same, discounted" };
        let row = rows.each(label, "else 0", Kind::Count, |t, _| {
            let below = sums[which].at(t).lt(-(sizes[which].at(t) * 1e-12));
            when(and(counts.at(t).is(1.0), below), month.at(t) + 1.0, 0.0)
        });
        rows.beside(row, Kind::Count, max_of(row.all()));
        row
    });
    let sign = rows.each("Sign of the last net flow that was not 0", "", Kind::Count, |t, row| {
        let before: Expr = if t == 0 { 0.0.into() } else { row.at(t - 1).into() };
        when(net.at(t).is(0.0), before, sign(net.at(t)))
    });
    rows.fold(sums[0]);
    Lines { outlay, avoided, net, avoided_sum, sum: sums, discounted, below, sign }
}
