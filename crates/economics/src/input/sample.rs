//! Valid scenarios drawn at random, for tests of everything that takes a scenario.

use super::{INPUTS, Kind, Scenario, Steps, Value};
use crate::math::{exp, ln};

/// A valid scenario in which about half of the inputs are drawn from their whole ranges. The same on every target.
#[must_use]
pub fn sample(seed: u64) -> Scenario {
    let mut stream = Stream(seed);
    let mut scenario = Scenario::default();
    for input in INPUTS {
        let (changed, draw) = (stream.next() < 0.5, stream.next());
        if !changed {
            continue;
        }
        let number = |min: f64, max: f64, steps: Steps| match steps {
            Steps::Log => {
                let low = if min > 0.0 { min } else { max * 1e-9 };
                exp(ln(low) * (1.0 - draw) + ln(max) * draw).clamp(min, max)
            }
            Steps::Linear => min + draw * (max - min),
            Steps::Whole => (min + draw * (max - min)).round(),
        };
        let value = match input.kind {
            Kind::Number { min, max, steps, .. } => Value::Number(number(min, max, steps)),
            Kind::Optional { min, max, .. } => Value::Optional(Some(number(min, max, Steps::Linear))),
            Kind::Choice(options) => {
                let options = options();
                let at = (draw * options.len() as f64) as usize;
                Value::Choice(options[at.min(options.len() - 1)].key)
            }
            Kind::Factors { most, max } => {
                let length = 1 + (draw * (most - 1) as f64) as usize;
                Value::Factors((0..length).map(|_| max * stream.next()).collect())
            }
        };
        // Drawn from the allowed range, so it is allowed.
        let _ = input.set(&mut scenario, value);
    }
    if scenario.price_path == "custom" && scenario.price_table.is_empty() {
        scenario.price_path = "flat";
    }
    scenario
}

/// Numbers from 0 to 1: SplitMix64 (Steele, Lea and Flood 2014).
struct Stream(u64);

impl Stream {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_valid_and_differ() {
        for seed in 0..2000 {
            assert_eq!(sample(seed).validate(), Ok(()), "seed {seed}");
        }
        assert_ne!(sample(1), sample(2));
        assert_eq!(sample(7), sample(7));
    }
}
