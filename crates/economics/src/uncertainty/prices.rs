//! API prices by month and path: a list price by the path's mix, times a monthly ratio drawn once.

use super::lanes::V;
use crate::input::Scenario;
use crate::market;
use crate::math::{exp, ln};
use crate::prices::path::{ESSAY_FALL, ESSAY_MONTHS, FORECAST_END, Path, STRESS_INPUT, Terms};
use crate::prices::{ListPrice, Mix};

/// Most different lengths of time between two months' prices: half a month, a month, the rest to the forecast's end, none.
const TICKS: usize = 4;

/// One model's prices as far as they are the same on all paths.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// Price at list without the discount, from one month to the next change.
    steps: Vec<ListPrice>,
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

/// What a path has drawn that prices depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) mix: Mix,
    pub(super) discount: f64,
    pub(super) fall: f64,
    pub(super) captured: f64,
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
            (_, Fall::Stress { .. }) => if to_end > 0.0 { month.min(to_end) } else { 1.0 },
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

    /// Fills in one path's prices.
    pub(super) fn fill(&self, room: &mut PathPrices, lane: usize, drawn: &Drawn) {
        let kept = self.discounted.map(|discounted| if discounted { 1.0 - drawn.discount } else { 1.0 });
        let paid = |list: &ListPrice| ListPrice {
            input: list.input * kept[0],
            cached: list.cached * kept[1],
            output: list.output * kept[2],
        };
        for (step, list) in room.steps.iter_mut().zip(&self.steps) {
            step.0[lane] = paid(list).blend(&drawn.mix);
        }
        let rate = match self.fall {
            Fall::Given => None,
            Fall::Market { factor, months } => Some(ln(factor.unwrap_or(drawn.fall)) * drawn.captured / months),
            Fall::Stress { months } => {
                let from = self.steps.last().map_or(0.0, |list| paid(list).input);
                (from > STRESS_INPUT).then(|| ln(from / STRESS_INPUT) / months)
            }
        };
        for (ratio, length) in room.ticks.iter_mut().zip(self.ticks) {
            ratio.0[lane] = match rate {
                Some(rate) if length != 0.0 => exp(-rate * length),
                _ => 1.0,
            };
        }
        let today = room.steps[0].0[lane];
        let floor = self.floor / today;
        room.floor.0[lane] = if today > 0.0 && floor > 0.0 { floor.min(1.0) } else { 0.0 };
        room.factor.0[lane] = 1.0;
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
