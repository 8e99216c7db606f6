//! Any text as a figure of any unit and for any input: what is read is finite, and written out it is read again to the bit.

#![no_main]

use crossover_economics::input::INPUTS;
use crossover_economics::quantity::{Unit, exact, parse, short};
use libfuzzer_sys::fuzz_target;

const UNITS: [Unit; 16] = [
    Unit::Usd,
    Unit::UsdPerMonth,
    Unit::UsdPerYear,
    Unit::UsdPerMillionTokens,
    Unit::UsdPerBillionTokens,
    Unit::UsdPerHour,
    Unit::Tokens,
    Unit::TokensPerMonth,
    Unit::Params,
    Unit::Share,
    Unit::SharePerYear,
    Unit::Multiple,
    Unit::MultiplePerYear,
    Unit::Months,
    Unit::Count,
    Unit::CalendarMonth,
];

fuzz_target!(|text: &str| {
    for unit in UNITS {
        match parse(text, unit) {
            Ok(value) => {
                assert!(value.is_finite());
                let written = exact(value, unit);
                assert_eq!(
                    parse(&written, unit).map(f64::to_bits),
                    Ok(value.to_bits()),
                    "{written} {unit:?}"
                );
                assert!(!short(value, unit).contains("inf") && !short(value, unit).contains("NaN"));
            }
            Err(why) => assert!(!why.is_empty()),
        }
    }
    for input in INPUTS {
        if let Ok(value) = input.parse(text) {
            let written = input.exact(&value);
            assert_eq!(input.parse(&written), Ok(value), "{}: {written}", input.key);
        }
    }
});
