//! The months of a few paths: the inner loop.
//!
//! The same months as `cashflow`, in the same order of sums, with every power replaced by a running product. It does only
//! +, −, ×, ÷ and comparisons on a few paths at once, allocates nothing and calls nothing.

use super::functions::exp;
use super::lanes::{LANES, V};
use super::model::Model;
use super::terms::{Decay, Host, Terms};
use super::track::Tracking;
use crate::alternative::Alternative;

/// What a path comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Totals {
    /// NPV of the five alternatives.
    pub(super) npv: [V; 5],
    /// Net flows over the horizon, undiscounted, less what only rounding keeps below zero.
    pub(super) net: [V; 5],
}

/// What all alternatives meet in one month.
#[derive(Clone, Copy)]
struct World {
    /// Millions of tokens.
    tokens: V,
    /// The same, less what serving software has gained since the start.
    load: V,
    /// What a million tokens cost from the closed API.
    closed: V,
    /// What a million tokens save that open weights by API take over.
    margin: V,
    /// Rent of a chip for the month.
    rent: V,
    discount: V,
}

impl World {
    const NEW: Self = Self {
        tokens: V::ZERO,
        load: V::ZERO,
        closed: V::ZERO,
        margin: V::ZERO,
        rent: V::ZERO,
        discount: V::ONE,
    };
}

/// Room for the months of a few paths; kept from one block to the next.
pub(super) struct Months([World; MONTHS]);

impl Months {
    pub(super) const NEW: Self = Self([World::NEW; MONTHS]);

    /// Fills in what all alternatives meet.
    #[inline(always)]
    fn fill(&mut self, model: &Model, terms: &mut Terms) {
        let mut tokens = terms.tokens.first * 1e-6;
        let (mut rent, mut lean, mut discount) = (terms.rent.first, terms.lean.first, V::ONE);
        let prices = model.closed.months.iter().zip(&model.open.months);
        for (world, (closed, open)) in self.0[1..].iter_mut().zip(prices) {
            let closed = terms.closed.next(closed);
            let open = terms.open.next(open);
            discount = discount * terms.discount;
            *world = World {
                tokens,
                load: tokens * lean,
                closed,
                margin: (closed - open).max(V::ZERO),
                rent,
                discount,
            };
            tokens = tokens * terms.tokens.ratio;
            rent = rent * terms.rent.ratio;
            lean = lean * terms.lean.ratio;
        }
    }
}

/// Sums of one alternative.
#[derive(Clone, Copy)]
struct Ledger<D> {
    npv: V,
    avoided: V,
    net: V,
    deductions: D,
}

/// When outlays are deducted from what is taxed.
pub(super) trait Deduct: Copy {
    /// Nothing spent yet.
    const NEW: Self;

    /// Gains less outlay and tax in a month.
    fn net(&mut self, tax: &Tax, month: usize, gains: V, outlay: V) -> V;
}

/// At once.
#[derive(Clone, Copy)]
pub(super) struct AtOnce;

impl Deduct for AtOnce {
    const NEW: Self = Self;

    #[inline(always)]
    fn net(&mut self, tax: &Tax, _: usize, gains: V, outlay: V) -> V {
        (gains - outlay) * (1.0 - tax.rate)
    }
}

/// Evenly over the months after; the rest in the last month.
#[derive(Clone, Copy)]
pub(super) struct Evenly {
    /// All outlays by the end of each month.
    outlays: [V; MONTHS],
    deducted: V,
}

impl Deduct for Evenly {
    const NEW: Self = Self { outlays: [V::ZERO; MONTHS], deducted: V::ZERO };

    #[inline(always)]
    fn net(&mut self, tax: &Tax, month: usize, gains: V, outlay: V) -> V {
        let before = if month > 0 { self.outlays[month - 1] } else { V::ZERO };
        self.outlays[month] = before + outlay;
        let deducted = if month == tax.last {
            before + outlay - self.deducted
        } else if month > tax.over {
            (before - self.outlays[month - 1 - tax.over]) * (1.0 / tax.over as f64)
        } else {
            before * (1.0 / tax.over as f64)
        };
        self.deducted = self.deducted + deducted;
        gains - outlay - (gains - deducted) * tax.rate
    }
}

/// Most months: the longest horizon, and month 0.
const MONTHS: usize = 61;

/// Tax, and the months that outlays are deducted over.
#[derive(Clone, Copy)]
pub(super) struct Tax {
    rate: f64,
    over: usize,
    last: usize,
}

impl<D: Deduct> Ledger<D> {
    const NEW: Self = Self { npv: V::ZERO, avoided: V::ZERO, net: V::ZERO, deductions: D::NEW };

    /// Books a month: `gains` are avoided spend and the worth of owning.
    #[inline(always)]
    fn book(&mut self, tax: &Tax, month: usize, discount: V, avoided: V, gains: V, outlay: V) {
        let net = self.deductions.net(tax, month, gains, outlay);
        self.npv = self.npv + discount * net;
        self.avoided = self.avoided + avoided;
        self.net = self.net + net;
    }
}

/// What a hosted model brings in a month over buying: nothing where hosting costs more.
#[inline(always)]
fn hosting(world: &World, host: &Host, covered: V, staff: V) -> V {
    let chips = (world.load * covered * host.chips).max(host.floor);
    let gain = world.tokens * covered * world.closed - (chips * world.rent + staff);
    gain.max(V::ZERO) * host.works
}

/// What is left of an edge.
struct Edge {
    months: V,
    /// Whether models are refreshed more than once a month.
    often: bool,
}

impl Edge {
    /// A refresh since the last month, on the paths where `renewed` is not 0.
    #[inline(always)]
    fn renew(&mut self, decay: &Decay, renewed: V) {
        self.months = self.months * (V::ONE + (decay.renewal - V::ONE) * renewed);
    }

    /// Share of the edge that is left in a month.
    #[inline(always)]
    fn next(&mut self, decay: &Decay, age: V) -> V {
        let even = if self.often {
            exp(decay.rate * age * -1.0)
        } else {
            let left = self.months;
            self.months = left * decay.month;
            left.min(V::ONE)
        };
        even.where_below(age, decay.release)
    }
}

/// Works out the months of the paths in `terms`.
#[inline(always)]
pub(super) fn months<D: Deduct>(
    model: &Model,
    terms: &mut Terms,
    room: &mut Months,
    track: &mut Tracking<'_>,
) -> Totals {
    room.fill(model, terms);
    let terms = &*terms;
    let worlds = &room.0[..=model.horizon];
    let tax = Tax { rate: model.scenario.tax_rate, over: model.straight.unwrap_or(1), last: model.horizon };
    let mut totals = Totals { npv: [V::ZERO; 5], net: [V::ZERO; 5] };
    let mut keep = |alternative: Alternative, ledger: &Ledger<D>| {
        totals.npv[alternative.index()] = ledger.npv;
        totals.net[alternative.index()] = ledger.net;
    };
    keep(Alternative::BuyOpen, &buy_open::<D>(model, terms, worlds, &tax, track));
    if !model.host.is_empty() {
        keep(Alternative::SelfHost, &self_host::<D>(model, terms, worlds, &tax, track));
        keep(Alternative::PostTrain, &post_train::<D>(model, terms, worlds, &tax, track));
    }
    if model.own.is_some() {
        keep(Alternative::Pretrain, &pretrain::<D>(model, terms, worlds, &tax, track));
    }
    totals
}

#[inline(always)]
fn buy_open<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut Tracking<'_>,
) -> Ledger<D> {
    let mut ledger = Ledger::<D>::NEW;
    for (month, (world, moved)) in worlds.iter().zip(&model.moved).enumerate() {
        let saved = world.tokens * (terms.open_coverage * *moved) * world.margin;
        ledger.book(tax, month, world.discount, saved, saved, V::ZERO);
        track.see(Alternative::BuyOpen, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn self_host<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut Tracking<'_>,
) -> Ledger<D> {
    let host = &terms.host;
    let mut ledger = Ledger::<D>::NEW;
    for (month, (world, beat)) in worlds.iter().zip(&model.host).enumerate() {
        let gain = hosting(world, host, host.base * beat.up, terms.staff * beat.on);
        ledger.book(tax, month, world.discount, gain, gain, host.cost * beat.spent);
        track.see(Alternative::SelfHost, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn post_train<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut Tracking<'_>,
) -> Ledger<D> {
    let host = &terms.post;
    let mut ledger = Ledger::<D>::NEW;
    let mut edge = Edge { months: terms.decay.post, often: model.often };
    for (month, (world, beat)) in worlds.iter().zip(&model.post).enumerate() {
        if beat.renewed > 0.0 {
            edge.renew(&terms.decay, V::all(beat.renewed));
        }
        let left = if month > 0 { edge.next(&terms.decay, V::all(beat.age)) } else { V::ONE };
        let covered = (host.base + host.edge * left) * beat.up;
        let gain = hosting(world, host, covered, terms.staff * beat.on);
        let outlay = host.cost * beat.spent + host.refresh * beat.again;
        ledger.book(tax, month, world.discount, gain, gain, outlay);
        track.see(Alternative::PostTrain, month, ledger.avoided, ledger.net);
    }
    ledger
}

#[inline(always)]
fn pretrain<D: Deduct>(
    model: &Model,
    terms: &Terms,
    worlds: &[World],
    tax: &Tax,
    track: &mut Tracking<'_>,
) -> Ledger<D> {
    let host = &terms.own;
    let mut ledger = Ledger::<D>::NEW;
    let mut edge = Edge { months: terms.decay.own, often: model.often };
    let mut project = Project::new(model, terms);
    let owning = host.works * model.scenario.owning_value;
    let refresh = host.refresh * host.works;
    ledger.book(tax, 0, V::ONE, V::ZERO, V::ZERO, project.at_once);
    track.see(Alternative::Pretrain, 0, ledger.avoided, ledger.net);
    for (month, world) in worlds.iter().enumerate().skip(1) {
        let t = month as f64;
        let (spent, again) = (project.spend(t), project.refresh(t, &mut edge, &terms.decay));
        let left = edge.next(&terms.decay, project.age);
        let (mut avoided, mut gains) = (V::ZERO, V::ZERO);
        if t > project.first {
            let (up, on) = project.traffic(t);
            avoided = hosting(world, host, (host.base + host.edge * left) * up, terms.staff * on);
            gains = avoided + owning * on;
        }
        ledger.book(tax, month, world.discount, avoided, gains, spent + refresh * again);
        track.see(Alternative::Pretrain, month, ledger.avoided, ledger.net);
    }
    ledger
}

/// The own model's project, whose launch differs by path.
///
/// Most months are alike on all paths of a block: nothing launched yet, or everything, and no refresh. They are told by
/// the earliest and latest of the paths, and cost next to nothing.
struct Project {
    launch: V,
    /// The earliest launch, and when traffic has moved on all paths.
    first: f64,
    settled: f64,
    gate: V,
    /// US dollars a month until launch.
    pace: V,
    works: V,
    /// Spent at the moment of decision: everything, where the launch is at once.
    at_once: V,
    ramp: f64,
    per_ramp: f64,
    every: f64,
    /// The last time at which a refresh is made.
    last: f64,
    /// As of the last month.
    area: V,
    spent: V,
    refreshes: V,
    middle: V,
    /// No refresh falls before this, on any path.
    quiet: f64,
    /// Age at the middle of the month.
    age: V,
}

impl Project {
    #[inline(always)]
    fn new(model: &Model, terms: &Terms) -> Self {
        let scenario = &model.scenario;
        let gate_share = model.own.as_ref().map_or(0.0, |own| own.gate_share);
        let launch = terms.launch;
        let works = terms.own.works;
        let cost = scenario.budget;
        let mut pace = [0.0; LANES];
        let mut at_once = [0.0; LANES];
        for (lane, (launch, works)) in launch.lanes().into_iter().zip(works.lanes()).enumerate() {
            if launch > 0.0 {
                pace[lane] = cost / launch;
            } else {
                at_once[lane] = cost * (gate_share + (1.0 - gate_share) * works);
            }
        }
        let ramp = scenario.ramp_months;
        let every = scenario.refresh_months;
        let first = launch.lanes().into_iter().fold(f64::INFINITY, f64::min);
        let latest = launch.lanes().into_iter().fold(0.0, f64::max);
        let mut project = Self {
            launch,
            first,
            settled: latest + ramp.max(1.0),
            gate: launch * gate_share,
            pace: V::of(pace),
            works,
            at_once: V::of(at_once),
            ramp,
            per_ramp: if ramp > 0.0 { 0.5 / ramp } else { 0.0 },
            every,
            last: scenario.horizon_months.round() - every / 2.0 + 1e-9,
            area: V::ZERO,
            spent: V::ZERO,
            refreshes: V::ZERO,
            middle: V::ZERO,
            quiet: if every > 0.0 { first + every - HAIR } else { f64::INFINITY },
            age: V::ZERO,
        };
        project.area = project.area(first.floor());
        project
    }

    /// Months of full traffic by `t`.
    #[inline(always)]
    fn area(&self, t: f64) -> V {
        let since = V::all(t) - self.launch;
        let ramping = since.max(V::ZERO).min(V::all(self.ramp));
        ramping * ramping * self.per_ramp + (since - V::all(self.ramp)).max(V::ZERO)
    }

    /// Refreshes before `t`.
    #[inline(always)]
    fn before(&self, t: f64) -> V {
        let until = V::all(if t < self.last { t } else { self.last });
        (((until - self.launch) / self.every).ceil() - V::ONE).max(V::ZERO)
    }

    /// Share of a month after the first launch that traffic has moved, and that has passed since the launch.
    #[inline(always)]
    fn traffic(&mut self, t: f64) -> (V, V) {
        if t - 1.0 >= self.settled {
            return (V::ONE, V::ONE);
        }
        let area = self.area(t);
        let up = area - self.area;
        self.area = area;
        (up, (V::all(t) - self.launch).max(V::ZERO).min(V::ONE))
    }

    /// Spent in a month, refreshes left out.
    #[inline(always)]
    fn spend(&mut self, t: f64) -> V {
        if t - 1.0 >= self.settled {
            return V::ZERO;
        }
        let now = V::all(t);
        let to_gate = now.min(self.gate);
        let spent = self.pace * (to_gate + self.works * (now.min(self.launch) - to_gate));
        let newly = spent - self.spent;
        self.spent = spent;
        newly
    }

    /// Refreshes in a month; the edge is renewed with them, and age counted from them.
    #[inline(always)]
    fn refresh(&mut self, t: f64, edge: &mut Edge, decay: &Decay) -> V {
        let mut again = V::ZERO;
        if t > self.quiet {
            let (made, middle) = (self.before(t), self.before(t - 0.5));
            again = made - self.refreshes;
            edge.renew(decay, middle - self.middle);
            self.refreshes = made;
            self.middle = middle;
            // The next refresh of the path that comes first; once the middle has passed as well.
            let next = self.launch + (middle + V::ONE) * self.every;
            self.quiet = next.lanes().into_iter().fold(f64::INFINITY, f64::min) - HAIR;
            if t - 0.5 > self.last {
                self.quiet = f64::INFINITY;
            }
        }
        self.age = (V::all(t - 0.5) - self.launch - self.middle * self.every).max(V::ZERO);
        again
    }
}

/// Less than any time between two events, and more than rounding: months.
const HAIR: f64 = 1e-6;
