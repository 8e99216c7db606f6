//! Turns the table of inputs into the `Scenario` struct and the registry, so that neither can miss an entry.

/// Declares every input once. Each entry becomes a field of `Scenario` and a row of `INPUTS`.
macro_rules! inputs {
    ($( $(#[doc = $doc:literal])+ $field:ident: $kind:ident($default:expr $(, $arg:expr)*) {
        key: $key:literal, label: $label:literal, group: $group:ident, from: $from:expr, help: $help:literal $(,)?
    } )+) => {
        /// Everything a person can set: the input of the engine. Money in US dollars, time in months, shares 0 to 1.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario {
            $( $(#[doc = $doc])+ pub $field: inputs!(@type $kind), )+
        }

        impl Default for Scenario {
            fn default() -> Self {
                Self { $( $field: $default, )+ }
            }
        }

        /// Every input, in the order of the page.
        pub static INPUTS: &[Input] = &[
            $( Input {
                key: $key,
                label: $label,
                help: $help,
                group: Group::$group,
                kind: inputs!(@kind $kind $(, $arg)*),
                provenance: $from,
                get: |scenario| inputs!(@get $kind, scenario.$field),
                put: |scenario, value| inputs!(@put $kind, scenario.$field, value),
            }, )+
        ];
    };

    (@type number) => { f64 };
    (@type optional) => { Option<f64> };
    (@type choice) => { &'static str };
    (@type factors) => { Vec<f64> };

    (@kind number, $unit:expr, $range:expr, $steps:expr, $spread:expr) => {
        Kind::Number { unit: $unit, min: $range.0, max: $range.1, steps: $steps, spread: $spread }
    };
    (@kind optional, $unit:expr, $range:expr, $fallback:expr, $spread:expr) => {
        Kind::Optional { unit: $unit, min: $range.0, max: $range.1, fallback: $fallback, spread: $spread }
    };
    (@kind choice, $options:expr) => { Kind::Choice($options) };
    (@kind factors, $most:expr, $max:expr) => { Kind::Factors { most: $most, max: $max } };

    (@get number, $place:expr) => { Value::Number($place) };
    (@get optional, $place:expr) => { Value::Optional($place) };
    (@get choice, $place:expr) => { Value::Choice($place) };
    (@get factors, $place:expr) => { Value::Factors($place.clone()) };

    (@put number, $place:expr, $value:expr) => { if let Value::Number(n) = $value { $place = n; } };
    (@put optional, $place:expr, $value:expr) => { if let Value::Optional(n) = $value { $place = n; } };
    (@put choice, $place:expr, $value:expr) => { if let Value::Choice(key) = $value { $place = key; } };
    (@put factors, $place:expr, $value:expr) => { if let Value::Factors(list) = $value { $place = list; } };
}

pub(super) use inputs;
