//! The model that most is spent on.

use super::{Advice, percent};
use crate::figure::shown;
use crate::model;
use crate::part::Tally;
use crate::summary::Summary;
use crossover_economics::input::{Scenario, Value};
use crossover_economics::prices::{Family, Mix, Model};
use crossover_economics::quantity::{Unit, short};

/// Models that are named one by one in a sentence.
const NAMED: usize = 4;

/// What `tally` costs at the list price of `model` in a month, US dollars.
pub(super) fn at_list(model: &Model, tally: &Tally, month: u32) -> f64 {
    let tokens = Mix { cached: tally.cached, uncached: tally.input - tally.cached, output: tally.output };
    model.price_on(month).blend(&tokens) / 1e6
}

/// Suggests the closed model with the largest spend at list prices, and names what is no such model. Returns the model
/// of the scenario once the suggestion is taken.
pub(super) fn suggest(advice: &mut Advice, summary: &Summary, now: &Scenario, month: u32) -> &'static str {
    let name = short(f64::from(month), Unit::CalendarMonth);
    let start = now.start_month as u32;
    let mut known: Vec<(&'static Model, Tally)> = Vec::new();
    let (mut unknown, mut nameless, mut total) = (Vec::<(&str, f64)>::new(), 0.0, 0.0);
    for part in summary.of_month(month).filter(|part| part.tally.tokens() > 0.0) {
        let tokens = part.tally.tokens();
        total += tokens;
        match model::find(&part.model) {
            Some(found) => match known.iter_mut().find(|(model, _)| model.key == found.key) {
                Some((_, tally)) => tally.add(&part.tally),
                None => known.push((found, part.tally)),
            },
            None if part.model.is_empty() => nameless += tokens,
            None => unknown.push((&part.model, tokens)),
        }
    }
    let spent = |(model, tally): &(&'static Model, Tally)| at_list(model, tally, start);
    let closed = known.iter().filter(|(model, _)| model.family == Family::Closed);
    let first =
        closed.max_by(|a, b| spent(a).total_cmp(&spent(b))).map(|(model, tally)| (*model, tally.tokens()));
    if let Some((model, tokens)) = first {
        let because = format!(
            "At list prices, more is spent in {name} on {} than on any other closed model: {} of the tokens.",
            model.label,
            percent(tokens, total)
        );
        advice.put("api", &Value::Choice(model.key), now, because);
    } else {
        advice.left.push("Closed model bought today: none of the price list is named in it.".into());
    }
    let key = first.map(|(model, _)| model.key);
    let others = known.iter().filter(|(model, _)| Some(model.key) != key);
    let others = others.map(|(model, tally)| (model.label, tally.tokens())).collect();
    say(advice, "Other models of the price list, counted as if they were this one", others, total);
    say(advice, "Not in the price list, counted all the same", unknown, total);
    if nameless > 0.0 {
        advice.left.push(format!("{} of the tokens in {name} name no model.", percent(nameless, total)));
    }
    key.unwrap_or(now.api_model)
}

/// Names the models with the most tokens, and how many more there are.
fn say(advice: &mut Advice, what: &str, mut models: Vec<(&str, f64)>, total: f64) {
    let mut named: Vec<String> = Vec::new();
    while named.len() < NAMED {
        let most = (0..models.len()).max_by(|a, b| models[*a].1.total_cmp(&models[*b].1));
        let Some(most) = most else { break };
        let (model, tokens) = models.swap_remove(most);
        named.push(format!("{} ({})", shown(model), percent(tokens, total)));
    }
    if !models.is_empty() {
        named.push(format!("{} more", models.len()));
    }
    if !named.is_empty() {
        advice.left.push(format!("{what}: {}.", named.join(", ")));
    }
}
