//! Files added up, month by month.

use crate::reading::{Reading, Tally};
use chrono::{Datelike, Months, NaiveDate};
use crossover_economics::quantity::{Unit, short};
use std::collections::{BTreeMap, BTreeSet};

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
    /// By month, source and model.
    pub(crate) parts: BTreeMap<(u32, String, String), Tally>,
    pub(crate) covers: BTreeMap<String, Cover>,
}

/// The first and the last day that a source has figures for, of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Cover {
    pub(crate) tokens: Option<(NaiveDate, NaiveDate)>,
    pub(crate) cost: Option<(NaiveDate, NaiveDate)>,
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
            parts: BTreeMap::new(),
            covers: BTreeMap::new(),
        };
        // Days that are counted already, by source and whether they are days of tokens or of cost.
        let mut counted: BTreeMap<(&str, bool), BTreeSet<NaiveDate>> = BTreeMap::new();
        for reading in readings {
            let mut again = BTreeSet::new();
            for (tokens, held) in [(true, reading.holds.tokens), (false, reading.holds.cost)] {
                if !held {
                    continue;
                }
                let counted = counted.entry((&reading.source, tokens)).or_default();
                let (twice, new): (BTreeSet<_>, BTreeSet<_>) =
                    reading.days.keys().copied().partition(|day| counted.contains(day));
                again.extend(twice);
                summary.count(reading, &new, tokens);
                counted.extend(new);
            }
            if !again.is_empty() {
                let days = if again.len() == 1 { "1 day".into() } else { format!("{} days", again.len()) };
                summary.notes.push(format!(
                    "{days} of {} are in an earlier file from {} too and count once.",
                    reading.file, reading.source
                ));
            }
        }
        let sources: Vec<_> = summary
            .covers
            .iter()
            .filter(|(_, cover)| cover.tokens.is_some())
            .map(|(name, _)| name.as_str())
            .collect();
        if sources.len() > 1 {
            summary.notes.push(format!("Tokens from {} are added up.", sources.join(" and ")));
        }
        summary.total();
        summary
    }

    /// Counts the tokens, or the cost, of some days of a file.
    fn count(&mut self, reading: &Reading, days: &BTreeSet<NaiveDate>, tokens: bool) {
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return };
        let last = if reading.monthly { end_of_month(*last) } else { *last };
        let cover = self.covers.entry(reading.source.clone()).or_default();
        let span = if tokens { &mut cover.tokens } else { &mut cover.cost };
        *span = Some(span.map_or((*first, last), |(from, to)| (from.min(*first), to.max(last))));
        for (day, models) in reading.days.iter().filter(|(day, _)| days.contains(day)) {
            for (model, tally) in models {
                let part =
                    self.parts.entry((number(*day), reading.source.clone(), model.clone())).or_default();
                part.add(&if tokens {
                    Tally { cost: 0.0, ..*tally }
                } else {
                    Tally { cost: tally.cost, ..Tally::default() }
                });
            }
        }
    }

    fn total(&mut self) {
        let mut months: BTreeMap<u32, Tally> = BTreeMap::new();
        for ((month, ..), tally) in &self.parts {
            months.entry(*month).or_default().add(tally);
        }
        self.months = months
            .into_iter()
            .map(|(month, tally)| Month {
                month,
                input: tally.input,
                cached: tally.cached,
                output: tally.output,
                cost: self
                    .covers
                    .values()
                    .any(|cover| days_in(cover.cost, month).is_some())
                    .then_some(tally.cost),
                partial: self.partial(month),
            })
            .collect();
    }

    /// Why `month` is not whole, if it is not: each source of tokens has to cover all of it.
    fn partial(&self, month: u32) -> Option<String> {
        let spans: Vec<_> = self
            .covers
            .iter()
            .filter(|(_, cover)| cover.tokens.is_some())
            .map(|(source, cover)| (source, days_in(cover.tokens, month)))
            .collect();
        if spans.is_empty() {
            return Some("cost only".into());
        }
        let (first, last) = (first_of(month)?, end_of_month(first_of(month)?));
        spans.into_iter().find_map(|(source, span)| match span {
            None => Some(format!("nothing from {source}")),
            Some((from, to)) if (from, to) == (first, last) => None,
            Some((from, to)) if from == to => Some(format!("day {} only", from.day())),
            Some((from, to)) => Some(format!("days {} to {} only", from.day(), to.day())),
        })
    }

    /// How many days of `month` some source of tokens covers.
    pub(crate) fn days(&self, month: u32) -> i64 {
        let spans = self.covers.values().filter_map(|cover| days_in(cover.tokens, month));
        spans.map(|(from, to)| (to - from).num_days() + 1).max().unwrap_or(0)
    }
}

/// The days of `span` that lie in `month`, first and last.
pub(crate) fn days_in(span: Option<(NaiveDate, NaiveDate)>, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = span?;
    let first = first_of(month)?;
    let (from, to) = (from.max(first), to.min(end_of_month(first)));
    (from <= to).then_some((from, to))
}

fn number(day: NaiveDate) -> u32 {
    // Years begin at 2015, so this is positive.
    day.year().unsigned_abs() * 12 + day.month0()
}

fn first_of(month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(month / 12).ok()?, month % 12 + 1, 1)
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}
