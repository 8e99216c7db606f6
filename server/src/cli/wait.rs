//! `crossover wait`: start now, or wait and see.

use super::{Stop, output};
use crate::question::typed::{self, Typed};
use clap::Args;
use crossover_economics::error::InputError;
use crossover_economics::finance::waiting::{self, Lattice, TwoState, Waiting};

/// Weighs starting a project now against waiting to see whether its worth goes up or down
#[derive(Args, Debug)]
#[command(
    after_help = "Example: crossover wait --outlay 1600 --value-now 2200 --value-up 3300 --value-down 1100 --probability 0.5 --rate 10%",
    after_long_help = "With --periods above 1 the worth goes on to move by the same factors: each period it is multiplied by \
                       value-up ÷ value-now or by value-down ÷ value-now, and the outlay by outlay-later ÷ outlay. The project \
                       is started at the best date, or never.\n\n\
                       Example: crossover wait --outlay 1600 --value-now 2200 --value-up 3300 --value-down 1100 --probability 0.5 --rate 10%"
)]
pub(super) struct Wait {
    /// Outlay to start now
    #[arg(long, value_name = "X", value_parser = typed::usd, allow_negative_numbers = true)]
    outlay: Typed,
    /// Outlay to start a period later [default: the same]
    #[arg(long, value_name = "X", value_parser = typed::usd, allow_negative_numbers = true)]
    outlay_later: Option<Typed>,
    /// What the project is worth if started now, before the outlay
    #[arg(long, value_name = "X", value_parser = typed::usd, allow_negative_numbers = true)]
    value_now: Typed,
    /// What it is worth a period later after good news
    #[arg(long, value_name = "X", value_parser = typed::usd, allow_negative_numbers = true)]
    value_up: Typed,
    /// What it is worth a period later after bad news
    #[arg(long, value_name = "X", value_parser = typed::usd, allow_negative_numbers = true)]
    value_down: Typed,
    /// Chance of good news
    #[arg(long, value_name = "P", value_parser = typed::share, allow_negative_numbers = true)]
    probability: Typed,
    /// Discount rate a period
    #[arg(long, value_name = "R", value_parser = typed::share, allow_negative_numbers = true)]
    rate: Typed,
    /// Periods for which the start can be put off
    #[arg(long, value_name = "N", value_parser = typed::count, allow_negative_numbers = true, default_value = "1")]
    periods: Typed,
}

impl Wait {
    pub(super) fn run(self) -> Result<(), Stop> {
        let waiting = if self.periods.value == 1.0 { self.once() } else { self.repeatedly() };
        let waiting = typed::checked(
            waiting.map_err(as_flag),
            &[
                ("outlay", Some(&self.outlay)),
                ("outlay-later", self.outlay_later.as_ref()),
                ("value-now", Some(&self.value_now)),
                ("value-up", Some(&self.value_up)),
                ("value-down", Some(&self.value_down)),
                ("probability", Some(&self.probability)),
                ("rate", Some(&self.rate)),
                ("periods", Some(&self.periods)),
            ],
        )?;
        output::json(&waiting)
    }

    fn once(&self) -> Result<Waiting, InputError> {
        waiting::two_state(&TwoState {
            outlay: self.outlay.value,
            value_now: self.value_now.value,
            value_up: self.value_up.value,
            value_down: self.value_down.value,
            probability_up: self.probability.value,
            rate: self.rate.value,
            outlay_later: self.outlay_later.as_ref().map(|later| later.value),
        })
    }

    fn repeatedly(&self) -> Result<Waiting, InputError> {
        let periods = self.periods.value;
        let most = f64::from(waiting::MOST_PERIODS);
        if !(1.0..=most).contains(&periods) || periods.fract() != 0.0 {
            return Err(InputError::new("periods", format!("must be a whole number between 1 and {most}")));
        }
        let factor = |later: f64, now: &Typed, flag: &str| {
            if now.value > 0.0 {
                Ok(later / now.value)
            } else {
                Err(InputError::new(flag, "must be above 0 where there are several periods"))
            }
        };
        waiting::lattice(&Lattice {
            outlay: self.outlay.value,
            value_now: self.value_now.value,
            up: factor(self.value_up.value, &self.value_now, "value-now")?,
            down: factor(self.value_down.value, &self.value_now, "value-now")?,
            probability_up: self.probability.value,
            rate: self.rate.value,
            outlay_factor: match &self.outlay_later {
                Some(later) => factor(later.value, &self.outlay, "outlay")?,
                None => 1.0,
            },
            periods: periods as u32,
        })
    }
}

/// The engine names fields, people know flags.
fn as_flag(error: InputError) -> InputError {
    let factor = |of: &str| format!("divided by {of} {}", error.message);
    match error.field.as_str() {
        "probability_up" => InputError::new("probability", error.message),
        "up" => InputError::new("value-up", factor("value-now")),
        "down" => InputError::new("value-down", factor("value-now")),
        "outlay_factor" => InputError::new("outlay-later", factor("outlay")),
        field => InputError::new(field.replace('_', "-"), error.message),
    }
}
