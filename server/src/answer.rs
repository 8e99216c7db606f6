//! Answers as JSON, the same bytes on the command line and over HTTP.

use crossover_deck::whole;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use serde::Serialize;

/// The whole report on a scenario with its odds.
#[derive(Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub(crate) struct Evaluation {
    #[serde(flatten)]
    report: Report,
    /// The two-way maps, where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "describe", schema(value_type = Option<Vec<Map>>, nullable = false))]
    maps: Option<[Map; 3]>,
}

impl Evaluation {
    /// Works it out, with the maps or without.
    pub(crate) fn of(scenario: &Scenario, maps: bool) -> Self {
        let maps = maps.then(|| Pair::ALL.map(|pair| Map::whole(scenario, pair)));
        Self { report: whole(scenario), maps }
    }
}

/// `answer` as indented JSON with a line's end.
///
/// # Errors
/// A sentence, when it can't be written.
pub(crate) fn json(answer: &impl Serialize) -> Result<String, String> {
    let mut text = serde_json::to_string_pretty(answer).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}
