//! Formulas put together in Rust as they would be written in a cell.

use super::{Cell, Expr, Function, Op, Range};
use std::ops;

impl From<f64> for Expr {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Expr {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<Cell> for Expr {
    fn from(cell: Cell) -> Self {
        Self::Cell(cell)
    }
}

impl From<Range> for Expr {
    fn from(range: Range) -> Self {
        Self::Range(range)
    }
}

impl From<&Self> for Expr {
    fn from(expr: &Self) -> Self {
        expr.clone()
    }
}

fn binary(op: Op, left: impl Into<Expr>, right: impl Into<Expr>) -> Expr {
    Expr::Binary(op, Box::new((left.into(), right.into())))
}

macro_rules! operators {
    ($($trait:ident $method:ident $op:ident),+) => {
        $(
            operators! { @left $trait $method $op, Expr, &Expr, Cell, Range }
            impl ops::$trait<Expr> for f64 {
                type Output = Expr;
                fn $method(self, right: Expr) -> Expr { binary(Op::$op, self, right) }
            }
            impl ops::$trait<Cell> for f64 {
                type Output = Expr;
                fn $method(self, right: Cell) -> Expr { binary(Op::$op, self, right) }
            }
        )+
    };
    (@left $trait:ident $method:ident $op:ident, $($left:ty),+) => {
        $(
            impl<R: Into<Expr>> ops::$trait<R> for $left {
                type Output = Expr;
                fn $method(self, right: R) -> Expr { binary(Op::$op, self, right) }
            }
        )+
    };
}

operators! { Add add Add, Sub sub Sub, Mul mul Mul, Div div Div }

impl ops::Neg for Expr {
    type Output = Self;
    fn neg(self) -> Self {
        Self::Negative(Box::new(self))
    }
}

impl ops::Neg for Cell {
    type Output = Expr;
    fn neg(self) -> Expr {
        -Expr::from(self)
    }
}

/// Comparisons, powers and text, which Rust has no operators for.
pub(in crate::workbook) trait Operand: Into<Expr> + Sized {
    fn pow(self, exponent: impl Into<Expr>) -> Expr {
        binary(Op::Pow, self, exponent)
    }
    fn lt(self, other: impl Into<Expr>) -> Expr {
        binary(Op::Less, self, other)
    }
    fn le(self, other: impl Into<Expr>) -> Expr {
        binary(Op::AtMost, self, other)
    }
    fn gt(self, other: impl Into<Expr>) -> Expr {
        binary(Op::More, self, other)
    }
    fn ge(self, other: impl Into<Expr>) -> Expr {
        binary(Op::AtLeast, self, other)
    }
    fn is(self, other: impl Into<Expr>) -> Expr {
        binary(Op::Same, self, other)
    }
    fn join(self, other: impl Into<Expr>) -> Expr {
        binary(Op::Join, self, other)
    }
}

impl Operand for Cell {}
impl Operand for Range {}
impl Operand for Expr {}
impl Operand for &Expr {}

macro_rules! functions {
    ($($name:ident($($argument:ident),*) $function:ident;)+) => {
        $(
            pub(in crate::workbook) fn $name($($argument: impl Into<Expr>),*) -> Expr {
                Expr::Call(Function::$function, vec![$($argument.into()),*])
            }
        )+
    };
}

functions! {
    abs(x) Abs;
    and(a, b) And;
    count(range) Count;
    date(year, month, day) Date;
    exp(x) Exp;
    when(condition, then, otherwise) If;
    index(range, at) Index;
    int(x) Int;
    is_number(x) IsNumber;
    ln(x) Ln;
    large(range, nth) Large;
    lookup(value, range, kind) Match;
    max(a, b) Max;
    max_of(range) Max;
    min(a, b) Min;
    min_of(range) Min;
    month(date) Month;
    or(a, b) Or;
    sign(x) Sign;
    sum(range) Sum;
    sum_product(x) SumProduct;
    year(date) Year;
}

/// The least whole number not below `x`, for either sign.
pub(in crate::workbook) fn ceiling(x: impl Into<Expr>) -> Expr {
    -int(-x.into())
}

/// The value beside the place at which `value` is found in a list.
pub(in crate::workbook) fn find(value: impl Into<Expr>, list: Range, beside: Range) -> Expr {
    index(beside, lookup(value, list, 0.0))
}

/// `given` where a number stands there, else `fallback`.
pub(in crate::workbook) fn given_or(given: Cell, fallback: impl Into<Expr>) -> Expr {
    when(is_number(given), given, fallback)
}
