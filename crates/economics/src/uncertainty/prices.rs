//! API prices by month and path: a list price by the path's mix, times a monthly ratio drawn once.

use super::functions::{exp, ln};
use super::lanes::V;
use super::model::Blend;
use crate::input::Scenario;
use crate::market;
use crate::prices::ListPrice;
use crate::prices::path::{ESSAY_FALL, ESSAY_MONTHS, FORECAST_END, Path, STRESS_INPUT, Terms};

/// Most different lengths of time between two months' prices: half a month, a month, the rest to the forecast's end, none.
const TICKS: usize = 4;

/// One model's prices as far as they are the same on all paths.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// Price at list without the discount, from one month to the next change.
    pub(super) steps: Vec<ListPrice>,
    /// Which kinds of token (uncached, cached, output) the discount applies to.
    discounted: [bool; 3],
    fall: Fall,
    /// Different lengths of time between prices.
    ticks: [f64; TICKS],
    /// Month by month, from month 1.
    pub(super) months: Vec<PriceMonth>,
    floor: f64,
}

/// How the price falls on a path.
#[derive(Clone, Copy, Debug)]
enum Fall {
    /// Not by anything drawn.
    Given,
    /// The market's fall in so many months, to the power of the share captured; drawn or the essay's.
    Market { factor: Option<f64>, months: f64 },
    /// To the stress' input price over so many months.
    Stress { months: f64 },
}

/// One month's prices: what is the same on all paths.
#[derive(Clone, Copy, Debug)]
pub(super) struct PriceMonth {
    step: usize,
    tick: usize,
    given: f64,
}

/// The prices on a few paths.
#[derive(Clone, Debug)]
pub(super) struct PathPrices {
    steps: Vec<V>,
    ticks: [V; TICKS],
    floor: V,
    factor: V,
}

/// What the paths have drawn that prices depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) mix: Blend,
    pub(super) discount: V,
    pub(super) ln_fall: V,
    pub(super) captured: V,
}

impl Prices {
    pub(super) fn closed(scenario: &Scenario, horizon: usize) -> Self {
        let own = [scenario.api_input_price, scenario.api_cached_price, scenario.api_output_price];
        Self::new(scenario, horizon, own.map(|price| price.is_none()), market::closed_paid)
    }

    pub(super) fn open(scenario: &Scenario, horizon: usize) -> Self {
        Self::new(scenario, horizon, [false; 3], market::open_paid)
    }

    fn new(
        scenario: &Scenario,
        horizon: usize,
        discounted: [bool; 3],
        paid: fn(&Scenario, u32) -> ListPrice,
    ) -> Self {
        let listed = Scenario { discount: 0.0, ..scenario.clone() };
        let start = scenario.start_month as u32;
        let to_end = f64::from(FORECAST_END.saturating_sub(start));
        let fall = match scenario.price_path {
            "decline" => Fall::Market { factor: None, months: 12.0 },
            "essay" => Fall::Market { factor: Some(ESSAY_FALL), months: ESSAY_MONTHS },
            "stress" => Fall::Stress { months: to_end.max(1.0) },
            _ => Fall::Given,
        };
        let elapsed = |month: f64| match (scenario.price_path, fall) {
            (_, Fall::Given) => 0.0,
            ("essay", _) => month.min(to_end),
            (_, Fall::Stress { .. }) => {
                if to_end > 0.0 {
                    month.min(to_end)
                } else {
                    1.0
                }
            }
            _ => month,
        };
        let (mut steps, mut ticks, mut months) = (Vec::<ListPrice>::new(), Vec::new(), Vec::new());
        let quarters = Path::Quarters(&scenario.price_table);
        let no_floor = Terms { start_month: start, captured: 1.0, floor: 0.0, blended: 1.0 };
        let mut before = 0.0;
        for t in 1..=horizon {
            let list = paid(&listed, start + t as u32 - 1);
            if steps.last() != Some(&list) {
                steps.push(list);
            }
            let middle = t as f64 - 0.5;
            let now = elapsed(middle);
            let length = now - before;
            before = now;
            let tick = ticks.iter().position(|tick| *tick == length).unwrap_or_else(|| {
                ticks.push(length);
                ticks.len() - 1
            });
            let given =
                if scenario.price_path == "custom" { quarters.factor(&no_floor, middle) } else { 1.0 };
            months.push(PriceMonth { step: steps.len() - 1, tick, given });
        }
        // The stress glides from the price at its end: scheduled changes are in the list price already.
        if matches!(fall, Fall::Stress { .. }) {
            steps.push(paid(&listed, FORECAST_END.max(start)));
        }
        ticks.resize(TICKS, 0.0);
        let ticks = std::array::from_fn(|tick| ticks[tick]);
        Self { steps, discounted, fall, ticks, months, floor: scenario.price_floor }
    }

    /// Room for a few paths' prices.
    pub(super) fn room(&self) -> PathPrices {
        PathPrices {
            steps: vec![V::ZERO; self.steps.len()],
            ticks: [V::ONE; TICKS],
            floor: V::ZERO,
            factor: V::ONE,
        }
    }

    /// Fills in a few paths' prices.
    #[inline(always)]
    pub(super) fn fill(&self, room: &mut PathPrices, drawn: &Drawn) {
        let kept =
            self.discounted.map(|discounted| if discounted { V::ONE - drawn.discount } else { V::ONE });
        for (step, list) in room.steps.iter_mut().zip(&self.steps) {
            *step = drawn.mix.of([kept[0] * list.input, kept[1] * list.cached, kept[2] * list.output]);
        }
        let rate = match self.fall {
            Fall::Given => None,
            Fall::Market { factor, months } => {
                let fall = factor.map_or(drawn.ln_fall, |factor| V::all(crate::math::ln(factor)));
                Some(fall * drawn.captured / months)
            }
            Fall::Stress { months } => {
                let from = self.steps.last().map_or(V::ZERO, |list| kept[0] * list.input);
                Some((ln(from / STRESS_INPUT)).max(V::ZERO) / months)
            }
        };
        if let Some(rate) = rate {
            for (ratio, length) in room.ticks.iter_mut().zip(self.ticks) {
                *ratio = if length == 0.0 { V::ONE } else { exp(rate * -length) };
            }
        }
        let today = room.steps[0];
        room.floor = (V::all(self.floor) / today.max(V::all(1e-300))).min(V::ONE).where_below(V::ZERO, today);
        room.factor = V::ONE;
    }
}

impl PathPrices {
    /// Price of a million tokens in the next month.
    #[inline(always)]
    pub(super) fn next(&mut self, month: &PriceMonth) -> V {
        self.factor = self.factor * self.ticks[month.tick];
        self.steps[month.step] * (self.factor * month.given).max(self.floor)
    }
}
