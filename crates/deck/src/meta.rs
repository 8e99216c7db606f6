//! What a file says about itself besides its figures.

use chrono::NaiveDate;
use crossover_economics::prices::SNAPSHOT_DATE;

/// Name, note, link and date of a scenario, as a person gave them. Texts may hold anything: every format writes them
/// as text and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// What the scenario is called; may be empty.
    pub name: String,
    /// What there is to say about it; may be empty.
    pub note: String,
    /// The address that opens it, whole; may be empty.
    pub link: String,
    /// The day that the file is of: never the clock's, so that the same scenario gives the same bytes.
    pub as_of: NaiveDate,
}

impl Meta {
    /// A scenario without name or note behind `link`, as of the day of the price snapshot.
    #[must_use]
    pub fn of(link: impl Into<String>) -> Self {
        let as_of = NaiveDate::parse_from_str(SNAPSHOT_DATE, "%Y-%m-%d").unwrap_or_default();
        Self { link: link.into(), as_of, ..Self::default() }
    }

    /// The name, or the question where there is none.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.name.trim() {
            "" => "Should we pretrain our own model?",
            name => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_of_the_day_of_the_prices() {
        let meta = Meta::of("https://example.org/?tokens=120B");
        assert_eq!(meta.as_of.to_string(), SNAPSHOT_DATE);
        assert_eq!(meta.title(), "Should we pretrain our own model?");
        assert_eq!(Meta { name: " Ours ".into(), ..meta }.title(), "Ours");
    }
}
