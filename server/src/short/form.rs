//! What the forms of short links hold.

use crate::scenario;
use crossover_app::short::Ask;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use crossover_link as link;
use crossover_store::Order;

/// Longest name, in letters.
const NAME: usize = 200;
/// Longest note, in letters.
const NOTE: usize = 2_000;
/// Days that a link is kept.
const DAYS: u16 = 365;

/// Some field can't be used; the form says which and why.
#[derive(Debug)]
pub(super) struct Wrong;

/// The form with nothing typed into it yet, for the scenario with this query.
pub(super) fn of(query: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("of", query).finish()
}

/// Reads the form that asks for a link: as it was typed, and what is to be kept.
pub(super) fn order(body: &[u8]) -> (Ask, Result<Order, Wrong>) {
    let mut asked = Ask::default();
    for (field, text) in form_urlencoded::parse(body) {
        match &*field {
            "of" => asked.of = text.into_owned(),
            // A browser ends lines as letters once did.
            "name" => asked.name = text.replace("\r\n", " "),
            "note" => asked.note = text.replace("\r\n", "\n"),
            "extend" => asked.extended = text == "yes",
            _ => {}
        }
    }
    asked.errors = too_long(&asked.name, &asked.note)
        .into_iter()
        .map(|(field, why)| (field, format!("{field}: {why}")))
        .collect();
    let scenario = scenario::from_query(&asked.of).map_err(|errors| {
        let lines: Vec<_> = errors.iter().take(10).map(ToString::to_string).collect();
        asked.errors.push(("of", format!("The scenario can’t be kept as it is. {}", lines.join("; "))));
    });
    let Ok(scenario) = scenario else { return (asked, Err(Wrong)) };
    if !asked.errors.is_empty() {
        return (asked, Err(Wrong));
    }
    let answers = link::decode(&asked.of).answers;
    let order = to_keep(&scenario, &answers, &asked.name, &asked.note, asked.extended);
    (asked, Ok(order))
}

/// What is wrong with a name or a note, by field.
pub(crate) fn too_long(name: &str, note: &str) -> Vec<(&'static str, String)> {
    let fields = [("name", name, NAME), ("note", note, NOTE)];
    let counted = fields.map(|(field, text, most)| (field, text.chars().count(), most));
    let wrong = counted.into_iter().filter(|(_, count, most)| count > most);
    wrong
        .map(|(field, count, most)| (field, format!("must have at most {most} letters, not {count}")))
        .collect()
}

/// What is kept of a scenario with these answers, this name and this note.
pub(crate) fn to_keep(
    scenario: &Scenario,
    answers: &Answers,
    name: &str,
    note: &str,
    extended: bool,
) -> Order {
    let query = link::encode_made(&Report::quick(scenario), answers);
    Order {
        // Defaults may change, and a link that is kept means what it meant.
        query: if query.is_empty() { format!("v={}", link::EDITION) } else { query },
        name: plain(name),
        note: plain(note),
        days: DAYS,
        extended,
    }
}

/// The text without what can't be seen, such as letters that turn the order of others around.
fn plain(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen = |letter: &char| *letter == '\n' || !letter.is_control() && !turns(*letter);
    text.trim().chars().filter(seen).collect()
}

/// What a maker wishes.
pub(super) enum Wish {
    /// The link taken back.
    Revoke,
    /// Another in its place: the address as it was typed.
    Replace(String),
    /// Nothing that can be understood.
    Neither,
}

/// Reads the form of a link's maker.
pub(super) fn wish(body: &[u8]) -> Wish {
    let field =
        |wanted: &str| form_urlencoded::parse(body).find(|(name, _)| name == wanted).map(|(_, text)| text);
    match field("do").as_deref() {
        Some("revoke") => Wish::Revoke,
        Some("replace") => Wish::Replace(field("other").unwrap_or_default().chars().take(300).collect()),
        _ => Wish::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_says_its_edition_and_what_made_it() {
        let (_, order) =
            order(b"of=tokens%3D120B%26evals%3Dno&name=+Plan%0D%0AA&note=a%0D%0Ab%00c&extend=yes");
        let order = order.unwrap();
        assert!(
            order.query.starts_with("tokens=120B&evals=no&made=") && order.query.ends_with("&v=1"),
            "{}",
            order.query
        );
        assert_eq!((order.name.as_str(), order.note.as_str(), order.extended), ("Plan A", "a\nbc", true));
        assert_eq!(super::order(b"of=").1.unwrap().query, "v=1");
    }

    #[test]
    fn each_field_that_is_wrong_is_named_and_nothing_typed_is_lost() {
        let name = "n".repeat(201);
        let (asked, order) =
            order(format!("of=tokens%3Dlots%26colour%3Dred&name={name}&note=kept").as_bytes());
        assert!(order.is_err());
        assert_eq!(
            (asked.of.as_str(), asked.name, asked.note.as_str()),
            ("tokens=lots&colour=red", name, "kept")
        );
        let errors: Vec<_> =
            asked.errors.iter().map(|(field, message)| format!("{field}|{message}")).collect();
        assert_eq!(errors[0], "name|name: must have at most 200 letters, not 201");
        assert!(
            errors[1].contains("tokens: “lots”") && errors[1].contains("colour: there is no such input"),
            "{errors:?}"
        );
    }
}
