//! Which column of a table holds what.

use crate::format::Format;
use crate::table::Table;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The day, or the month.
    Day,
    /// The model's name.
    Model,
    /// Input tokens: all of them, or without those read from the cache ([`Columns::cached_in_input`]).
    Input,
    /// Input tokens read from the cache.
    Cached,
    /// Output tokens.
    Output,
    /// What they cost.
    Cost,
    /// The currency of that.
    Currency,
}

impl Role {
    /// All roles, in the order of a form.
    pub const ALL: [Self; 7] =
        [Self::Day, Self::Model, Self::Input, Self::Cached, Self::Output, Self::Cost, Self::Currency];

    /// What to call it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Day => "Day or month",
            Self::Model => "Model",
            Self::Input => "Input tokens",
            Self::Cached => "Cached input tokens",
            Self::Output => "Output tokens",
            Self::Cost => "Cost",
            Self::Currency => "Currency",
        }
    }
}

/// The places of the columns, from 0. Several columns of a role are added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    places: [Vec<usize>; Role::ALL.len()],
    /// Whether the input tokens include the cached ones.
    pub cached_in_input: bool,
}

impl Columns {
    /// The columns of `role`.
    #[must_use]
    pub fn of(&self, role: Role) -> &[usize] {
        &self.places[role as usize]
    }

    /// Takes one column for `role`, or none.
    pub fn choose(&mut self, role: Role, place: Option<usize>) {
        self.places[role as usize] = place.into_iter().collect();
    }

    /// What is missing before a table can be read with them, as a sentence.
    #[must_use]
    pub fn missing(&self) -> Option<&'static str> {
        if self.of(Role::Day).is_empty() {
            return Some("Choose the column with the day or month.");
        }
        let figures = [Role::Input, Role::Output, Role::Cost];
        figures
            .iter()
            .all(|role| self.of(*role).is_empty())
            .then_some("Choose at least one column with tokens or cost.")
    }

    /// The columns of a known format in `table`.
    pub(crate) fn known(format: &Format, table: &Table<'_>) -> Self {
        let mut columns = Self { cached_in_input: format.cached_in_input, ..Self::default() };
        for (role, names) in format.columns {
            columns.places[*role as usize] = names.iter().filter_map(|name| table.column(name)).collect();
        }
        columns
    }

    /// A first guess for a table of no known format, by words in the names of its columns.
    pub(crate) fn guess(header: &[String]) -> Self {
        let mut columns = Self { cached_in_input: true, ..Self::default() };
        for (place, name) in header.iter().enumerate() {
            let name = name.to_ascii_lowercase();
            let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
            let money = has(&["cost", "spend", "spent", "amount", "usd", "price", "bill"]);
            let role = match () {
                () if has(&["currency"]) => Role::Currency,
                () if money => Role::Cost,
                () if has(&["cache"]) => Role::Cached,
                () if has(&["input", "prompt"]) => Role::Input,
                () if has(&["output", "completion"]) => Role::Output,
                () if has(&["model"]) => Role::Model,
                () if has(&["date", "day", "month", "time", "period"]) => Role::Day,
                () if has(&["token"]) => Role::Input,
                () => continue,
            };
            let places = &mut columns.places[role as usize];
            if places.is_empty() {
                places.push(place);
            }
        }
        columns
    }
}
