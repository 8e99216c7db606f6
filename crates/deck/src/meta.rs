//! What a file says about itself besides its figures.

use chrono::NaiveDate;
use crossover_economics::error::InputError;
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

/// Longest name, in letters.
const NAME: usize = 200;
/// Longest note, in letters.
const NOTE: usize = 2_000;

/// A text as the name of a scenario.
///
/// # Errors
/// When it has more than 200 letters.
pub fn name(text: &str) -> Result<String, InputError> {
    words("name", text, NAME)
}

/// A text as the note about a scenario.
///
/// # Errors
/// When it has more than 2,000 letters.
pub fn note(text: &str) -> Result<String, InputError> {
    words("note", text, NOTE)
}

fn words(field: &str, text: &str, most: usize) -> Result<String, InputError> {
    match text.chars().count() {
        count if count > most => {
            Err(InputError::new(field, format!("must have at most {most} letters, not {count}")))
        }
        _ => Ok(text.into()),
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

    #[test]
    fn words_have_a_longest() {
        assert_eq!(name(&"é".repeat(200)).map(|name| name.chars().count()), Ok(200));
        let refused = note(&"x".repeat(2_001)).unwrap_err();
        assert_eq!(refused.to_string(), "note: must have at most 2000 letters, not 2001");
    }
}
