//! The model that most is spent on.

use super::{Advice, percent};
use crate::model;
use crate::reading::Tally;
use crate::summary::Summary;
use crossover_economics::input::{Scenario, Value};
use crossover_economics::prices::{Family, Mix, Model};
use std::collections::BTreeMap;

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
    let name = crossover_economics::quantity::short(
        f64::from(month),
        crossover_economics::quantity::Unit::CalendarMonth,
    );
    let start = now.start_month as u32;
    let mut known: BTreeMap<&'static str, (&'static Model, Tally)> = BTreeMap::new();
    let (mut unknown, mut nameless) = (BTreeMap::<&str, f64>::new(), 0.0);
    let mut total = 0.0;
    for ((_, _, written), tally) in
        summary.parts.iter().filter(|((at, ..), tally)| *at == month && tally.tokens() > 0.0)
    {
        total += tally.tokens();
        match model::find(written) {
            Some(found) => known.entry(found.key).or_insert((found, Tally::default())).1.add(tally),
            None if written.is_empty() => nameless += tally.tokens(),
            None => *unknown.entry(written).or_default() += tally.tokens(),
        }
    }
    let spent = |(model, tally): &(&'static Model, Tally)| at_list(model, tally, start);
    let closed = known.values().filter(|(model, _)| model.family == Family::Closed);
    let first = closed.max_by(|a, b| spent(a).total_cmp(&spent(b)));
    if let Some((model, tally)) = first {
        let because = format!(
            "At list prices, more is spent in {name} on {} than on any other closed model: {} of the tokens.",
            model.label,
            percent(tally.tokens(), total)
        );
        advice.put("api", &Value::Choice(model.key), now, because);
    } else {
        advice.left.push("Closed model bought today: none of the price list is named in it.".into());
    }
    let key = first.map(|(model, _)| model.key);
    let others = known.values().filter(|(model, _)| Some(model.key) != key);
    let others: Vec<_> = others.map(|(model, tally)| (model.label, tally.tokens())).collect();
    say(advice, "Other models of the price list, counted as if they were this one", others, total);
    say(advice, "Not in the price list, counted all the same", unknown.into_iter().collect(), total);
    if nameless > 0.0 {
        advice.left.push(format!("{} of the tokens in {name} name no model.", percent(nameless, total)));
    }
    key.unwrap_or(now.api_model)
}

fn say(advice: &mut Advice, what: &str, mut models: Vec<(&str, f64)>, total: f64) {
    if models.is_empty() {
        return;
    }
    models.sort_by(|a, b| b.1.total_cmp(&a.1));
    let name = |(model, tokens): &(&str, f64)| {
        format!("{} ({})", crate::figure::shown(model), percent(*tokens, total))
    };
    let mut named: Vec<_> = models.iter().take(NAMED).map(name).collect();
    if models.len() > NAMED {
        named.push(format!("{} more", models.len() - NAMED));
    }
    advice.left.push(format!("{what}: {}.", named.join(", ")));
}
