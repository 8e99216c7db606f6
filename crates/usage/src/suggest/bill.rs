//! The price that a bill implies.

use super::model::at_list;
use super::{Advice, rounded};
use crate::part::Tally;
use crate::summary::{Summary, days_in};
use crossover_economics::input::{Scenario, Value};
use crossover_economics::prices;
use crossover_economics::quantity::{Unit, short};

/// A bill this close to the list price is the list price.
const CLOSE: f64 = 0.005;
/// Beyond these factors a bill and its tokens do not belong together.
const PLAUSIBLE: std::ops::RangeInclusive<f64> = 0.05..=20.0;

/// Suggests the prices of the model `key` at which the tokens of `month` cost what was billed for them.
pub(super) fn suggest(advice: &mut Advice, summary: &Summary, now: &Scenario, month: u32, key: &'static str) {
    let Some(model) = prices::find(key) else { return };
    let mut tally = Tally::default();
    let mut billed = Vec::new();
    for (place, source) in summary.sources.iter().enumerate() {
        let Some((from, to)) = days_in(source.tokens, month) else { continue };
        // A bill for other days than the tokens says nothing about their price.
        let same = days_in(source.cost, month).is_some_and(|(first, last)| first <= from && last >= to);
        if same {
            billed.push(source.name.as_str());
            let parts = summary.of_month(month).filter(|part| part.source == place);
            parts.for_each(|part| tally.add(&part.tally));
        }
    }
    let start = now.start_month as u32;
    let list = at_list(model, &tally, start);
    if billed.is_empty() || !(list > 0.0 && tally.cost > 0.0) {
        advice
            .left
            .push("Price paid: no file says what these tokens cost, so the list price is used.".into());
        return;
    }
    let factor = tally.cost / list;
    let usd = |amount| short(amount, Unit::Usd);
    let name = |month: u32| short(f64::from(month), Unit::CalendarMonth);
    let compared = format!(
        "The tokens from {} cost {} in {}; at the list price of {} they would cost {}",
        billed.join(" and "),
        usd(tally.cost),
        name(month),
        model.label,
        usd(list)
    );
    if !PLAUSIBLE.contains(&factor) {
        advice.left.push(format!(
            "Price paid: {compared}. One does not belong to the other, so the list price is used."
        ));
        return;
    }
    if (factor - 1.0).abs() <= CLOSE {
        advice.left.push(format!("Price paid: {compared}. That is the list price, which stays."));
        return;
    }
    let factor_text = short(factor, Unit::Count);
    let at = model.price_on(start);
    for (key, listed) in [("api_in", at.input), ("api_cached", at.cached), ("api_out", at.output)] {
        let price = short(listed, Unit::UsdPerMillionTokens);
        let because = if key == "api_in" {
            format!("{compared}. So its prices are taken × {factor_text}: here of {price}.")
        } else {
            format!("Likewise × {factor_text}, of {price}.")
        };
        advice.put(key, &Value::Optional(Some(rounded(listed * factor, 4))), now, because);
    }
}
