//! The own model's project: when its money is spent, its traffic moves and it is refreshed, each path with its own launch.

use super::edge::Edge;
use crate::uncertainty::lanes::{LANES, V};
use crate::uncertainty::model::Model;
use crate::uncertainty::terms::{Decay, Terms};

/// Less than any time between two events, and more than rounding: months.
const HAIR: f64 = 1e-6;

/// The own model's project, whose launch differs by path.
///
/// Most months are alike on all paths of a block: nothing launched yet, or everything, and no refresh. They are told by
/// the earliest and latest of the paths, and cost next to nothing.
pub(super) struct Project {
    launch: V,
    /// The earliest launch, and when traffic has moved on all paths.
    pub(super) first: f64,
    settled: f64,
    gate: V,
    /// US dollars a month until launch.
    pace: V,
    works: V,
    /// Spent at the moment of decision: everything, where the launch is at once.
    pub(super) at_once: V,
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
    pub(super) age: V,
}

impl Project {
    #[inline(always)]
    pub(super) fn new(model: &Model, terms: &Terms) -> Self {
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
        let first = launch.least();
        let latest = launch.most();
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
    pub(super) fn traffic(&mut self, t: f64) -> (V, V) {
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
    pub(super) fn spend(&mut self, t: f64) -> V {
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
    pub(super) fn refresh(&mut self, t: f64, edge: &mut Edge, decay: &Decay) -> V {
        let mut again = V::ZERO;
        if t > self.quiet {
            let (made, middle) = (self.before(t), self.before(t - 0.5));
            again = made - self.refreshes;
            edge.renew(decay, middle - self.middle);
            self.refreshes = made;
            self.middle = middle;
            // The next refresh of the path that comes first; once the middle has passed as well.
            let next = self.launch + (middle + V::ONE) * self.every;
            self.quiet = next.least() - HAIR;
            if t - 0.5 > self.last {
                self.quiet = f64::INFINITY;
            }
        }
        self.age = (V::all(t - 0.5) - self.launch - self.middle * self.every).max(V::ZERO);
        again
    }
}
