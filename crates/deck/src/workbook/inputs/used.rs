//! What is in use beside an input: what stands for an empty cell, and the place of a choice in its list.

use super::{Inputs, USED};
use crate::workbook::book::{Book, INPUTS, Known, at};
use crate::workbook::expr::{
    Cell, Expr, Operand as _, Range, find, given_or, index, lookup, month, when, year,
};
use crate::workbook::lists::Lists;
use crate::workbook::style::{Kind, Part};
use crossover_economics::plan::Plan;

/// The sheet on its way.
struct Beside<'a> {
    book: &'a mut Book,
    inputs: Inputs,
}

/// Writes all of them.
pub(super) fn write(book: &mut Book, plan: &Plan, lists: &Lists, inputs: Inputs) -> Inputs {
    let mut beside = Beside { book, inputs };
    let start = beside.inputs.cell("start");
    beside.put("start", "start_month", year(start) * 12.0 + month(start) - 1.0, Kind::Count, None);
    beside.place("law", "law_no", lists.laws.labels);
    beside.place("api", "api_no", lists.closed.labels);
    beside.place("open", "open_no", lists.open.labels);
    let train = beside.place("train_chip", "train_chip_no", lists.chips.labels);
    let serve = beside.place("serve_chip", "serve_chip_no", lists.chips.labels);

    let mix = beside.inputs.cell("mix");
    let of_mix = |figure: usize| find(mix, lists.mixes.labels, lists.mixes.figures[figure]);
    beside.or("output", "output_used", of_mix(0), Kind::Share, Some(plan.mix.output));
    beside.or("cached", "cached_used", of_mix(1), Kind::Share, None);
    let of_chip = |chip: Cell, figure: usize| index(lists.chips.figures[figure], chip);
    let bought = plan.purchase.as_ref().ok();
    let rent = bought.map(|bought| bought.rent);
    beside.or("train_rent", "train_rent_used", of_chip(train, 4), Kind::Price, rent);
    beside.or("serve_rent", "serve_rent_used", of_chip(serve, 4), Kind::Price, Some(plan.serving_rent));
    // As disclosed runs are grouped: total above 1.5 × active parameters is a mixture of experts.
    let sparse = beside.inputs.cell("sparsity").gt(1.5);
    let fitted = when(sparse, of_chip(train, 6), of_chip(train, 5));
    beside.or("mfu", "job_mfu", fitted, Kind::Share, bought.map(|bought| bought.calibration.mfu));
    beside.inputs
}

impl Beside<'_> {
    fn put(
        &mut self,
        key: &'static str,
        name: &'static str,
        expr: Expr,
        kind: Kind,
        engine: Option<f64>,
    ) -> Cell {
        let cell = at(INPUTS, self.inputs.cell(key).row, USED);
        let look = (kind, Part::Formula);
        match engine {
            Some(value) => {
                self.book.known(cell, || format!("{key} in use"), expr, Known::Number(value), look)
            }
            None => self.book.formula(cell, expr, look),
        };
        let cell = self.book.name(name, cell);
        self.inputs.used.push((key, cell));
        cell
    }

    /// The number that was given, or what stands for it.
    fn or(&mut self, key: &'static str, name: &'static str, fallback: Expr, kind: Kind, engine: Option<f64>) {
        let expr = given_or(self.inputs.cell(key), fallback);
        self.put(key, name, expr, kind, engine);
    }

    /// The place of a choice in its list.
    fn place(&mut self, key: &'static str, name: &'static str, labels: Range) -> Cell {
        let expr = lookup(self.inputs.cell(key), labels, 0.0);
        self.put(key, name, expr, Kind::Count, None)
    }
}

/// Writes the list prices that stand for empty cells: the model has them by month, month 0 is today's.
pub(in crate::workbook) fn prices(book: &mut Book, inputs: &Inputs, today: [(&str, Cell); 6]) {
    for (key, price) in today {
        book.formula(at(INPUTS, inputs.cell(key).row, USED), price, (Kind::Price, Part::Formula));
    }
}
