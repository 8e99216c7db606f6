//! Formulas as the text of a cell.

use super::{Cell, Expr, Function, Op, Range};
use std::fmt::Write as _;

impl Op {
    /// How closely it binds, and its sign.
    const fn sign(self) -> (u8, &'static str) {
        match self {
            Self::Less => (1, "<"),
            Self::AtMost => (1, "<="),
            Self::More => (1, ">"),
            Self::AtLeast => (1, ">="),
            Self::Same => (1, "="),
            Self::Join => (2, "&"),
            Self::Add => (3, "+"),
            Self::Sub => (3, "-"),
            Self::Mul => (4, "*"),
            Self::Div => (4, "/"),
            Self::Pow => (5, "^"),
        }
    }
}

impl Function {
    const fn name(self) -> &'static str {
        match self {
            Self::Abs => "ABS",
            Self::And => "AND",
            Self::Count => "COUNT",
            Self::Date => "DATE",
            Self::Exp => "EXP",
            Self::If => "IF",
            Self::Index => "INDEX",
            Self::Int => "INT",
            Self::IsNumber => "ISNUMBER",
            Self::Large => "LARGE",
            Self::Ln => "LN",
            Self::Match => "MATCH",
            Self::Max => "MAX",
            Self::Min => "MIN",
            Self::Month => "MONTH",
            Self::Or => "OR",
            Self::Sign => "SIGN",
            Self::Sum => "SUM",
            Self::SumProduct => "SUMPRODUCT",
            Self::Year => "YEAR",
        }
    }
}

/// The column's letters: A, B, …, Z, AA, …
fn letters(col: u16) -> String {
    let mut letters = String::new();
    let mut left = u32::from(col) + 1;
    while left > 0 {
        letters.insert(0, char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters
}

impl Cell {
    /// `D12`, as it stands on its own sheet.
    pub(in crate::workbook) fn here(&self) -> String {
        format!("{}{}", letters(self.col), self.row + 1)
    }

    /// `$D$12`, as it stands on its own sheet.
    pub(in crate::workbook) fn fixed(&self) -> String {
        format!("${}${}", letters(self.col), self.row + 1)
    }
}

impl Range {
    /// `$D$12:$BL$12`, as it stands on its own sheet.
    pub(in crate::workbook) fn fixed(&self) -> String {
        let last = self.at(self.size.0 - 1, self.size.1 - 1);
        format!("{}:{}", self.from.fixed(), last.fixed())
    }
}

/// The text of a formula on one of the `sheets`.
pub(in crate::workbook) fn formula(expr: &Expr, here: usize, sheets: &[&'static str]) -> String {
    let mut writer = Writer { out: String::with_capacity(64), here, sheets };
    writer.put(expr, 0);
    writer.out
}

struct Writer<'a> {
    out: String,
    here: usize,
    sheets: &'a [&'static str],
}

impl Writer<'_> {
    /// Writes a part; in brackets if it binds less closely than what is around it.
    fn put(&mut self, expr: &Expr, around: u8) {
        match expr {
            Expr::Number(number) => self.number(*number, around),
            Expr::Text(text) => {
                let _ = write!(self.out, "\"{}\"", text.replace('"', "\"\""));
            }
            Expr::Cell(cell) => match cell.name {
                Some(name) => self.out += name,
                None => {
                    self.sheet(cell.sheet);
                    // On another sheet it is one figure, on this one the figure in line.
                    self.out += &if cell.sheet == self.here { cell.here() } else { cell.fixed() };
                }
            },
            Expr::Range(range) => match range.name {
                Some(name) => self.out += name,
                None => {
                    self.sheet(range.from.sheet);
                    self.out += &range.fixed();
                }
            },
            // Excel reads -2^2 as (-2)^2: the sign is kept in brackets wherever it is part of anything.
            Expr::Negative(inner) => self.bracketed(around > 0, |writer| {
                writer.out.push('-');
                writer.put(inner, 5);
            }),
            Expr::Binary(op, sides) => {
                let (strength, sign) = op.sign();
                self.bracketed(strength < around, |writer| {
                    writer.put(&sides.0, strength);
                    writer.out += sign;
                    writer.put(&sides.1, strength + 1);
                });
            }
            Expr::Call(function, arguments) => {
                self.out += function.name();
                self.out.push('(');
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        self.out.push(',');
                    }
                    self.put(argument, 0);
                }
                self.out.push(')');
            }
        }
    }

    fn number(&mut self, number: f64, around: u8) {
        let size = number.abs();
        self.bracketed(number < 0.0 && around > 0, |writer| {
            let _ = if size != 0.0 && !(1e-5..1e15).contains(&size) {
                write!(writer.out, "{number:E}")
            } else {
                write!(writer.out, "{number}")
            };
        });
    }

    fn bracketed(&mut self, brackets: bool, write: impl FnOnce(&mut Self)) {
        if brackets {
            self.out.push('(');
        }
        write(self);
        if brackets {
            self.out.push(')');
        }
    }

    fn sheet(&mut self, sheet: usize) {
        if sheet != self.here {
            let _ = write!(self.out, "{}!", self.sheets[sheet]);
        }
    }
}
