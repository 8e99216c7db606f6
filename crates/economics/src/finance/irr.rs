//! Internal rate of return: every rate at which the net present value is zero, or why there is none.

use super::check_flows;
use super::npv::growth;
use super::root::brent;
use crate::error::InputError;
use crate::math::exp;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// The rates at which the net present value is zero.
#[derive(Clone, Debug, PartialEq)]
pub enum Irr {
    /// There is no such rate.
    None(NoRate),
    /// There is one.
    One(f64),
    /// There are several, rising: no single one of them is *the* rate of return. Look at the modified one instead.
    Several(Vec<f64>),
}

/// Why there is no internal rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoRate {
    /// Every flow is zero.
    AllZero,
    /// Money only comes in: any rate will do.
    OnlyReceipts,
    /// Money only goes out.
    OnlyOutlays,
    /// Flows of both signs, but a net present value that is above or below zero at every rate.
    NeverZero,
    /// The rate lies beyond the range searched, −99.9999999999% to 10¹⁷% a period.
    OutOfRange,
    /// The flows are empty, too many or not finite.
    Unusable,
}

impl NoRate {
    /// The reason in words.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::AllZero => "all flows are zero",
            Self::OnlyReceipts => "money only comes in",
            Self::OnlyOutlays => "money only goes out",
            Self::NeverZero => "no rate makes the net present value zero",
            Self::OutOfRange => "the rate is beyond the range searched",
            Self::Unusable => "the flows are empty, too many or not finite",
        }
    }
}

impl Irr {
    /// All rates, rising.
    #[must_use]
    pub fn rates(&self) -> &[f64] {
        match self {
            Self::None(_) => &[],
            Self::One(rate) => std::slice::from_ref(rate),
            Self::Several(rates) => rates,
        }
    }
}

impl Serialize for Irr {
    /// `{"kind": "none" | "one" | "several", "rates": […], "reason": null | "…"}`
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, reason) = match self {
            Self::None(why) => ("none", Some(why.reason())),
            Self::One(_) => ("one", None),
            Self::Several(_) => ("several", None),
        };
        let mut object = serializer.serialize_struct("Irr", 3)?;
        object.serialize_field("kind", kind)?;
        object.serialize_field("rates", self.rates())?;
        object.serialize_field("reason", &reason)?;
        object.end()
    }
}

/// Internal rates of return a period.
///
/// Two roots closer together than rounding can tell apart, and a root that the net present value only touches, are
/// one rate.
///
/// # Errors
/// When there are no flows, too many, or one is not finite.
pub fn irr(flows: &[f64]) -> Result<Irr, InputError> {
    check_flows(flows)?;
    Ok(rates(flows, 1.0))
}

/// Internal rates of return a year of monthly flows: (1 + monthly rate)¹² − 1. Never fails: flows that can't be used
/// are [`NoRate::Unusable`].
#[must_use]
pub fn annual_irr(flows: &[f64]) -> Irr {
    if check_flows(flows).is_err() { Irr::None(NoRate::Unusable) } else { rates(flows, 12.0) }
}

/// ln(1 + rate) is searched from here, less where `periods` of it make a year …
const LOWEST: f64 = -27.6;
/// … to here, a period.
const HIGHEST: f64 = 34.5;

fn rates(flows: &[f64], periods: f64) -> Irr {
    let scale = flows.iter().fold(0.0_f64, |most, flow| most.max(flow.abs()));
    if scale == 0.0 {
        return Irr::None(NoRate::AllZero);
    }
    let scaled: Vec<f64> = flows.iter().map(|flow| flow / scale).collect();
    let changes = sign_changes(&scaled).count();
    if changes == 0 {
        let receipts = flows.iter().any(|flow| *flow > 0.0);
        return Irr::None(if receipts { NoRate::OnlyReceipts } else { NoRate::OnlyOutlays });
    }
    let mut found = roots(&scaled, LOWEST / periods, HIGHEST);
    match found.len() {
        // An odd number of sign changes means an odd number of roots: it is out there.
        0 => Irr::None(if changes % 2 == 1 { NoRate::OutOfRange } else { NoRate::NeverZero }),
        1 => Irr::One(growth(found[0], periods)),
        _ => {
            found.iter_mut().for_each(|root| *root = growth(*root, periods));
            Irr::Several(found)
        }
    }
}

/// Places `k` such that the sign changes between flow ⌊k⌋ and the next one that isn't zero.
fn sign_changes(flows: &[f64]) -> impl Iterator<Item = f64> + '_ {
    let mut last: Option<bool> = None;
    flows.iter().enumerate().filter(|(_, flow)| **flow != 0.0).filter_map(move |(at, flow)| {
        let positive = *flow > 0.0;
        let changed = last.is_some_and(|was| was != positive);
        last = Some(positive);
        changed.then_some(at as f64 - 0.5)
    })
}

/// All `y` = ln(1 + rate) between `low` and `high` at which Σ `flows[i]` e^(−iy) is zero, rising.
///
/// The proof of Descartes' rule of signs as a procedure: multiplied by e^(ky), with k at a change of sign, the sum's
/// derivative has the coefficients (k − i) `flows[i]`, one sign change fewer. Its roots cut the range into stretches
/// on which the product is monotone, so each holds one root at most and its ends tell whether it does.
fn roots(flows: &[f64], low: f64, high: f64) -> Vec<f64> {
    let mut changes = sign_changes(flows);
    let Some(cut) = changes.next() else { return Vec::new() };
    let mut nodes = vec![low];
    if changes.next().is_some() {
        let mut slope: Vec<f64> =
            flows.iter().enumerate().map(|(at, flow)| (cut - at as f64) * flow).collect();
        let scale = slope.iter().fold(0.0_f64, |most, term| most.max(term.abs()));
        slope.iter_mut().for_each(|term| *term /= scale);
        nodes.extend(roots(&slope, low, high));
    }
    nodes.push(high);

    let mut found = Vec::new();
    let mut before = (low, value(flows, low));
    for &node in &nodes[1..] {
        let here = (node, value(flows, node));
        if here.1 == 0.0 && node < high {
            found.push(node);
        } else if before.1 != 0.0 && here.1 != 0.0 {
            found.extend(brent(|y| raw(flows, y).0, before, here, 1e-15));
        }
        before = here;
    }
    found
}

/// The sum at `y`, or zero where rounding can't tell it from zero.
fn value(flows: &[f64], y: f64) -> f64 {
    let (sum, size) = raw(flows, y);
    if sum.abs() <= 4.0 * f64::EPSILON * flows.len() as f64 * size { 0.0 } else { sum }
}

/// Σ `flows[i]` e^(−iy), over e^(−ny) where that is the largest factor, and the sum of the terms' sizes.
fn raw(flows: &[f64], y: f64) -> (f64, f64) {
    let step = |v: f64| move |(sum, size): (f64, f64), flow: &f64| (sum * v + flow, size * v + flow.abs());
    if y >= 0.0 {
        flows.iter().rev().fold((0.0, 0.0), step(exp(-y)))
    } else {
        flows.iter().fold((0.0, 0.0), step(exp(y)))
    }
}
