//! Tokens and cost by time, source and model: lists in order, since maps would weigh a fifth of what the page does.

/// Tokens and cost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// Input tokens, cached ones included.
    pub(crate) input: f64,
    /// Those of them that were read from the cache.
    pub(crate) cached: f64,
    /// Output tokens.
    pub(crate) output: f64,
    /// US dollars.
    pub(crate) cost: f64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.input += other.input;
        self.cached += other.cached;
        self.output += other.output;
        self.cost += other.cost;
    }

    pub(crate) fn tokens(&self) -> f64 {
        self.input + self.output
    }
}

/// What one model used at one time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    /// The day, counted from the year 1, or the month, counted from January of year 0.
    pub(crate) at: i32,
    /// Whose usage it is, as a place in a list of sources.
    pub(crate) source: usize,
    /// The model's name; empty where none is given.
    pub(crate) model: String,
    pub(crate) tally: Tally,
}

/// More models on more days than any export has; beyond them it is no longer told which is which.
const MOST: usize = 20_000;

/// Adds a part to a list that is in order, to the one that differs in nothing but its tally if there is one. Exports are
/// in order of time, so it is mostly the end of the list where something is put in.
pub(crate) fn add(parts: &mut Vec<Part>, mut part: Part) {
    if parts.len() >= MOST {
        part.model.clear();
    }
    let order = |other: &Part| {
        (other.at, other.source, other.model.as_str()).cmp(&(part.at, part.source, part.model.as_str()))
    };
    match parts.binary_search_by(order) {
        Ok(place) => parts[place].tally.add(&part.tally),
        Err(place) => parts.insert(place, part),
    }
}
