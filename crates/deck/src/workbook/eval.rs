//! What a formula comes to: the result that is stored beside it, for readers that do not calculate.

use super::expr::{Cell, Expr, Function, Op, Range};
use chrono::{Datelike as _, NaiveDate};
use crossover_economics::math;

/// The value of a cell or of a part of a formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Value {
    /// Nothing stands there.
    #[default]
    Blank,
    Number(f64),
    Text(String),
    /// `#N/A`: not found in a list.
    Missing,
    /// Of the cells of a range, row by row.
    Many(Vec<f64>),
}

impl Value {
    /// As a number: blanks and text count as 0, and so does what is missing.
    pub(super) fn number(&self) -> f64 {
        match self {
            Self::Number(number) => *number,
            Self::Many(numbers) => numbers.first().copied().unwrap_or(0.0),
            Self::Blank | Self::Text(_) | Self::Missing => 0.0,
        }
    }

    /// As text joins it.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Missing => "#N/A".into(),
            Self::Blank | Self::Many(_) => String::new(),
        }
    }
}

/// The values of the cells written so far.
#[derive(Debug, Default)]
pub(super) struct Values(Vec<Vec<Vec<Value>>>);

impl Values {
    pub(super) fn put(&mut self, cell: Cell, value: Value) {
        fn place<T: Default>(list: &mut Vec<T>, at: usize) -> &mut T {
            if list.len() <= at {
                list.resize_with(at + 1, T::default);
            }
            &mut list[at]
        }
        let rows = place(&mut self.0, cell.sheet);
        *place(place(rows, cell.row as usize), cell.col as usize) = value;
    }

    pub(super) fn at(&self, cell: Cell) -> &Value {
        let row = self.0.get(cell.sheet).and_then(|rows| rows.get(cell.row as usize));
        row.and_then(|row| row.get(cell.col as usize)).unwrap_or(&Value::Blank)
    }

    fn cells(&self, range: Range) -> impl Iterator<Item = &Value> {
        (0..range.size.0)
            .flat_map(move |row| (0..range.size.1).map(move |col| (row, col)))
            .map(move |(row, col)| self.at(range.at(row, col)))
    }

    /// What `expr` comes to.
    pub(super) fn of(&self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Cell(cell) => self.at(*cell).clone(),
            Expr::Range(range) => Value::Many(self.cells(*range).map(Value::number).collect()),
            Expr::Negative(inner) => each(self.of(inner), |x| -x),
            Expr::Binary(op, sides) => binary(*op, &self.of(&sides.0), &self.of(&sides.1)),
            Expr::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    fn number(&self, expr: &Expr) -> f64 {
        self.of(expr).number()
    }

    fn call(&self, function: Function, arguments: &[Expr]) -> Value {
        let number = |at: usize| self.number(&arguments[at]);
        let all = || arguments.iter().flat_map(|argument| many(self.of(argument)));
        let truth = |holds: bool| Value::Number(f64::from(u8::from(holds)));
        match function {
            Function::If => self.of(&arguments[if number(0) != 0.0 { 1 } else { 2 }]),
            Function::And => truth(all().all(|x| x != 0.0)),
            Function::Or => truth(all().any(|x| x != 0.0)),
            Function::Abs => each(self.of(&arguments[0]), f64::abs),
            Function::Exp => each(self.of(&arguments[0]), math::exp),
            Function::Int => each(self.of(&arguments[0]), f64::floor),
            Function::Ln => each(self.of(&arguments[0]), math::ln),
            Function::Sign => each(self.of(&arguments[0]), |x| if x == 0.0 { 0.0 } else { x.signum() }),
            Function::Max => Value::Number(all().fold(f64::NEG_INFINITY, f64::max)),
            Function::Min => Value::Number(all().fold(f64::INFINITY, f64::min)),
            Function::Sum | Function::SumProduct => Value::Number(all().sum()),
            Function::IsNumber => truth(matches!(self.of(&arguments[0]), Value::Number(_))),
            Function::Large => Value::Number(large(many(self.of(&arguments[0])), number(1))),
            Function::Count => Value::Number(self.counted(&arguments[0])),
            Function::Index => self.indexed(&arguments[0], number(1)),
            Function::Match => self.matched(&self.of(&arguments[0]), &arguments[1], number(2)),
            Function::Date => Value::Number(serial(number(0), number(1), number(2))),
            Function::Year => Value::Number(f64::from(day(number(0)).year())),
            Function::Month => Value::Number(f64::from(day(number(0)).month())),
        }
    }

    fn counted(&self, range: &Expr) -> f64 {
        let Expr::Range(range) = range else { return 0.0 };
        self.cells(*range).filter(|value| matches!(value, Value::Number(_))).count() as f64
    }

    fn indexed(&self, range: &Expr, at: f64) -> Value {
        let Expr::Range(range) = range else { return Value::Missing };
        let at = at as u32;
        if at < 1 || at > range.size.0 * u32::from(range.size.1) {
            return Value::Missing;
        }
        let cell = if range.size.0 == 1 { range.at(0, at as u16 - 1) } else { range.at(at - 1, 0) };
        self.at(cell).clone()
    }

    /// The place of the first equal one, or in a rising list that of the last one not above.
    fn matched(&self, value: &Value, range: &Expr, kind: f64) -> Value {
        let Expr::Range(range) = range else { return Value::Missing };
        let place = if kind == 0.0 {
            self.cells(*range).position(|cell| match (cell, value) {
                (Value::Text(a), Value::Text(b)) => a.to_lowercase() == b.to_lowercase(),
                (a, b) => a == b,
            })
        } else {
            let wanted = value.number();
            self.cells(*range).position(|cell| cell.number() > wanted || *cell == Value::Blank).map_or_else(
                || Some(range.size.0.max(u32::from(range.size.1)) as usize - 1),
                |after| after.checked_sub(1),
            )
        };
        place.map_or(Value::Missing, |place| Value::Number(place as f64 + 1.0))
    }
}

/// The nth largest.
fn large(mut numbers: Vec<f64>, nth: f64) -> f64 {
    numbers.sort_by(|a, b| b.total_cmp(a));
    numbers.get(nth as usize - 1).copied().unwrap_or(0.0)
}

fn many(value: Value) -> Vec<f64> {
    match value {
        Value::Many(numbers) => numbers,
        Value::Number(number) => vec![number],
        _ => Vec::new(),
    }
}

fn each(value: Value, of: impl Fn(f64) -> f64) -> Value {
    match value {
        Value::Many(numbers) => Value::Many(numbers.into_iter().map(of).collect()),
        Value::Missing => Value::Missing,
        one => Value::Number(of(one.number())),
    }
}

fn binary(op: Op, left: &Value, right: &Value) -> Value {
    let truth = |holds: bool| f64::from(u8::from(holds));
    let apply = |a: f64, b: f64| match op {
        Op::Add => a + b,
        Op::Sub => a - b,
        Op::Mul => a * b,
        Op::Div => a / b,
        Op::Pow => math::pow(a, b),
        Op::Less => truth(a < b),
        Op::AtMost => truth(a <= b),
        Op::More => truth(a > b),
        Op::AtLeast => truth(a >= b),
        Op::Same => truth(a == b),
        Op::Join => 0.0,
    };
    match (op, left, right) {
        (Op::Join, left, right) => Value::Text(left.text() + &right.text()),
        (_, Value::Missing, _) | (_, _, Value::Missing) => Value::Missing,
        (Op::Same, Value::Text(a), b) | (Op::Same, b, Value::Text(a)) => {
            Value::Number(truth(a.to_lowercase() == b.text().to_lowercase()))
        }
        (_, Value::Many(a), Value::Many(b)) => {
            Value::Many(a.iter().zip(b).map(|(a, b)| apply(*a, *b)).collect())
        }
        (_, Value::Many(a), b) => Value::Many(a.iter().map(|a| apply(*a, b.number())).collect()),
        (_, a, Value::Many(b)) => Value::Many(b.iter().map(|b| apply(a.number(), *b)).collect()),
        (_, a, b) => Value::Number(apply(a.number(), b.number())),
    }
}

/// Day 0 of spreadsheets. They take 1900 for a leap year, which matters only before March of it.
const EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);

/// A day as spreadsheets count it; months beyond the year go on into the next.
pub(super) fn serial(year: f64, month: f64, day: f64) -> f64 {
    let months = year * 12.0 + month - 1.0;
    let first =
        NaiveDate::from_ymd_opt((months / 12.0).floor() as i32, (months.rem_euclid(12.0)) as u32 + 1, 1);
    let (Some(first), Some(epoch)) = (first, EPOCH) else { return 0.0 };
    (first - epoch).num_days() as f64 + day - 1.0
}

fn day(serial: f64) -> NaiveDate {
    let days = chrono::Days::new(serial.max(0.0) as u64);
    EPOCH.and_then(|epoch| epoch.checked_add_days(days)).unwrap_or_default()
}
