//! Two-way maps: what the alternatives come to as two inputs move at once, everything else as it is.
//!
//! ```
//! use crossover_economics::input::Scenario;
//! use crossover_economics::map::{Map, Pair};
//!
//! let mut map = Map::begin(&Scenario::default(), Pair::UsageBudget);
//! while !map.step(100) {} // in slices, so that a page stays responsive; drop it where the scenario has changed
//! assert_eq!(map.cells.len(), map.x.values.len() * map.y.values.len());
//! ```

mod axis;
mod contour;
mod region;

pub use axis::{Axis, Spacing};

use crate::alternative::Alternative;
use crate::cashflow;
use crate::flip::{self, Against};
use crate::input::{Input, Scenario, Value};
use crate::market::Market;
use crate::outcome;
use crate::plan::Plan;
use region::Cells;
use serde::Serialize;

/// Columns and rows of every map: fine enough that straight lines between them look like the curves that they stand for.
/// A quarter of each axis is a whole number of them, and an eighth of a decade of usage is one.
pub const GRID: [usize; 2] = [33, 21];

/// Which two inputs move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pair {
    /// Tokens a month across, training budget up.
    UsageBudget,
    /// Tokens a month across, the yearly fall of market prices up.
    UsageFall,
    /// Coverage of the own model across, the yearly fall of market prices up.
    CoverageFall,
}

impl Pair {
    /// All three, in the order of the page.
    pub const ALL: [Self; 3] = [Self::UsageBudget, Self::UsageFall, Self::CoverageFall];

    /// Its name in links and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UsageBudget => "usage-budget",
            Self::UsageFall => "usage-fall",
            Self::CoverageFall => "coverage-fall",
        }
    }

    /// The keys of the inputs across and up.
    #[must_use]
    pub const fn inputs(self) -> [&'static str; 2] {
        match self {
            Self::UsageBudget => ["tokens", "budget"],
            Self::UsageFall => ["tokens", "fall"],
            Self::CoverageFall => ["cover_own", "fall"],
        }
    }

    fn moves_prices(self) -> bool {
        self.inputs()[1] == "fall"
    }
}

/// What the alternatives come to at one node of the grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Cell {
    /// NPV over the base, US dollars, in the order of [`Alternative::ALL`]; nothing for what is not possible, which is
    /// pretraining where the budget buys no model.
    pub npv: [Option<f64>; 5],
    /// The alternative with the highest.
    pub best: Alternative,
}

impl Cell {
    fn of(plan: &Plan) -> Self {
        let npvs = outcome::npvs(plan, &cashflow::months(plan, 0.0));
        let mut npv = npvs.map(Some);
        if plan.purchase.is_err() {
            npv[Alternative::Pretrain.index()] = None;
        }
        Self { npv, best: flip::best(&npvs) }
    }

    /// NPV of pretraining, US dollars; nothing where the budget buys no model.
    #[must_use]
    pub const fn pretrain(&self) -> Option<f64> {
        self.npv[Alternative::Pretrain.index()]
    }

    /// How far pretraining is ahead, US dollars of NPV; nothing where the budget buys no model.
    #[must_use]
    pub fn lead(&self, against: Against) -> Option<f64> {
        let others = &self.npv[..Alternative::Pretrain.index()];
        match against {
            Against::Base => self.pretrain(),
            Against::BestOther => {
                let best = others.iter().copied().flatten().fold(f64::NEG_INFINITY, f64::max);
                self.pretrain().map(|own| own - best)
            }
        }
    }
}

/// The scenario's own place on a map.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Here {
    /// Its value across.
    pub x: f64,
    /// Its value up.
    pub y: f64,
    /// Whether it lies beyond the edge: on a log axis, a value of 0.
    pub beyond: bool,
    /// What the alternatives come to there.
    pub cell: Cell,
}

/// A line on which pretraining draws level.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Contour {
    /// With what: the base, where its NPV is 0, or the best other alternative.
    pub against: Against,
    /// Its points (x, y) in units of the axes, straight between them on the axes' scales. The last is the first where
    /// the line is closed.
    pub line: Vec<[f64; 2]>,
}

/// A line on which the best alternative changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Border {
    /// The best on either side.
    pub between: [Alternative; 2],
    /// As for a contour.
    pub line: Vec<[f64; 2]>,
}

/// A connected part of the map in which one alternative is the best, large enough to be named.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Region {
    /// The alternative.
    pub best: Alternative,
    /// Its share of the map's nodes.
    pub share: f64,
    /// Where there is most room for its name, (x, y) in units of the axes.
    pub label: [f64; 2],
}

/// A map, whole or on its way.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Map {
    /// Which two inputs move.
    pub pair: Pair,
    /// The axis across.
    pub x: Axis,
    /// The axis up.
    pub y: Axis,
    /// Where the scenario lies; nothing where no place on the map is the scenario, which `note` explains.
    pub here: Option<Here>,
    /// In what the map differs from the scenario besides its two inputs, as a sentence; nothing if in nothing.
    pub note: Option<&'static str>,
    /// The nodes, column by column from the left, each from the lowest value of the axis up; as many as are done.
    pub cells: Vec<Cell>,
    /// Where pretraining draws level; empty until all cells are done, as is all that follows.
    pub contours: Vec<Contour>,
    /// Where the best alternative changes.
    pub borders: Vec<Border>,
    /// Where each alternative is the best, the largest region first.
    pub regions: Vec<Region>,
    #[serde(skip)]
    scenario: Scenario,
    /// The plan of the column that is being worked on.
    #[serde(skip)]
    plan: Option<Plan>,
}

impl Map {
    /// Prepares the map of a scenario; no cell is done.
    ///
    /// Where prices do not fall steadily in the scenario, a map of their fall asks what they would do if they did:
    /// flat prices are a fall by 1×, and the other paths have no place on it.
    #[must_use]
    pub fn begin(scenario: &Scenario, pair: Pair) -> Self {
        let mut scenario = scenario.clone();
        let (mut placed, mut note) = (true, None);
        if pair.moves_prices() && scenario.price_path != "decline" {
            placed = scenario.price_path == "flat";
            if placed {
                scenario.price_fall = 1.0;
            } else {
                note = Some("In your scenario prices follow another path; here they fall steadily instead.");
            }
            scenario.price_path = "decline";
        }
        let [x, y] = pair.inputs().map(input);
        let (own_x, own_y) = (axis::own(&scenario, x), axis::own(&scenario, y));
        let (x, y) = (Axis::of(x, own_x, GRID[0]), Axis::of(y, own_y, GRID[1]));
        let on = |axis: &Axis, own: f64| (0.0..=1.0).contains(&axis.share(own));
        let beyond = !(on(&x, own_x) && on(&y, own_y));
        let here = || Here { x: own_x, y: own_y, beyond, cell: Cell::of(&Plan::new(&scenario)) };
        Self {
            pair,
            here: placed.then(here),
            note,
            cells: Vec::with_capacity(GRID[0] * GRID[1]),
            contours: Vec::new(),
            borders: Vec::new(),
            regions: Vec::new(),
            x,
            y,
            scenario,
            plan: None,
        }
    }

    /// Works out the whole map at once.
    #[must_use]
    pub fn whole(scenario: &Scenario, pair: Pair) -> Self {
        let mut map = Self::begin(scenario, pair);
        while !map.step(usize::MAX) {}
        map
    }

    /// Works out up to so many further cells; true when the map is whole.
    pub fn step(&mut self, cells: usize) -> bool {
        let all = self.x.values.len() * self.y.values.len();
        let before = self.cells.len();
        for place in before..before.saturating_add(cells).min(all) {
            let cell = self.work_out(place / self.y.values.len(), place % self.y.values.len());
            self.cells.push(cell);
        }
        let whole = self.cells.len() == all;
        if whole && before < all {
            self.plan = None;
            self.trace();
        }
        whole
    }

    /// Share of the cells that is done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.cells.len() as f64 / (self.x.values.len() * self.y.values.len()) as f64
    }

    /// The cell of a column and a row, from the lowest values on, if it is done.
    #[must_use]
    pub fn cell(&self, column: usize, row: usize) -> Option<&Cell> {
        if row < self.y.values.len() { self.cells.get(column * self.y.values.len() + row) } else { None }
    }

    /// Outlines of the part of a whole map in which pretraining's NPV is at least so many US dollars; with negative
    /// infinity, in which the budget buys a model. Closed lines in units of the axes: a place is inside if it is inside
    /// an odd number of them.
    #[must_use]
    pub fn area(&self, at_least: f64) -> Vec<Vec<[f64; 2]>> {
        let above = |own: f64| if at_least == f64::NEG_INFINITY { 1.0 } else { own - at_least };
        let field = |column, row| self.cell(column, row)?.pretrain().map(above);
        self.in_units(contour::outlines(self.size(), field))
    }

    fn size(&self) -> [usize; 2] {
        [self.x.values.len(), self.y.values.len()]
    }

    fn in_units(&self, lines: Vec<Vec<[f64; 2]>>) -> Vec<Vec<[f64; 2]>> {
        let place = |[x, y]: [f64; 2]| [self.x.value(x), self.y.value(y)];
        lines.into_iter().map(|line| line.into_iter().map(place).collect()).collect()
    }

    /// Nothing but the API's prices hangs on their fall, so that a column of such a map has one plan.
    fn work_out(&mut self, column: usize, row: usize) -> Cell {
        let [across, up] = self.pair.inputs().map(input);
        put(&mut self.scenario, across, self.x.values[column]);
        put(&mut self.scenario, up, self.y.values[row]);
        let plan = match self.plan.take() {
            Some(mut plan) if self.pair.moves_prices() && row > 0 => {
                plan.market = Market::new(&self.scenario, &plan.mix);
                plan.scenario.price_fall = self.scenario.price_fall;
                plan
            }
            _ => Plan::new(&self.scenario),
        };
        let cell = Cell::of(&plan);
        self.plan = Some(plan);
        cell
    }

    /// Finds the lines and the regions once all cells are done.
    fn trace(&mut self) {
        let [columns, rows] = self.size();
        for against in [Against::Base, Against::BestOther] {
            let lines = contour::lines([columns, rows], |column, row| self.cell(column, row)?.lead(against));
            let lines = self.in_units(lines).into_iter();
            self.contours.extend(lines.map(|line| Contour { against, line }));
        }
        let cells = Cells { all: &self.cells, columns, rows };
        let (between, lines): (Vec<_>, Vec<_>) = region::borders(cells).into_iter().unzip();
        let regions = region::stretches(cells).into_iter().map(|stretch| {
            let [x, y] = stretch.middle;
            let label = [self.x.values[x], self.y.values[y]];
            Region { best: stretch.best, share: stretch.share, label }
        });
        self.regions = regions.collect();
        let borders = between.into_iter().zip(self.in_units(lines));
        self.borders = borders.map(|(between, line)| Border { between, line }).collect();
    }
}

/// An input that is in the registry, which the tests see to.
fn input(key: &'static str) -> &'static Input {
    Input::find(key).unwrap_or(&crate::input::INPUTS[0])
}

/// Sets a value of an axis, which is within the range that the registry allows.
fn put(scenario: &mut Scenario, input: &Input, value: f64) {
    let _ = input.set(scenario, Value::Number(value));
}

#[cfg(test)]
mod tests;
