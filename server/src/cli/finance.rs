//! `crossover finance`: present value and rates of return.

use super::{Stop, output};
use crate::question::typed::{self, Typed};
use clap::{Args, Subcommand};
use crossover_economics::error::InputError;
use crossover_economics::finance;
use serde::Serialize;

/// Net present value and internal rates of return of a series of flows
#[derive(Args, Debug)]
pub(super) struct Finance {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, Subcommand)]
enum Question {
    /// Net present value; the first flow falls due now and is not discounted
    #[command(after_help = "Example: crossover finance npv --rate 8% -- -40000 5000 8000 12000 30000")]
    Npv {
        /// Discount rate a period: 0.08 or 8%
        #[arg(long, value_parser = typed::share, allow_negative_numbers = true)]
        rate: Typed,
        /// Flows one period apart; outlays are negative
        #[arg(required = true, value_name = "flows", value_parser = typed::usd, allow_negative_numbers = true)]
        flows: Vec<Typed>,
    },
    /// All internal rates of return a period, and whether there is none, one or several
    #[command(after_help = "Example: crossover finance irr -- -100 39 59 55 20")]
    Irr {
        /// Flows one period apart; outlays are negative
        #[arg(required = true, value_name = "flows", value_parser = typed::usd, allow_negative_numbers = true)]
        flows: Vec<Typed>,
    },
}

#[derive(Serialize)]
struct Npv {
    npv: f64,
}

impl Finance {
    pub(super) fn run(self) -> Result<(), Stop> {
        match &self.question {
            Question::Npv { rate, flows } => {
                let npv =
                    values(flows).and_then(|flows| finance::npv(rate.value, &flows)).map(|npv| Npv { npv });
                output::json(&typed::checked(npv, &[("rate", Some(rate))])?)
            }
            Question::Irr { flows } => {
                output::json(&typed::checked(values(flows).and_then(|flows| finance::irr(&flows)), &[])?)
            }
        }
    }
}

fn values(flows: &[Typed]) -> Result<Vec<f64>, InputError> {
    let value = |(at, flow): (usize, &Typed)| {
        let message =
            || format!("must be numbers such as -40000 or 12.5k; number {} is “{}”", at + 1, flow.text);
        if flow.value.is_nan() { Err(InputError::new("flows", message())) } else { Ok(flow.value) }
    };
    flows.iter().enumerate().map(value).collect()
}
