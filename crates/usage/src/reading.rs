//! One file, read: its figures by day and model, and what was left out.

use crate::columns::{Columns, Role};
use crate::day::{self, Written};
use crate::figure::{self, shown};
use crate::format::{self, Format};
use crate::part::{self, Part, Tally};
use crate::refusal::{Refusal, Shape};
use crate::table::{Row, Table};
use crate::{csv, flatten, json, text};
use chrono::{Datelike, NaiveDate};

/// Rows left out that are named; beyond them only their number is said.
const NAMED: usize = 50;

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The line of the file that it begins on.
    pub line: usize,
    /// Why, as a sentence.
    pub reason: String,
}

/// What a file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The file's name.
    pub file: String,
    /// What its format is called.
    pub format: &'static str,
    /// Whose usage it holds; the file itself where that is not known.
    pub source: String,
    /// How many rows were read.
    pub rows: usize,
    /// The first rows that were left out.
    pub skipped: Vec<Skipped>,
    /// How many were left out.
    pub left_out: usize,
    /// What else to know about its figures.
    pub notes: Vec<String>,
    /// Whether it holds tokens, cached ones told apart, and cost.
    pub(crate) holds: Holds,
    /// Each row stands for a month.
    pub(crate) monthly: bool,
    /// Every day that it covers, by model, in order.
    pub(crate) parts: Vec<Part>,
}

/// What kinds of figures a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Holds {
    pub(crate) tokens: bool,
    pub(crate) cached: bool,
    pub(crate) cost: bool,
}

/// Reads a file: `by_hand` says which column is which where its format is not known.
///
/// # Errors
/// When it is no usage export that can be read, with what would be right.
pub fn read(file: &str, bytes: &[u8], by_hand: Option<&Columns>) -> Result<Reading, Refusal> {
    let refuse = |message: String| Refusal::because(file, message);
    let text = text::decode(bytes).map_err(refuse)?;
    let table = match text.trim_start().as_bytes().first() {
        Some(b'{' | b'[') => json::values(&text).and_then(flatten::table),
        _ => csv::table(&text),
    }
    .map_err(refuse)?;
    match (by_hand, format::recognise(&table)) {
        (Some(columns), _) => mapped(file, &table, columns, None),
        (None, Some(format)) => {
            if let Some(name) = format::twice(format, &table) {
                return Err(refuse(format!(
                    "two columns are called “{name}”. Remove or rename one of them."
                )));
            }
            mapped(file, &table, &Columns::known(format, &table), Some(format))
        }
        (None, None) if table.column("start_time").is_some() && table.column("end_time").is_some() => Err(
            refuse("an OpenAI export without figures. Choose a period with usage and export again.".into()),
        ),
        (None, None) => Err(Refusal::Unknown(Box::new(Shape {
            file: file.to_string(),
            guess: Columns::guess(&table.header),
            example: (0..table.header.len())
                .map(|place| shown(table.rows[0].cells.get(place).map_or("", |cell| cell)))
                .collect(),
            header: table.header,
        }))),
    }
}

/// Whether a file of so many bytes is read at all: to ask before it is taken into memory.
///
/// # Errors
/// When it is larger than [`LIMIT`](crate::LIMIT).
pub fn fits(file: &str, size: f64) -> Result<(), Refusal> {
    text::fits(size).map_err(|message| Refusal::because(file, message))
}

fn mapped(
    file: &str,
    table: &Table<'_>,
    columns: &Columns,
    format: Option<&'static Format>,
) -> Result<Reading, Refusal> {
    let refuse = |message: String| Refusal::because(file, message);
    if let Some(missing) = columns.missing() {
        return Err(refuse(missing.into()));
    }
    let has = |role| !columns.of(role).is_empty();
    let mut reading = Reading {
        file: file.to_string(),
        format: format.map_or("columns chosen by hand", |format| format.name),
        source: format.map_or(file, |format| format.source).to_string(),
        rows: 0,
        skipped: Vec::new(),
        left_out: 0,
        notes: format.and_then(|format| format.note).map(String::from).into_iter().collect(),
        holds: Holds {
            tokens: has(Role::Input) || has(Role::Output),
            cached: has(Role::Cached),
            cost: has(Role::Cost),
        },
        monthly: false,
        parts: Vec::new(),
    };
    let month_first = month_first(table, columns).map_err(refuse)?;
    let mut currencies: Vec<String> = Vec::new();
    let (mut months_only, mut firsts_only) = (true, true);
    for row in &table.rows {
        match entry(row, table, columns, month_first) {
            Ok(entry) => {
                reading.rows += 1;
                months_only &= entry.month;
                firsts_only &= entry.day.day() == 1;
                currencies.extend(entry.currency.filter(|name| !currencies.contains(name)));
                let at = entry.day.num_days_from_ce();
                let part = Part { at, source: 0, model: entry.model.to_string(), tally: entry.tally };
                part::add(&mut reading.parts, part);
            }
            Err(reason) => {
                reading.left_out += 1;
                if reading.skipped.len() < NAMED {
                    reading.skipped.push(Skipped { line: row.line, reason });
                }
            }
        }
    }
    if reading.parts.is_empty() {
        let first = reading.skipped.first();
        let why = first.map(|row| format!(" Line {}: {}", row.line, row.reason)).unwrap_or_default();
        return Err(refuse(format!("no row can be used.{why}")));
    }
    let several = reading.parts.first().map(|part| part.at) != reading.parts.last().map(|part| part.at);
    reading.monthly = months_only || firsts_only && several;
    settle(&mut reading, &currencies).map_err(refuse)?;
    Ok(reading)
}

/// Only US dollars can be used; one other currency leaves cost out, several can't be told apart by month.
fn settle(reading: &mut Reading, currencies: &[String]) -> Result<(), String> {
    match currencies {
        [] => Ok(()),
        [one] if one == "USD" => Ok(()),
        [other] => {
            reading.holds.cost = false;
            reading.notes.push(format!("Cost is in {other} and left out: everything here is in US dollars."));
            Ok(())
        }
        several => Err(format!(
            "costs are in {}. Export one currency, US dollars, or a file without cost.",
            several.join(" and ")
        )),
    }
}

struct Entry<'t> {
    day: NaiveDate,
    month: bool,
    model: &'t str,
    tally: Tally,
    currency: Option<String>,
}

fn entry<'t>(
    row: &'t Row<'_>,
    table: &Table<'_>,
    columns: &Columns,
    month_first: bool,
) -> Result<Entry<'t>, String> {
    let filled = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    if row.cells.len() < table.header.len() || filled > table.header.len() {
        return Err(format!("{} cells, and {} columns have names.", row.cells.len(), table.header.len()));
    }
    let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.trim());
    let named = |place: usize, message: String| {
        format!("{}: {message}.", table.header.get(place).map_or("", String::as_str))
    };
    let mut day = Err("no column has the day.".to_string());
    for place in columns.of(Role::Day) {
        let no_day = || named(*place, format!("“{}” is not a day", shown(cell(*place))));
        day = match day::read(cell(*place)) {
            Some(Written::Day(day)) => Ok((day, false)),
            Some(Written::Month(day)) => Ok((day, true)),
            Some(Written::Slashed(a, b, year)) => {
                day::slashed(a, b, year, month_first).map(|day| (day, false)).ok_or_else(no_day)
            }
            None => Err(no_day()),
        };
    }
    let (day, month) = day?;
    let sum = |role| {
        columns.of(role).iter().try_fold(0.0, |sum, place| {
            figure::tokens(cell(*place), table.mark)
                .map(|count| sum + count)
                .map_err(|message| named(*place, message))
        })
    };
    let (input, cached, output) = (sum(Role::Input)?, sum(Role::Cached)?, sum(Role::Output)?);
    let input = if columns.cached_in_input { input } else { input + cached };
    if cached > input {
        return Err("more cached input tokens than input tokens.".into());
    }
    let mut tally = Tally { input, cached, output, cost: 0.0 };
    let mut currency = None;
    for place in columns.of(Role::Cost) {
        let amount = figure::money(cell(*place), table.mark).map_err(|message| named(*place, message))?;
        if let Some((amount, named)) = amount {
            tally.cost += amount;
            currency = named.or(currency);
        }
    }
    let column = columns.of(Role::Currency).iter().map(|place| cell(*place)).find(|cell| !cell.is_empty());
    if tally.cost != 0.0
        && let Some(name) = column
    {
        currency = Some(name.chars().take(8).collect::<String>().to_ascii_uppercase());
    }
    let model = columns.of(Role::Model).iter().map(|place| cell(*place)).next().unwrap_or_default();
    Ok(Entry { day, month, model, tally, currency })
}

/// Whether `03/04/2026` begins with the month in this file.
fn month_first(table: &Table<'_>, columns: &Columns) -> Result<bool, String> {
    let cells = || {
        let places = columns.of(Role::Day).iter();
        places.flat_map(|place| table.rows.iter().filter_map(|row| row.cells.get(*place)))
    };
    let slashed = || {
        cells().filter_map(|cell| match day::read(cell) {
            Some(Written::Slashed(a, b, _)) => Some((a, b)),
            _ => None,
        })
    };
    let Some((a, b)) = slashed().next() else { return Ok(false) };
    match (slashed().any(|(first, _)| first > 12), slashed().any(|(_, second)| second > 12)) {
        (true, false) => Ok(false),
        (false, true) => Ok(true),
        (true, true) => {
            Err("some days are written day/month and some month/day. Write them as 2026-10-31.".into())
        }
        (false, false) => Err(format!(
            "whether {a:02}/{b:02} is day/month or month/day can’t be told from this file. Write days as 2026-10-31."
        )),
    }
}

impl Reading {
    /// Whether it has figures for a day.
    pub(crate) fn covers(&self, day: i32) -> bool {
        self.parts.binary_search_by(|part| part.at.cmp(&day)).is_ok()
    }
}
