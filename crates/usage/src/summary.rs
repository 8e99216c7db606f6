//! Files added up, month by month.

use crate::part::{self, Part, Tally};
use crate::reading::Reading;
use chrono::{Datelike, NaiveDate};
use crossover_economics::quantity::{Unit, short};

/// What a calendar month used.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Months since January of year 0.
    pub month: u32,
    /// Input tokens, cached ones included.
    pub input: f64,
    /// Input tokens read from the cache.
    pub cached: f64,
    /// Output tokens.
    pub output: f64,
    /// US dollars, where the files say so.
    pub cost: Option<f64>,
    /// Why it is not a whole month, where it is not.
    pub partial: Option<String>,
}

impl Month {
    /// All its tokens.
    #[must_use]
    pub fn tokens(&self) -> f64 {
        self.input + self.output
    }

    /// Its name: `2026-10`.
    #[must_use]
    pub fn name(&self) -> String {
        short(f64::from(self.month), Unit::CalendarMonth)
    }
}

/// What all files say together.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The months, earliest first.
    pub months: Vec<Month>,
    /// What to know about how they were added up.
    pub notes: Vec<String>,
    /// Rows that could not be read.
    pub left_out: usize,
    /// Whether every file with tokens tells cached ones apart.
    pub(crate) cached_known: bool,
    /// By month, source and model, in order.
    pub(crate) parts: Vec<Part>,
    pub(crate) sources: Vec<Source>,
}

/// Days, first and last, counted from the year 1.
pub(crate) type Span = (i32, i32);

/// Whose usage the files hold, and the days that they have figures of each kind for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) tokens: Option<Span>,
    pub(crate) cost: Option<Span>,
}

impl Summary {
    /// Adds `readings` up. A day that two files of one source both hold counts once, as the first of them has it.
    #[must_use]
    pub fn of(readings: &[Reading]) -> Self {
        let mut summary = Self {
            months: Vec::new(),
            notes: Vec::new(),
            left_out: readings.iter().map(|reading| reading.left_out).sum(),
            cached_known: readings.iter().all(|reading| reading.holds.cached || !reading.holds.tokens),
            parts: Vec::new(),
            sources: Vec::new(),
        };
        for (place, reading) in readings.iter().enumerate() {
            summary.count(reading, &readings[..place]);
        }
        let names: Vec<&str> =
            summary.sources.iter().filter(|it| it.tokens.is_some()).map(|it| it.name.as_str()).collect();
        if names.len() > 1 {
            summary.notes.push(format!("Tokens from {} are added up.", names.join(" and ")));
        }
        summary.total();
        summary
    }

    /// Counts the tokens and the cost of a file, each on the days that no file before has it for.
    fn count(&mut self, reading: &Reading, before: &[Reading]) {
        let source = self.source(&reading.source);
        let of_source = || before.iter().filter(|earlier| earlier.source == reading.source);
        let (mut again, mut last) = (0, 0);
        for part in &reading.parts {
            let counted = of_source().filter(|earlier| earlier.covers(part.at));
            let (tokens, cost) = counted.fold((false, false), |(tokens, cost), earlier| {
                (tokens || earlier.holds.tokens, cost || earlier.holds.cost)
            });
            let (tokens, cost) = (reading.holds.tokens && !tokens, reading.holds.cost && !cost);
            if part.at != last && (tokens, cost) != (reading.holds.tokens, reading.holds.cost) {
                again += 1;
            }
            last = part.at;
            let Some(month) = month_of(part.at) else { continue };
            let to = if reading.monthly { days_of(month).map_or(part.at, |(_, to)| to) } else { part.at };
            let wider = |span: &mut Option<Span>| {
                *span = Some(span.map_or((part.at, to), |(first, end)| (first.min(part.at), end.max(to))));
            };
            let mut tally = Tally::default();
            if tokens {
                wider(&mut self.sources[source].tokens);
                tally = Tally { cost: 0.0, ..part.tally };
            }
            if cost {
                wider(&mut self.sources[source].cost);
                tally.cost = part.tally.cost;
            }
            let at = month.cast_signed();
            part::add(&mut self.parts, Part { at, source, model: part.model.clone(), tally });
        }
        if again > 0 {
            self.notes.push(format!(
                "{again} {} of {} are in an earlier file from {} too and count once.",
                if again == 1 { "day" } else { "days" },
                reading.file,
                reading.source
            ));
        }
    }

    /// The place of the source called `name`, which is added if it is new.
    fn source(&mut self, name: &str) -> usize {
        self.sources.iter().position(|source| source.name == name).unwrap_or_else(|| {
            self.sources.push(Source { name: name.to_string(), ..Source::default() });
            self.sources.len() - 1
        })
    }

    fn total(&mut self) {
        let mut months: Vec<Month> = Vec::new();
        for part in &self.parts {
            let number = part.at.cast_unsigned();
            if months.last().is_none_or(|last| last.month != number) {
                let covered = self.sources.iter().any(|source| days_in(source.cost, number).is_some());
                let (cost, partial) = (covered.then_some(0.0), self.partial(number));
                months.push(Month { month: number, input: 0.0, cached: 0.0, output: 0.0, cost, partial });
            }
            if let Some(month) = months.last_mut() {
                month.input += part.tally.input;
                month.cached += part.tally.cached;
                month.output += part.tally.output;
                month.cost = month.cost.map(|cost| cost + part.tally.cost);
            }
        }
        self.months = months;
    }

    /// The parts of a month.
    pub(crate) fn of_month(&self, month: u32) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.at.cast_unsigned() == month)
    }

    /// Why `month` is not whole, if it is not: each source of tokens has to cover all of it.
    fn partial(&self, month: u32) -> Option<String> {
        let whole = days_of(month)?;
        let day = |day| NaiveDate::from_num_days_from_ce_opt(day).map_or(0, |date| date.day());
        let mut any = false;
        for source in self.sources.iter().filter(|source| source.tokens.is_some()) {
            any = true;
            match days_in(source.tokens, month) {
                None => return Some(format!("nothing from {}", source.name)),
                Some(span) if span == whole => {}
                Some((from, to)) if from == to => return Some(format!("day {} only", day(from))),
                Some((from, to)) => return Some(format!("days {} to {} only", day(from), day(to))),
            }
        }
        (!any).then(|| "cost only".into())
    }

    /// How many days of `month` some source of tokens covers.
    pub(crate) fn days(&self, month: u32) -> i32 {
        let spans = self.sources.iter().filter_map(|source| days_in(source.tokens, month));
        spans.map(|(from, to)| to - from + 1).max().unwrap_or(0)
    }
}

/// The days of `span` that lie in `month`.
pub(crate) fn days_in(span: Option<Span>, month: u32) -> Option<Span> {
    let ((from, to), (first, last)) = (span?, days_of(month)?);
    let both = (from.max(first), to.min(last));
    (both.0 <= both.1).then_some(both)
}

/// The month of a day.
fn month_of(day: i32) -> Option<u32> {
    // Years begin at 2015, so this is positive.
    NaiveDate::from_num_days_from_ce_opt(day).map(|date| date.year().unsigned_abs() * 12 + date.month0())
}

/// All days of a month.
fn days_of(month: u32) -> Option<Span> {
    let first = |month: u32| {
        let year = i32::try_from(month / 12).ok()?;
        NaiveDate::from_ymd_opt(year, month % 12 + 1, 1).map(|date| date.num_days_from_ce())
    };
    Some((first(month)?, first(month + 1)? - 1))
}
