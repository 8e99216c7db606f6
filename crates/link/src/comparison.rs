//! Two to four scenarios in one link: `a=data%3D2T&a_name=Bank&b=tokens%3D1T&show=self-host`.
//!
//! Each scenario is one parameter, whose text is the query of its own link, or the whole link as somebody pasted it.

use crate::{LONGEST_READABLE, decode, query_of};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::{Input, Scenario};
use crossover_economics::readiness::Answers;

/// Keys of a scenario's link and of its name, in the order of the comparison.
const KEYS: [(&str, &str); 4] = [("a", "a_name"), ("b", "b_name"), ("c", "c_name"), ("d", "d_name")];

/// The key of the alternative that is shown.
const SHOW_KEY: &str = "show";

/// Most letters of a name.
const LONGEST_NAME: usize = 60;

/// What stands for the default scenario, whose own query is empty.
const DEFAULT: &str = "/";

/// The scenarios that somebody asked to compare, as far as they could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The four places.
    pub slots: [Slot; 4],
    /// The alternative that is shown, if one was asked for that there is.
    pub show: Option<Alternative>,
    /// What could not be understood, as sentences.
    pub notes: Vec<String>,
}

/// One place of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slot {
    /// The link as it was given.
    pub text: String,
    /// The name as it was given; empty for none.
    pub name: String,
    /// What the link says; nothing where none was given.
    pub scenario: Option<Result<Scenario, String>>,
}

impl Slot {
    /// The scenario, if one was given and could be read.
    #[must_use]
    pub fn read(&self) -> Option<&Scenario> {
        self.scenario.as_ref()?.as_ref().ok()
    }

    /// Why the link could not be read, if it could not.
    #[must_use]
    pub fn error(&self) -> Option<&str> {
        self.scenario.as_ref()?.as_ref().err().map(String::as_str)
    }
}

impl Comparison {
    /// The key of the link and that of the name, in the place numbered `place`.
    #[must_use]
    pub fn keys(place: usize) -> (&'static str, &'static str) {
        KEYS[place.min(KEYS.len() - 1)]
    }

    /// Opens the query of a comparison. Never fails: what can't be read is kept, with the reason beside it.
    #[must_use]
    pub fn decode(query: &str) -> Self {
        let mut comparison = Self::default();
        for (key, text) in form_urlencoded::parse(query.strip_prefix('?').unwrap_or(query).as_bytes()) {
            if let Some(place) = KEYS.iter().position(|keys| keys.0 == key) {
                comparison.slots[place].text = text.into_owned();
            } else if let Some(place) = KEYS.iter().position(|keys| keys.1 == key) {
                comparison.slots[place].name = text.trim().chars().take(LONGEST_NAME).collect();
            } else if key == SHOW_KEY {
                comparison.show = Alternative::ALL.into_iter().find(|alternative| alternative.key() == text);
                if comparison.show.is_none() {
                    let keys = Alternative::ALL.map(Alternative::key).join(", ");
                    comparison.notes.push(format!("show must be one of {keys}, not “{}”.", shown(&text)));
                }
            } else {
                comparison.notes.push(format!("Not understood and left out: {}.", shown(&key)));
            }
        }
        for slot in &mut comparison.slots {
            slot.scenario = read(&slot.text);
        }
        comparison
    }

    /// The query that opens this comparison again, without what was empty. A link that could be read is written as its
    /// query, any other as it was given.
    #[must_use]
    pub fn encode(&self) -> String {
        let readable = self.write(LONGEST_READABLE);
        if readable.len() <= LONGEST_READABLE { readable } else { self.write(0) }
    }

    /// The query, with each scenario readable up to so many bytes, packed beyond.
    fn write(&self, longest: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (slot, (key, name)) in self.slots.iter().zip(KEYS) {
            let link = |scenario| link_of(scenario, longest);
            let text = slot.read().map_or_else(|| slot.text.trim().to_string(), link);
            if text.is_empty() {
                continue;
            }
            query.append_pair(key, &text);
            if !slot.name.is_empty() {
                query.append_pair(name, &slot.name);
            }
        }
        if let Some(show) = self.show {
            query.append_pair(SHOW_KEY, show.key());
        }
        query.finish()
    }

    /// The same with `scenario` in the first empty place, if there is one.
    #[must_use]
    pub fn with(&self, scenario: &Scenario, name: &str) -> Option<Self> {
        let mut more = self.clone();
        let slot = more.slots.iter_mut().find(|slot| slot.text.trim().is_empty())?;
        *slot = Slot {
            text: link_of(scenario, LONGEST_READABLE),
            name: name.into(),
            scenario: Some(Ok(scenario.clone())),
        };
        Some(more)
    }

    /// The same without the scenario in the place numbered `place`; those behind it move up.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut fewer = self.clone();
        if let Some(rest) = fewer.slots.get_mut(place..).filter(|rest| !rest.is_empty()) {
            rest[0] = Slot::default();
            rest.rotate_left(1);
        }
        fewer
    }
}

/// A scenario's query, readable up to so many bytes; what stands for it where that is empty.
fn link_of(scenario: &Scenario, longest: usize) -> String {
    let query = crate::write(&crate::entries(scenario, &Answers::default()), None, longest);
    if query.is_empty() { DEFAULT.into() } else { query }
}

/// The address of a comparison with `scenario` as its first.
#[must_use]
pub fn compare(scenario: &Scenario) -> String {
    let (key, text) = (KEYS[0].0, link_of(scenario, LONGEST_READABLE));
    format!("/compare?{}", form_urlencoded::Serializer::new(String::new()).append_pair(key, &text).finish())
}

/// Reads a link strictly: all of it is understood, or it is refused with the reason.
fn read(text: &str) -> Option<Result<Scenario, String>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let query = query_of(text);
    if query == text && !text.contains('=') {
        return Some(Err(format!(
            "“{}” is no link of a scenario. Paste the whole address of one, or what stands behind its question mark.",
            shown(text)
        )));
    }
    // What the page shows of a scenario is no part of it.
    let inputs: Vec<_> = query.split('&').filter(|pair| pair.split('=').next() != Some(SHOW_KEY)).collect();
    let draft = decode(&inputs.join("&"));
    let errors = draft.errors.iter().zip(&draft.refused).map(|(error, (key, typed))| {
        let label = Input::find(key).map_or(error.field.as_str(), |input| input.label);
        let given = if error.message.starts_with("must ") {
            format!(", not “{}”", shown(typed))
        } else {
            String::new()
        };
        format!("{label}: {}{given}.", error.message)
    });
    let unknown = draft.unknown.iter().map(|key| {
        if KEYS.iter().any(|keys| keys.0 == key) {
            "This is the link of a comparison; paste the link of one scenario.".to_string()
        } else {
            format!("There is no input “{}”.", shown(key))
        }
    });
    let mut problems: Vec<String> = errors.chain(unknown).collect();
    if draft.newer {
        problems.push(
            "The link was made by another edition of Crossover, whose defaults and prices may differ.".into(),
        );
    }
    problems.dedup();
    Some(if problems.is_empty() { Ok(draft.scenario) } else { Err(problems.join(" ")) })
}

/// As much of a text from outside as a message repeats.
fn shown(text: &str) -> String {
    let short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().count() > 40 { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests;
