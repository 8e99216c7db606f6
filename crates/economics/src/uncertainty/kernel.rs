//! The months of a few paths: the inner loop.
//!
//! The same months as `cashflow`, in the same order of sums, with every power replaced by a running product. It does only
//! +, −, ×, ÷ and comparisons on a few paths at once, allocates nothing and calls nothing.

use super::lanes::{LANES, V};
use super::model::{Beat, Model};
use super::terms::{Growing, Host, Terms};
use crate::alternative::Alternative;

/// What a path comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Totals {
    /// NPV of the five alternatives.
    pub(super) npv: [V; 5],
    /// Net flows over the horizon, undiscounted, less what only rounding keeps below zero.
    pub(super) net: [V; 5],
}

/// What happens to the sums as they grow, month by month.
pub(super) trait Watch {
    /// Cumulative avoided spend and net position of an alternative at the end of a month.
    fn see(&mut self, alternative: Alternative, month: usize, avoided: V, net: V);
}

/// Watches nothing.
pub(super) struct Blind;

impl Watch for Blind {
    #[inline(always)]
    fn see(&mut self, _: Alternative, _: usize, _: V, _: V) {}
}

/// The world of one month.
#[derive(Clone, Copy)]
struct World {
    /// Millions of tokens, and what a million costs from the closed API.
    tokens: V,
    closed: V,
    /// Rent of a chip for the month; chips for what took one at the start.
    rent: V,
    lean: V,
    staff: V,
    discount: V,
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

    /// What of the outlays is deducted in a month in which `outlay` is spent.
    fn deducted(&mut self, tax: &Tax, month: usize, outlay: V) -> V;
}

/// At once.
#[derive(Clone, Copy)]
pub(super) struct AtOnce;

impl Deduct for AtOnce {
    const NEW: Self = Self;

    #[inline(always)]
    fn deducted(&mut self, _: &Tax, _: usize, outlay: V) -> V {
        outlay
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
    fn deducted(&mut self, tax: &Tax, month: usize, outlay: V) -> V {
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
        deducted
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
        let deducted = self.deductions.deducted(tax, month, outlay);
        let net = gains - outlay - (gains - deducted) * tax.rate;
        self.npv = self.npv + discount * net;
        self.avoided = self.avoided + avoided;
        self.net = self.net + net;
    }
}

/// What a hosted model brings in a month over buying: nothing where hosting costs more.
#[inline(always)]
fn hosting(world: &World, host: &Host, left: V, up: V, on: V) -> V {
    let tokens = world.tokens * ((host.base + host.edge * left) * up);
    let chips = (tokens * host.chips * world.lean).max(host.floor);
    let gain = tokens * world.closed - (chips * world.rent + world.staff * on);
    gain.max(V::ZERO) * host.works
}

/// What is left of an edge.
struct Edge {
    left: V,
    months: V,
}

impl Edge {
    /// Share of the edge that is left in a month, after `renewed` refreshes since the last one.
    #[inline(always)]
    fn next(&mut self, terms: &Terms, often: bool, renewed: V, age: V) -> V {
        let decay = &terms.decay;
        let even = if often {
            // Refreshed more than once a month, which nobody does: exact, and slow.
            V(std::array::from_fn(|lane| crate::math::exp(-decay.rate.0[lane] * age.0[lane])))
        } else {
            self.left = self.months * (V::ONE + (decay.renewal - V::ONE) * renewed);
            self.months = self.left * decay.month;
            self.left.min(V::ONE)
        };
        even.where_below(age, decay.release)
    }
}

/// Works out the months of the paths in `terms`.
#[inline(always)]
pub(super) fn months<D: Deduct>(model: &Model, terms: &mut Terms, watch: &mut impl Watch) -> Totals {
    use Alternative::{BuyOpen, PostTrain, Pretrain, SelfHost};
    let scenario = &model.scenario;
    let tax = Tax {
        rate: scenario.tax_rate,
        over: model.straight.unwrap_or(1),
        last: model.horizon,
    };
    let often = scenario.refresh_months > 0.0 && scenario.refresh_months < 1.0;
    let mut ledgers = [Ledger::<D>::NEW; 5];
    let mut world = World {
        tokens: terms.tokens.first * 1e-6,
        closed: V::ZERO,
        rent: terms.rent.first,
        lean: terms.lean.first,
        staff: terms.staff,
        discount: V::ONE,
    };
    let ratios = |growing: &Growing| growing.ratio;
    let (more_tokens, rent_ratio, lean_ratio) = (ratios(&terms.tokens), ratios(&terms.rent), ratios(&terms.lean));
    let mut post_edge = Edge { left: V::ONE, months: terms.decay.post };
    let mut own_edge = Edge { left: V::ONE, months: terms.decay.own };
    let mut project = Project::new(model, terms);
    let (hosts, owns) = (!model.host.is_empty(), model.own.is_some());
    let owning = V::all(scenario.owning_value) * terms.own.works;

    for month in 0..=model.horizon {
        let at_work = month > 0;
        if month > 1 {
            world.tokens = world.tokens * more_tokens;
            world.rent = world.rent * rent_ratio;
            world.lean = world.lean * lean_ratio;
        }
        if at_work {
            world.discount = world.discount * terms.discount;
            world.closed = terms.closed.next(&model.closed.months[month - 1]);
            let open = terms.open.next(&model.open.months[month - 1]);
            let moved = world.tokens * (terms.open_coverage * model.moved[month - 1]);
            let saved = moved * (world.closed - open).max(V::ZERO);
            ledgers[BuyOpen.index()].book(&tax, month, world.discount, saved, saved, V::ZERO);
        }
        if hosts {
            let Beat { up, on, spent, .. } = model.host[month];
            let gain = if at_work {
                hosting(&world, &terms.host, V::ZERO, V::all(up), V::all(on))
            } else {
                V::ZERO
            };
            let outlay = terms.host.cost * spent;
            ledgers[SelfHost.index()].book(&tax, month, world.discount, gain, gain, outlay);

            let Beat { up, on, spent, again, renewed, age } = model.post[month];
            let gain = if at_work {
                let left = post_edge.next(terms, often, V::all(renewed), V::all(age));
                hosting(&world, &terms.post, left, V::all(up), V::all(on))
            } else {
                V::ZERO
            };
            let outlay = terms.post.cost * spent + terms.post.refresh * again;
            ledgers[PostTrain.index()].book(&tax, month, world.discount, gain, gain, outlay);
        }
        if owns {
            let (avoided, gains, outlay) = if at_work {
                let beat = project.next(month as f64);
                let left = own_edge.next(terms, often, beat.renewed, beat.age);
                let gain = hosting(&world, &terms.own, left, beat.up, beat.on);
                let outlay = beat.spent + terms.own.refresh * terms.own.works * beat.again;
                (gain, gain + owning * beat.on, outlay)
            } else {
                (V::ZERO, V::ZERO, project.at_once)
            };
            ledgers[Pretrain.index()].book(&tax, month, world.discount, avoided, gains, outlay);
        }
        for alternative in Alternative::ALL {
            let ledger = &ledgers[alternative.index()];
            watch.see(alternative, month, ledger.avoided, ledger.net);
        }
    }
    Totals { npv: ledgers.map(|ledger| ledger.npv), net: ledgers.map(|ledger| ledger.net) }
}

/// The own model's project, whose launch differs by path.
struct Project {
    launch: V,
    gate: V,
    /// US dollars a month until launch.
    pace: V,
    works: V,
    /// Spent at the moment of decision: everything, where the launch is at once.
    at_once: V,
    ramp: f64,
    per_ramp: f64,
    every: f64,
    last: f64,
    /// As of the last month.
    area: V,
    spent: V,
    refreshes: V,
    middle: V,
}

/// One month of it.
struct Moving {
    up: V,
    on: V,
    spent: V,
    again: V,
    renewed: V,
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
        for lane in 0..LANES {
            if launch.0[lane] > 0.0 {
                pace[lane] = cost / launch.0[lane];
            } else {
                at_once[lane] = cost * (gate_share + (1.0 - gate_share) * works.0[lane]);
            }
        }
        let ramp = scenario.ramp_months;
        let every = scenario.refresh_months;
        let mut project = Self {
            launch,
            gate: launch * gate_share,
            pace: V(pace),
            works,
            at_once: V(at_once),
            ramp,
            per_ramp: if ramp > 0.0 { 0.5 / ramp } else { 0.0 },
            every,
            last: scenario.horizon_months.round() - every / 2.0 + 1e-9,
            area: V::ZERO,
            spent: V::ZERO,
            refreshes: V::ZERO,
            middle: V::ZERO,
        };
        project.area = project.area(0.0);
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

    #[inline(always)]
    fn next(&mut self, t: f64) -> Moving {
        let now = V::all(t);
        let area = self.area(t);
        let up = area - self.area;
        self.area = area;
        let to_gate = now.min(self.gate);
        let spent = self.pace * (to_gate + self.works * (now.min(self.launch) - to_gate));
        let newly = spent - self.spent;
        self.spent = spent;
        let on = (now - self.launch).max(V::ZERO).min(V::ONE);
        let since = V::all(t - 0.5) - self.launch;
        let (mut again, mut renewed, mut age) = (V::ZERO, V::ZERO, since.max(V::ZERO));
        if self.every > 0.0 {
            let (made, middle) = (self.before(t), self.before(t - 0.5));
            again = made - self.refreshes;
            renewed = middle - self.middle;
            age = (since - middle * self.every).max(V::ZERO);
            self.refreshes = made;
            self.middle = middle;
        }
        Moving { up, on, spent: newly, again, renewed, age }
    }
}
