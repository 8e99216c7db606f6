//! Where a slider's thumb stands for a value, on a scale of equal ratios.

/// The values of a decade that a slider stops at: each reads well, and is 4 to 11% above the one before.
const STOPS: [u32; 28] = [
    10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30, 33, 36, 40, 44, 48, 52, 56, 60, 65, 70, 75, 80,
    85, 92,
];

/// A slider over whole decades and a part of the last.
#[derive(Clone, Copy)]
pub(crate) struct Slider {
    /// The least value: a power of ten.
    pub(crate) low: f64,
    /// Stops above it.
    pub(crate) steps: usize,
}

impl Slider {
    /// From `low`, a power of ten, over `decades` and then up to `part` tenths of the next.
    pub(crate) fn new(low: f64, decades: usize, part: u32) -> Self {
        let last = STOPS.iter().filter(|stop| **stop <= part * 10).count().saturating_sub(1);
        Self { low, steps: decades * STOPS.len() + last }
    }

    /// The value of the stop `step`.
    pub(crate) fn value(self, step: usize) -> f64 {
        let stop = f64::from(STOPS[step % STOPS.len()]);
        // Both factors are whole or a tenth of it, so that the product is the number that the text says.
        (0..step / STOPS.len()).fold(self.low, |decade, _| decade * 10.0) * stop / 10.0
    }

    /// The stop nearest to `value` from below; an end when the value lies beyond it.
    pub(crate) fn step(self, value: f64) -> usize {
        (1..=self.steps).take_while(|step| self.value(*step) <= value).last().unwrap_or(0)
    }

    /// The greatest value.
    pub(crate) fn high(self) -> f64 {
        self.value(self.steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_the_ends() {
        let slider = Slider::new(1e9, 4, 3);
        assert_eq!((slider.value(0), slider.high()), (1e9, 3e13));
        assert_eq!((slider.step(0.0), slider.step(1e20)), (0, slider.steps));
        assert_eq!(Slider::new(1e6, 2, 1).high(), 1e8);
    }

    #[test]
    fn every_stop_is_another_value_and_comes_back() {
        let slider = Slider::new(1e8, 5, 1);
        for step in 0..=slider.steps {
            assert_eq!(slider.step(slider.value(step)), step);
        }
        assert_eq!(slider.value(slider.step(123e9)), 120e9);
    }
}
