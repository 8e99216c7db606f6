//! What a few paths need for their months: every transcendental function is called here, once a path.

use super::dimension::Dimension;
use super::draws::Draws;
use super::lanes::{LANES, V};
use super::model::{Model, Rates};
use super::own;
use super::prices::{self, PathPrices};
use crate::math::{exp, ln};
use crate::prices::Mix;
use crate::serving::HOURS_A_MONTH;
use std::f64::consts::LN_2;

/// A quantity that grows by equal ratios: its value in the middle of month 1, and its monthly ratio.
#[derive(Clone, Copy, Debug)]
pub(super) struct Growing {
    pub(super) first: V,
    pub(super) ratio: V,
}

impl Growing {
    const NONE: Self = Self { first: V::ZERO, ratio: V::ONE };

    fn set(&mut self, lane: usize, today: f64, ln_per_year: f64) {
        let half = exp(ln_per_year / 24.0);
        self.first.0[lane] = today * half;
        self.ratio.0[lane] = half * half;
    }
}

/// A hosted model on a few paths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Host {
    /// Share of traffic that stays, and the edge on top of it.
    pub(super) base: V,
    pub(super) edge: V,
    /// Chips that a million tokens a month need, and least chips.
    pub(super) chips: V,
    pub(super) floor: V,
    /// Everything spent until launch, US dollars.
    pub(super) cost: V,
    /// One refresh.
    pub(super) refresh: V,
    /// 1 where it works, 0 where not, or the chance.
    pub(super) works: V,
}

impl Host {
    const NONE: Self = Self {
        base: V::ZERO,
        edge: V::ZERO,
        chips: V::ZERO,
        floor: V::ZERO,
        cost: V::ZERO,
        refresh: V::ZERO,
        works: V::ONE,
    };

    fn set(&mut self, lane: usize, base: f64, edge: f64, (chips, floor): (f64, f64)) {
        self.base.0[lane] = base;
        self.edge.0[lane] = edge;
        self.chips.0[lane] = chips;
        self.floor.0[lane] = floor;
    }
}

/// How an edge decays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decay {
    /// Rate of the even decay a month.
    pub(super) rate: V,
    /// What is left of the edge after a month, and after an interval of refreshes the other way round.
    pub(super) month: V,
    pub(super) renewal: V,
    /// Age of a model at which a release makes its edge worthless.
    pub(super) release: V,
    /// Even decay from half a month to the launch, backwards: for post-trained and own models.
    pub(super) post: V,
    pub(super) own: V,
}

/// Everything that the months of a few paths are worked out from.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    /// Tokens, in millions.
    pub(super) tokens: Growing,
    /// Rent of a chip for a month.
    pub(super) rent: Growing,
    /// Chips for what took one today.
    pub(super) lean: Growing,
    pub(super) closed: PathPrices,
    pub(super) open: PathPrices,
    pub(super) open_coverage: V,
    pub(super) host: Host,
    pub(super) post: Host,
    pub(super) own: Host,
    pub(super) launch: V,
    pub(super) decay: Decay,
    /// Staff a month.
    pub(super) staff: V,
    /// Discount factor of a month.
    pub(super) discount: V,
}

impl Terms {
    pub(super) fn new(model: &Model) -> Self {
        let ones = V::ONE;
        Self {
            tokens: Growing::NONE,
            rent: Growing::NONE,
            lean: Growing::NONE,
            closed: model.closed.room(),
            open: model.open.room(),
            open_coverage: V::ZERO,
            host: Host::NONE,
            post: Host::NONE,
            own: Host::NONE,
            launch: ones,
            decay: Decay { rate: ones, month: ones, renewal: ones, release: ones, post: ones, own: ones },
            staff: V::ZERO,
            discount: ones,
        }
    }

    /// Fills in the paths from `path` on.
    pub(super) fn fill(&mut self, model: &Model, draws: &Draws, path: usize) {
        for lane in 0..LANES {
            self.lane(model, lane, |dimension| draws.column(dimension)[path + lane]);
        }
    }

    #[inline(always)]
    fn lane(&mut self, model: &Model, lane: usize, draw: impl Fn(Dimension) -> f64) {
        use Dimension as D;
        let value = |dimension| model.value(dimension, draw(dimension));
        let scenario = &model.scenario;
        let mix = Mix::new(value(D::Output), value(D::Cached));
        let utilization = value(D::Utilization);
        let serve_rent = value(D::ServeRent);
        let launch = value(D::Launch);
        let tokens = value(D::Tokens);
        let ln_growth = ln(1.0 + value(D::Growth));

        self.tokens.set(lane, tokens, ln_growth);
        self.rent.set(lane, serve_rent * HOURS_A_MONTH, -ln(value(D::RentFall)));
        self.lean.set(lane, 1.0, -ln(value(D::ServingGain)));
        let drawn = prices::Drawn {
            mix,
            discount: value(D::Discount),
            fall: value(D::Fall),
            captured: value(D::Captured),
        };
        model.closed.fill(&mut self.closed, lane, &drawn);
        model.open.fill(&mut self.open, lane, &drawn);
        self.staff.0[lane] = value(D::Ops) * value(D::StaffCost) / 12.0;
        self.discount.0[lane] = exp(ln(1.0 + value(D::Wacc)) / -12.0);

        let open = value(D::CoverOpen);
        self.open_coverage.0[lane] = open;
        if let Some(rates) = &model.open_serving {
            let serving = (Rates::chips(rates.seconds, &mix) / utilization, rates.floor);
            self.host.set(lane, open, 0.0, serving);
            self.host.cost.0[lane] = scenario.hosting_setup;
            let covered = value(D::CoverPost);
            let base = open.min(covered);
            self.post.set(lane, base, covered - base, serving);
            let project = value(D::PostCost);
            self.post.cost.0[lane] = scenario.hosting_setup + project;
            self.post.refresh.0[lane] = value(D::RefreshCost) * project;
        }

        let half_life = value(D::HalfLife);
        let rate = LN_2 / half_life * (1.0 - model.events.release_share);
        let decay = &mut self.decay;
        decay.rate.0[lane] = rate;
        decay.month.0[lane] = exp(-rate);
        decay.renewal.0[lane] = exp(rate * scenario.refresh_months);
        decay.release.0[lane] = if model.events.release_share > 0.0 {
            draw(D::Release) * half_life / (LN_2 * model.events.release_share)
        } else {
            f64::INFINITY
        };
        decay.post.0[lane] = exp(rate * (scenario.post_training_months - 0.5));
        decay.own.0[lane] = exp(rate * (launch - 0.5));

        if let Some(own) = &model.own {
            let covered = value(D::CoverOwn);
            let from = launch + scenario.ramp_months / 2.0;
            let months = (scenario.horizon_months - from).max(0.0);
            let served = tokens * exp(ln_growth * (from + months / 2.0) / 12.0) * covered * months;
            let (chips, floor) = own.serving(&own::Drawn {
                mix,
                compute_share: value(D::ComputeShare),
                staff_share: scenario.staff_share,
                overhead: value(D::Multiplier) + value(D::PostTraining),
                train_rent: value(D::TrainRent),
                mfu: value(D::Mfu),
                preparation: value(D::Preparation),
                data: value(D::Data),
                served_rent: serve_rent / utilization,
                served,
            });
            let base = open.min(covered);
            self.own.set(lane, base, covered - base, (chips / utilization, floor));
            self.launch.0[lane] = launch;
            self.own.cost.0[lane] = scenario.budget;
            self.own.refresh.0[lane] = value(D::RefreshCost) * scenario.budget;
            let fails = 1.0 - value(D::Success);
            let mut all_fail = 1.0;
            for _ in 0..scenario.candidates as usize {
                all_fail *= fails;
            }
            let chance = 1.0 - all_fail;
            self.own.works.0[lane] = if model.events.run {
                if draw(D::Works) < chance { 1.0 } else { 0.0 }
            } else {
                chance
            };
        }
    }
}
