//! From the budget to the compute of the final run.

use super::Lines;
use crate::workbook::expr::{Cell, Expr, Operand as _, index};
use crate::workbook::inputs::Inputs;
use crate::workbook::lists::Lists;
use crate::workbook::style::Kind;

/// Where the money goes, and the compute that it pays for.
pub(super) struct Money {
    pub(super) data: Cell,
    pub(super) run: Cell,
    pub(super) at_gate: Cell,
    pub(super) chance: Cell,
    pub(super) chip_hours: Cell,
    pub(super) flop: Cell,
}

/// Writes the lines.
pub(super) fn write(lines: &mut Lines<'_>, inputs: &Inputs, lists: &Lists) -> Money {
    let input = |key: &str| inputs.cell(key);
    lines.heading("Where the money goes");
    let usd = |label| (label, "$", Kind::Usd);
    let tries = input("tries");
    let one_try = input("budget") / (1.0 + (tries - 1.0) * input("gate"));
    let one_try =
        lines.line("one_try", usd("Cost of the try that goes all the way"), one_try, Some(|p| p.one_try));
    let at_gate = one_try * input("gate") * tries;
    let at_gate =
        lines.line("at_gate", usd("Spent before it is known whether it works"), at_gate, Some(|p| p.at_gate));
    let chance = 1.0 - (1.0 - Expr::from(input("success"))).pow(tries);
    let chance =
        lines.line("chance", ("Chance of a model that works", "%", Kind::Share), chance, Some(|p| p.chance));
    let compute = one_try * input("compute_share");
    let compute = lines.line("compute", usd("Compute budget"), compute, Some(|p| p.compute));
    let staff = (one_try - compute) * input("staff_share");
    let staff = lines.line("staff", usd("Staff budget"), staff, Some(|p| p.staff));
    let data = one_try - compute - staff;
    let data = lines.line("data_money", usd("Data and other costs"), data, Some(|p| p.data));
    let run = compute / (input("multiplier") + input("post_training"));
    let run = lines.line("run", usd("Cost of the final pretraining run"), run, Some(|p| p.run));
    let hours = run / inputs.used("train_rent");
    let chip_hours = lines.line(
        "chip_hours",
        ("Chip-hours of the final run", "hours", Kind::Count),
        hours,
        Some(|p| p.chip_hours),
    );
    let peak = index(lists.chips.figures[0], inputs.used("train_chip"));
    let peak =
        lines.line("train_peak", ("BF16 peak of the training chip", "FLOP/s", Kind::Science), peak, None);
    let flop = chip_hours * 3600.0 * inputs.used("mfu") * peak;
    let flop =
        lines.line("run_flop", ("Compute of the final run", "FLOP", Kind::Science), flop, Some(|p| p.flop));
    Money { data, run, at_gate, chance, chip_hours, flop }
}
