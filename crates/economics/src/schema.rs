//! What questions and answers look like as JSON, where no derive can tell: for the description of the API.

use crate::finance::Irr;
use crate::finance::root::Crossing;
use crate::input::{INPUTS, Input, Kind, Scenario, Steps, Value};
use crate::quantity::Unit;
use crate::readiness::QUESTIONS;
use serde_json::Value as Json;
use std::borrow::Cow;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};

/// A number between these bounds or, where `texts` and there are any, a plain text for one.
#[must_use]
pub fn figure((min, max): (f64, f64), texts: bool) -> ObjectBuilder {
    let number = ObjectBuilder::new().minimum(Some(min)).maximum(Some(max));
    match pattern(min, max).filter(|_| texts) {
        Some(pattern) => number
            .schema_type(SchemaType::from_iter([Type::Number, Type::String]))
            .pattern(Some(format!("^({pattern})$"))),
        None => number.schema_type(Type::Number),
    }
}

/// Plain texts for figures between these bounds, such as `120B`, `$2.35` or `35%`. Other ways to write one are understood
/// too; these are always within the bounds.
fn pattern(min: f64, max: f64) -> Option<String> {
    let share = max <= 1.0;
    let scales: &[(f64, &str)] =
        if share { &[(0.01, "%")] } else { &[(1.0, ""), (1e3, "K"), (1e6, "M"), (1e9, "B"), (1e12, "T")] };
    let mut parts: Vec<String> = Vec::new();
    for (scale, letter) in scales {
        let most = if letter.is_empty() { 15 } else { 3 };
        let fits = |digits: &u32| {
            let below = 10_u64.pow(*digits) as f64 * scale;
            below / 10.0 >= min && below <= max
        };
        let counts: Vec<u32> = (1..=most).filter(fits).collect();
        if let (Some(first), Some(last)) = (counts.first(), counts.last()) {
            parts.push(format!("[1-9][0-9]{{{},{}}}(\\.[0-9]{{1,6}})?{letter}", first - 1, last - 1));
        }
    }
    if min <= 0.0 {
        parts.push(if share { "0(\\.[0-9]{1,6})?" } else { "0" }.into());
    }
    (!parts.is_empty()).then(|| parts.join("|"))
}

/// A scenario in an answer.
impl PartialSchema for Scenario {
    fn schema() -> RefOr<Schema> {
        let about = "The inputs that differ from their defaults, by key, each as the shortest text that gives it back to the bit. \
                     It can be asked with again.";
        let text = ObjectBuilder::new().schema_type(Type::String);
        let object = ObjectBuilder::new().additional_properties(Some(RefOr::<Schema>::from(text)));
        object.description(Some(about)).into()
    }
}

impl ToSchema for Scenario {
    fn name() -> Cow<'static, str> {
        "ChangedInputs".into()
    }
}

/// A scenario as JSON, as the command line and the API take it.
#[derive(Debug)]
pub struct Body;

impl PartialSchema for Body {
    fn schema() -> RefOr<Schema> {
        let about = "Inputs by key. What is left out is at its default. A figure is a number in base units (US dollars, tokens, \
                     months, shares from 0 to 1) or a text as a person types it: \"120B\", \"35%\", \"2026-11\". The plainest \
                     texts are described; all that the page understands is understood here, such as \"$12.5M\".";
        scenario(true).description(Some(about)).into()
    }
}

impl ToSchema for Body {
    fn name() -> Cow<'static, str> {
        "Scenario".into()
    }
}

/// A scenario as the query of a link: the same keys, the answers about readiness, the edition, and what made it.
#[derive(Debug)]
pub struct Query;

impl PartialSchema for Query {
    fn schema() -> RefOr<Schema> {
        let about = "The query of a link, as in the address of the page: inputs by key, answers about readiness, and what the link \
                     says of itself. Beside plain numbers every figure may be a text as a person types it, such as 120B, $12.5M or 35%.";
        let object = QUESTIONS.iter().fold(scenario(false), |object, question| {
            let keys = question.options.iter().map(|option| option.key);
            let reply = ObjectBuilder::new()
                .schema_type(Type::String)
                .enum_values(Some(keys))
                .description(Some(format!("Readiness: {}", question.text)));
            object.property(question.key, reply)
        });
        let text = |about: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(about));
        object
            .property("v", text("The edition: which defaults hold for what is left out."))
            .property(
                "made",
                text("What made the link, and what it answered; as a link of the page says it."),
            )
            .property("z", text("All of a link, packed; as a long link of the page says it."))
            .description(Some(about))
            .into()
    }
}

impl ToSchema for Query {
    fn name() -> Cow<'static, str> {
        "ScenarioQuery".into()
    }
}

fn scenario(body: bool) -> ObjectBuilder {
    let empty = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    INPUTS.iter().fold(empty, |object, input| object.property(input.key, property(input, body)))
}

/// One input, in a body or in a query, where everything is text.
fn property(input: &Input, body: bool) -> RefOr<Schema> {
    let about = Some(format!("{}: {} It {}.", input.label, input.help, input.allowed()));
    let default = Some(json(input, &input.default()));
    match input.kind {
        Kind::Number { unit: Unit::CalendarMonth, min, max, .. } => ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(format!("^({})-(0[1-9]|1[0-2])$", years(min, max))))
            .description(about)
            .default(default)
            .into(),
        Kind::Number { min, max, steps, .. } => figure((min, max), body && steps != Steps::Whole)
            .multiple_of((steps == Steps::Whole).then_some(1.0))
            .description(about)
            .default(default)
            .into(),
        Kind::Optional { min, max, .. } if body => {
            let texts = pattern(min, max).map(|pattern| format!("|{pattern}")).unwrap_or_default();
            figure((min, max), false)
                .schema_type(SchemaType::from_iter([Type::Number, Type::String, Type::Null]))
                .pattern(Some(format!("^(\\s*{texts})$")))
                .description(about)
                .into()
        }
        Kind::Optional { min, max, .. } => figure((min, max), false).description(about).into(),
        Kind::Choice(options) => ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(options().iter().map(|choice| choice.key)))
            .description(about)
            .default(default)
            .into(),
        Kind::Factors { .. } if !body => {
            ObjectBuilder::new().schema_type(Type::String).examples(["1,0.8,0.6"]).description(about).into()
        }
        Kind::Factors { most, max } => ArrayBuilder::new()
            .items(figure((0.0, max), false))
            .max_items(Some(most))
            .examples([serde_json::json!([1, 0.8, 0.6])])
            .description(about)
            .into(),
    }
}

/// The calendar years of which all months lie between these two.
fn years(min: f64, max: f64) -> String {
    let (first, last) = ((min / 12.0).ceil() as i64, ((max + 1.0) / 12.0).floor() as i64);
    (first..last).map(|year| format!("{year:04}")).collect::<Vec<_>>().join("|")
}

fn json(input: &Input, value: &Value) -> Json {
    match value {
        Value::Number(n) if input.unit() != Some(Unit::CalendarMonth) => number(*n),
        _ => input.exact(value).into(),
    }
}

/// A whole number without its `.0`.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 { Json::from(value as i64) } else { Json::from(value) }
}

/// How many there are, and where.
#[derive(ToSchema)]
#[schema(as = Count, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its shape is asked for")]
enum HowMany {
    None,
    One,
    Several,
}

/// The internal rates of return a year.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its shape is asked for")]
struct IrrAsJson {
    /// How many rates there are.
    kind: HowMany,
    /// The rates, rising.
    rates: Vec<f64>,
    /// Why there is none.
    reason: Option<String>,
}

/// Where something crosses zero.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its shape is asked for")]
struct CrossingAsJson {
    /// How many places there are.
    kind: HowMany,
    /// The places, rising.
    at: Vec<f64>,
}

/// Gives a type whose serialisation is written by hand the shape of another.
macro_rules! shaped {
    ($($name:ty: $shape:ty),+) => { $(
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                <$shape>::schema()
            }
        }

        impl ToSchema for $name {
            fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
                schemas.push((HowMany::name().into(), HowMany::schema()));
            }
        }
    )+ };
}

shaped! { Irr: IrrAsJson, Crossing: CrossingAsJson }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_described_are_within_the_bounds() {
        let shown = |min, max| pattern(min, max).unwrap_or_default();
        assert_eq!(shown(0.0, 1.0), "[1-9][0-9]{0,1}(\\.[0-9]{1,6})?%|0(\\.[0-9]{1,6})?");
        assert_eq!(shown(1.0, 40.0), "[1-9][0-9]{0,0}(\\.[0-9]{1,6})?");
        assert_eq!(
            shown(1e6, 1e9),
            "[1-9][0-9]{6,8}(\\.[0-9]{1,6})?|[1-9][0-9]{3,5}(\\.[0-9]{1,6})?K|[1-9][0-9]{0,2}(\\.[0-9]{1,6})?M"
        );
        assert_eq!(shown(0.05, 0.7), "");
        assert_eq!(years(24_300.0, 24_335.0), "2025|2026|2027");
        assert_eq!(years(24_301.0, 24_334.0), "2026");
    }
}
