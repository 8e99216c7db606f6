//! A scenario prepared for many paths: everything that is the same on all of them.

use super::dimension::{DIMENSIONS, Dimension, Range};
use super::draws::Draws;
use super::events::Events;
use super::lanes::V;
use super::own::Own;
use super::prices::Prices;
use crate::alternative::Alternative;
use crate::effective;
use crate::input::Scenario;
use crate::plan::{Hosted, Plan};
use crate::prices::Mix;
use crate::schedule::{overlap, running};
use crate::serving::{HOURS_A_MONTH, Serving};

/// What the paths of a scenario have in common.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) scenario: Scenario,
    pub(super) events: Events,
    pub(super) horizon: usize,
    /// How a draw becomes a value, by dimension.
    scales: [Scale; DIMENSIONS],
    pub(super) closed: Prices,
    pub(super) open: Prices,
    /// Share of a month that open weights by API have taken over, from month 0, in which nothing is.
    pub(super) moved: Vec<f64>,
    /// Chip-seconds of a token of each kind and least chips of the open model, where it can be hosted.
    pub(super) open_serving: Option<Rates>,
    pub(super) host: Vec<Beat>,
    pub(super) post: Vec<Beat>,
    /// The own model, where the budget buys one.
    pub(super) own: Option<Own>,
    /// Whether models are refreshed more than once a month, which nobody does: worked out by another, slower way.
    pub(super) often: bool,
    /// Months that outlays are deducted over, where not at once.
    pub(super) straight: Option<usize>,
}

/// What serving a model takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rates {
    /// Chip-seconds a token: uncached input, cached input, output.
    pub(super) seconds: [f64; 3],
    /// Chips rented at least.
    pub(super) floor: f64,
}

impl Rates {
    pub(super) fn of(serving: &Serving) -> Self {
        // A chip-hour for a dollar: dollars are chip-hours.
        let hours = serving.usd_per_million_by_kind(1.0, 1.0);
        let seconds = [hours.uncached, hours.cached, hours.output].map(|hours| hours * 3600.0 / 1e6);
        Self { seconds, floor: serving.floor_chips() }
    }
}

/// The traffic of a few paths: shares of uncached input, cached input and output.
#[derive(Clone, Copy, Debug)]
pub(super) struct Blend([V; 3]);

impl Blend {
    /// From the share of output in all tokens and of cached input in all input.
    #[inline(always)]
    pub(super) fn new(output: V, cached_of_input: V) -> Self {
        let input = V::ONE - output;
        Self([input * (V::ONE - cached_of_input), input * cached_of_input, output])
    }

    /// The same traffic on every path.
    pub(super) fn all(mix: &Mix) -> Self {
        Self([mix.uncached, mix.cached, mix.output].map(V::all))
    }

    /// The mean of a figure for each kind.
    #[inline(always)]
    pub(super) fn of(&self, kinds: [V; 3]) -> V {
        // In the order of `ListPrice::blend`.
        self.0[1] * kinds[1] + self.0[0] * kinds[0] + self.0[2] * kinds[2]
    }

    /// Chips that a million tokens keep busy for a month at full use, at so many chip-seconds a token.
    #[inline(always)]
    pub(super) fn chips(&self, seconds: [V; 3]) -> V {
        self.of(seconds) * (1e6 / (3600.0 * HOURS_A_MONTH))
    }
}

/// One month of an alternative whose launch is the same on all paths.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beat {
    /// Share of the month that traffic has moved.
    pub(super) up: f64,
    /// Share of the month since launch.
    pub(super) on: f64,
    /// Share of the first cost that is spent.
    pub(super) spent: f64,
    /// Refreshes.
    pub(super) again: f64,
    /// Refreshes between the middles of the last month and this one.
    pub(super) renewed: f64,
    /// Months since launch or refresh at the middle of the month.
    pub(super) age: f64,
}

#[derive(Clone, Copy, Debug)]
struct Scale {
    centre: f64,
    adds: bool,
    min: f64,
    max: f64,
}

impl Model {
    pub(super) fn new(scenario: &Scenario, events: Events) -> Self {
        let plan = Plan::new(scenario);
        let horizon = plan.horizon;
        let beats = |alternative| {
            plan.hosted(alternative).map_or(Vec::new(), |hosted| beats(hosted, scenario.ramp_months, horizon))
        };
        Self {
            events,
            horizon,
            scales: std::array::from_fn(|place| scale(&plan, Dimension::ALL[place])),
            closed: Prices::closed(scenario, horizon),
            open: Prices::open(scenario, horizon),
            moved: (0..=horizon).map(|t| running(t as f64, 0.0, scenario.ramp_months)).collect(),
            open_serving: plan.hosted(Alternative::SelfHost).map(|hosted| Rates::of(&hosted.serving)),
            host: beats(Alternative::SelfHost),
            post: beats(Alternative::PostTrain),
            own: plan.purchase.as_ref().ok().map(|purchase| Own::new(&plan, purchase)),
            often: scenario.refresh_months > 0.0 && scenario.refresh_months < 1.0,
            straight: (scenario.tax_treatment != "immediate" && scenario.tax_rate != 0.0)
                .then(|| scenario.amortisation_months.round().max(1.0) as usize),
            scenario: plan.scenario,
        }
    }

    /// The values of a dimension on the paths from `path` on.
    #[inline(always)]
    pub(super) fn value(&self, dimension: Dimension, draws: &Draws, path: usize) -> V {
        let scale = &self.scales[dimension.index()];
        let drawn = draws.at(dimension, path);
        let value = if scale.adds { drawn + scale.centre } else { drawn * scale.centre };
        value.max(V::all(scale.min)).min(V::all(scale.max))
    }
}

fn scale(plan: &Plan, dimension: Dimension) -> Scale {
    let Some((input, range)) = dimension.input().and_then(|input| Some((input, Range::of(input)?))) else {
        return Scale { centre: 1.0, adds: false, min: 0.0, max: f64::INFINITY };
    };
    // Where the budget buys no model, what it would run on matters to nobody.
    let centre = effective::value(plan, input).unwrap_or(1.0);
    Scale { centre, adds: range.adds(), min: range.min, max: range.max }
}

fn beats(hosted: &Hosted, ramp: f64, horizon: usize) -> Vec<Beat> {
    let life = hosted.life;
    let launch = life.launch;
    let mut before = 0.0;
    (0..=horizon)
        .map(|month| {
            let t = month as f64;
            if month == 0 {
                return Beat { spent: if launch <= 0.0 { 1.0 } else { 0.0 }, ..Beat::default() };
            }
            let age = life.age(t);
            let made = life.refreshes_before(t - 0.5);
            let renewed = made - before;
            before = made;
            Beat {
                up: running(t, launch, ramp),
                on: overlap(t, launch, f64::INFINITY),
                spent: if launch > 0.0 { overlap(t, 0.0, launch) / launch } else { 0.0 },
                again: life.refreshes(t),
                renewed,
                age,
            }
        })
        .collect()
}
