//! The value of an input: read from text, checked, written as text.

use super::{INPUTS, Input, Kind, Scenario, Steps};
use crate::error::InputError;
use crate::quantity::{self, Unit};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The value of one input.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number in base units.
    Number(f64),
    /// A number in base units, or nothing.
    Optional(Option<f64>),
    /// The key of one of the choices.
    Choice(&'static str),
    /// Factors, one a quarter.
    Factors(Vec<f64>),
}

impl Input {
    /// Reads a value as a person types it, or as a link or file holds it.
    ///
    /// # Errors
    /// When the text can't be read or the value is not allowed; the message says what is.
    pub fn parse(&self, text: &str) -> Result<Value, InputError> {
        let error = |message: String| InputError::new(self.key, message);
        let number = |unit| quantity::parse(text, unit).map_err(error);
        let value = match self.kind {
            Kind::Number { unit, .. } => Value::Number(number(unit)?),
            Kind::Optional { .. } if text.trim().is_empty() => Value::Optional(None),
            Kind::Optional { unit, .. } => Value::Optional(Some(number(unit)?)),
            Kind::Choice(options) => {
                let wanted = text.trim();
                let known = options().iter().find(|choice| choice.key == wanted);
                Value::Choice(known.ok_or_else(|| error(self.allowed()))?.key)
            }
            Kind::Factors { .. } if text.trim().is_empty() => Value::Factors(Vec::new()),
            Kind::Factors { .. } => Value::Factors(
                text.split([',', ';', '~'])
                    .map(|part| quantity::parse(part, Unit::Multiple).map_err(error))
                    .collect::<Result<_, _>>()?,
            ),
        };
        self.check(&value)?;
        Ok(value)
    }

    /// Whether the input may hold `value`.
    ///
    /// # Errors
    /// When it may not; the message says what is allowed.
    pub fn check(&self, value: &Value) -> Result<(), InputError> {
        let within = |n: f64, min: f64, max: f64| n.is_finite() && (min..=max).contains(&n);
        let fine = match (self.kind, value) {
            (Kind::Number { min, max, steps, .. }, Value::Number(n)) => {
                within(*n, min, max) && (steps != Steps::Whole || n.fract() == 0.0)
            }
            (Kind::Optional { min, max, .. }, Value::Optional(n)) => n.is_none_or(|n| within(n, min, max)),
            (Kind::Choice(options), Value::Choice(key)) => options().iter().any(|choice| choice.key == *key),
            (Kind::Factors { most, max }, Value::Factors(list)) => {
                list.len() <= most && list.iter().all(|n| within(*n, 0.0, max))
            }
            _ => false,
        };
        if fine { Ok(()) } else { Err(InputError::new(self.key, self.allowed())) }
    }

    /// What the input allows, as the end of a sentence: `must be between 1B and 1T`.
    #[must_use]
    pub fn allowed(&self) -> String {
        let between = |unit, min, max| {
            let show = |n| quantity::short(n, unit);
            format!("must be between {} and {}", show(min), show(max))
        };
        match self.kind {
            Kind::Number { unit, min, max, steps: Steps::Whole, .. } if unit != Unit::CalendarMonth => {
                between(unit, min, max).replacen("be", "be a whole number", 1)
            }
            Kind::Number { unit, min, max, .. } => between(unit, min, max),
            Kind::Optional { unit, min, max, fallback, .. } => {
                format!("{}, or empty for {fallback}", between(unit, min, max))
            }
            Kind::Choice(options) => {
                let keys: Vec<_> = options().iter().map(|choice| choice.key).collect();
                format!("must be one of {}", keys.join(", "))
            }
            Kind::Factors { most, max } => {
                format!("must be at most {most} factors from 0 to {max}, one a quarter, separated by commas")
            }
        }
    }

    /// Writes a value so that [`Input::parse`] gives it back to the bit.
    #[must_use]
    pub fn exact(&self, value: &Value) -> String {
        let number = |n: f64| self.unit().map_or_else(|| n.to_string(), |unit| quantity::exact(n, unit));
        match value {
            Value::Number(n) | Value::Optional(Some(n)) => number(*n),
            Value::Optional(None) => String::new(),
            Value::Choice(key) => (*key).to_string(),
            Value::Factors(list) => list.iter().map(f64::to_string).collect::<Vec<_>>().join("~"),
        }
    }

    /// Writes a value for reading, with its unit.
    #[must_use]
    pub fn short(&self, value: &Value) -> String {
        match (self.kind, value) {
            (Kind::Number { unit, .. }, Value::Number(n))
            | (Kind::Optional { unit, .. }, Value::Optional(Some(n))) => quantity::short(*n, unit),
            (Kind::Optional { fallback, .. }, _) => fallback.to_string(),
            (Kind::Choice(options), Value::Choice(key)) => {
                options().iter().find(|c| c.key == *key).map_or(*key, |c| c.label).to_string()
            }
            (_, Value::Factors(list)) if list.is_empty() => "none".into(),
            _ => self.exact(value),
        }
    }
}

impl Scenario {
    /// Checks every input and the rules between them.
    ///
    /// # Errors
    /// One error for each input that is not allowed.
    pub fn validate(&self) -> Result<(), Vec<InputError>> {
        let mut errors: Vec<_> =
            INPUTS.iter().filter_map(|input| input.check(&input.value(self)).err()).collect();
        if self.price_path == "custom" && self.price_table.is_empty() {
            errors.push(InputError::new("path", "needs at least one factor under “Own price path”"));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// Writes the inputs that differ from their defaults, by key, each as exact text.
impl Serialize for Scenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let changed: Vec<_> = INPUTS.iter().filter(|input| input.changed(self)).collect();
        let mut map = serializer.serialize_map(Some(changed.len()))?;
        for input in changed {
            map.serialize_entry(input.key, &input.exact(&input.value(self)))?;
        }
        map.end()
    }
}

/// Reads inputs by key, each a number in base units or text as a person types it. What is missing is the default.
impl<'de> Deserialize<'de> for Scenario {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByKey)
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    Number(f64),
    Text(String),
    Numbers(Vec<f64>),
    Null(()),
}

struct ByKey;

impl<'de> Visitor<'de> for ByKey {
    type Value = Scenario;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of inputs by key, such as {\"tokens\": \"120B\"}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scenario, A::Error> {
        let mut scenario = Scenario::default();
        while let Some(key) = map.next_key::<String>()? {
            let input = Input::find(&key)
                .ok_or_else(|| A::Error::custom(format!("{key}: there is no such input")))?;
            let raw = map
                .next_value::<Raw>()
                .map_err(|_wrong_type| A::Error::custom(format!("{key}: {}", input.allowed())))?;
            let value = match (raw, input.kind) {
                (Raw::Number(n), Kind::Number { .. }) => Ok(Value::Number(n)),
                (Raw::Number(n), Kind::Optional { .. }) => Ok(Value::Optional(Some(n))),
                (Raw::Numbers(list), Kind::Factors { .. }) => Ok(Value::Factors(list)),
                (Raw::Null(()), Kind::Optional { .. }) => Ok(Value::Optional(None)),
                (Raw::Text(text), _) => input.parse(&text),
                _ => Err(InputError::new(input.key, input.allowed())),
            };
            value.and_then(|value| input.set(&mut scenario, value)).map_err(A::Error::custom)?;
        }
        Ok(scenario)
    }
}
