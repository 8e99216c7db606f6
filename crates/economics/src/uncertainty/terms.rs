//! What a few paths need for their months: every transcendental function is called here, once a path.

use super::dimension::Dimension;
use super::draws::Draws;
use super::functions::{exp, ln};
use super::lanes::V;
use super::model::{Blend, Model};
use super::own;
use super::prices::{self, PathPrices};
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

    #[inline(always)]
    fn new(today: V, ln_per_year: V) -> Self {
        let half = exp(ln_per_year / 24.0);
        Self { first: today * half, ratio: half * half }
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
    #[inline(always)]
    pub(super) fn fill(&mut self, model: &Model, draws: &Draws, path: usize) {
        use Dimension as D;
        let value = |dimension| model.value(dimension, draws, path);
        let scenario = &model.scenario;
        let mix = Blend::new(value(D::Output), value(D::Cached));
        let utilization = value(D::Utilization);
        let serve_rent = value(D::ServeRent);
        let launch = value(D::Launch);
        let tokens = value(D::Tokens);
        let ln_growth = ln(value(D::Growth) + 1.0);

        self.tokens = Growing::new(tokens, ln_growth);
        self.rent = Growing::new(serve_rent * HOURS_A_MONTH, V::ZERO - ln(value(D::RentFall)));
        self.lean = Growing::new(V::ONE, V::ZERO - ln(value(D::ServingGain)));
        let ln_fall = ln(value(D::Fall));
        let drawn =
            prices::Drawn { mix, discount: value(D::Discount), ln_fall, captured: value(D::Captured) };
        model.closed.fill(&mut self.closed, &drawn);
        model.open.fill(&mut self.open, &drawn);
        self.staff = value(D::Ops) * value(D::StaffCost) / 12.0;
        self.discount = exp(ln(value(D::Wacc) + 1.0) / -12.0);

        let half_life = value(D::HalfLife);
        let share = model.events.release_share;
        let rate = V::all(LN_2 * (1.0 - share)) / half_life;
        self.decay = Decay {
            rate,
            month: exp(V::ZERO - rate),
            renewal: exp(rate * scenario.refresh_months),
            release: if share > 0.0 {
                draws.at(D::Release, path) * half_life / (LN_2 * share)
            } else {
                V::all(f64::INFINITY)
            },
            post: exp(rate * (scenario.post_training_months - 0.5)),
            own: exp(rate * (launch - V::all(0.5))),
        };

        let open = value(D::CoverOpen);
        let refresh = value(D::RefreshCost);
        self.open_coverage = open;
        if let Some(rates) = &model.open_serving {
            let chips = mix.chips(rates.seconds.map(V::all)) / utilization;
            let floor = V::all(rates.floor);
            let cost = V::all(scenario.hosting_setup);
            self.host = Host { base: open, chips, floor, cost, ..Host::NONE };
            let covered = value(D::CoverPost);
            let base = open.min(covered);
            let project = value(D::PostCost);
            self.post = Host {
                base,
                edge: covered - base,
                cost: cost + project,
                refresh: refresh * project,
                ..self.host
            };
        }
        if let Some(own) = &model.own {
            let covered = value(D::CoverOwn);
            let from = launch + scenario.ramp_months / 2.0;
            let months = (V::all(scenario.horizon_months) - from).max(V::ZERO);
            let (chips, floor) = own.serving(&own::Drawn {
                mix,
                compute_share: value(D::ComputeShare),
                overhead: value(D::Multiplier) + value(D::PostTraining),
                train_rent: value(D::TrainRent),
                mfu: value(D::Mfu),
                preparation: value(D::Preparation),
                data: value(D::Data),
                served_rent: serve_rent / utilization,
                served: tokens * exp(ln_growth * (from + months / 2.0) / 12.0) * covered * months,
            });
            let fails = V::ONE - value(D::Success);
            let all_fail = (0..scenario.candidates as usize).fold(V::ONE, |all, _| all * fails);
            let chance = V::ONE - all_fail;
            let works =
                if model.events.run { V::ONE.where_below(draws.at(D::Works, path), chance) } else { chance };
            let base = open.min(covered);
            self.launch = launch;
            self.own = Host {
                base,
                edge: covered - base,
                chips: chips / utilization,
                floor,
                cost: V::all(scenario.budget),
                refresh: refresh * scenario.budget,
                works,
            };
        }
    }
}
