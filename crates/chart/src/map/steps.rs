//! The steps of colour: six, with 0 in the middle and as large on either side.

use crate::palette::Role;
use crossover_economics::map::{Cell, Map};

/// The two amounts that part small from middle and middle from large, US dollars, and what has to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Steps {
    small: f64,
    large: f64,
    /// Whether there are places where the budget buys no model.
    pub(super) gaps: bool,
}

impl Steps {
    /// Round amounts that part the map's figures, whatever their sign, into about equal thirds.
    pub(super) fn of(map: &Map) -> Self {
        let mut sizes: Vec<f64> =
            map.cells.iter().filter_map(Cell::pretrain).map(f64::abs).filter(|size| *size > 0.0).collect();
        sizes.sort_by(f64::total_cmp);
        let at = |share: f64| sizes.get((share * sizes.len() as f64) as usize).copied();
        let small = round(at(1.0 / 3.0).unwrap_or(1e6));
        let large = round(at(2.0 / 3.0).unwrap_or(1e7)).max(round(2.0 * small));
        Self { small, large, gaps: map.cells.iter().any(|cell| cell.pretrain().is_none()) }
    }

    /// The amounts at which the colour changes, rising.
    pub(super) fn bounds(self) -> [f64; 5] {
        [-self.large, -self.small, 0.0, self.small, self.large]
    }

    /// Each colour with the least amount that it stands for, rising.
    pub(super) fn colours(self) -> [(Role, f64); 6] {
        let [b, c, d, e, f] = self.bounds();
        [
            (Role::LossLarge, f64::NEG_INFINITY),
            (Role::LossMiddle, b),
            (Role::LossSmall, c),
            (Role::GainSmall, d),
            (Role::GainMiddle, e),
            (Role::GainLarge, f),
        ]
    }
}

/// The nearest of 1, 2 and 5 times a power of ten, by ratio. Read from the text: logarithms differ between targets.
fn round(value: f64) -> f64 {
    let text = format!("{value:e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits: f64 = digits.parse().unwrap_or(1.0);
    let rounded = match digits {
        d if d < 1.41 => "1",
        d if d < 3.16 => "2",
        d if d < 7.07 => "5",
        _ => "10",
    };
    format!("{rounded}e{exponent}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_round() {
        for (value, rounded) in
            [(1.3, 1.0), (1.5, 2.0), (4.0e6, 5e6), (8.2e7, 1e8), (3.1e-3, 2e-3), (1e300, 1e300)]
        {
            assert_eq!(round(value), rounded);
        }
    }
}
