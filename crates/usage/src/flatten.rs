//! JSON as a table: one row a result, names of nested fields joined by points.

use crate::figure::Mark;
use crate::json::Json;
use crate::table::{Row, Table};
use std::borrow::Cow;

/// More columns than any export has; logs may hold prompts and tools with names of their own, which are left out.
const COLUMNS: usize = 400;
const DEPTH: usize = 4;

type Cells<'a> = Vec<(String, Cow<'a, str>)>;

/// The rows of lists of objects, of pages (`{"data": […]}`) and of time buckets (`{"start_time": …, "results": […]}`).
///
/// # Errors
/// When there is no object in it; the message goes on from the file's name.
pub(crate) fn table(values: Vec<Json<'_>>) -> Result<Table<'_>, String> {
    let mut found = Vec::new();
    for value in values {
        gather(value, &mut found, 0);
    }
    if found.is_empty() {
        return Err("there are no rows in it.".into());
    }
    let mut header: Vec<String> = Vec::new();
    let mut rows = Vec::with_capacity(found.len());
    for (line, cells) in found {
        let mut row = vec![Cow::Borrowed(""); header.len()];
        let mut next = 0;
        for (name, cell) in cells {
            // Most rows have the same names in the same order.
            let expected = header.get(next).is_some_and(|column| *column == name);
            let place = if expected { Some(next) } else { header.iter().position(|column| *column == name) };
            let place = place.unwrap_or(header.len());
            if place == COLUMNS {
                continue;
            }
            if place == header.len() {
                header.push(name);
                row.push(Cow::Borrowed(""));
            }
            row[place] = cell;
            next = place + 1;
        }
        rows.push(Row { line, cells: row });
    }
    for row in &mut rows {
        row.cells.resize(header.len(), Cow::Borrowed(""));
    }
    Ok(Table { header, rows, mark: Mark::Point })
}

fn gather<'a>(value: Json<'a>, found: &mut Vec<(usize, Cells<'a>)>, depth: usize) {
    match value {
        Json::List(items) if depth < DEPTH => {
            for item in items {
                gather(item, found, depth + 1);
            }
        }
        Json::Map(line, mut entries) => {
            let lists = |name: &str, item: &Json<'_>| name == "data" && matches!(item, Json::List(_));
            if let Some(place) = entries.iter().position(|(name, item)| lists(name, item)) {
                return gather(entries.swap_remove(place).1, found, depth);
            }
            let results =
                entries.iter().position(|(name, item)| name == "results" && matches!(item, Json::List(_)));
            let Some(Json::List(results)) = results.map(|place| entries.swap_remove(place).1) else {
                found.push((line, cells(entries)));
                return;
            };
            let bucket = cells(entries);
            if results.is_empty() {
                // A day without usage is a day that the export covers.
                found.push((line, bucket.clone()));
            }
            for result in results {
                if let Json::Map(line, entries) = result {
                    found.push((line, bucket.iter().cloned().chain(cells(entries)).collect()));
                }
            }
        }
        _ => {}
    }
}

fn cells<'a>(entries: Vec<(Cow<'a, str>, Json<'a>)>) -> Cells<'a> {
    let mut cells = Vec::new();
    for (name, value) in entries {
        add(name.into_owned(), value, &mut cells, 0);
    }
    cells
}

fn add<'a>(name: String, value: Json<'a>, cells: &mut Cells<'a>, depth: usize) {
    let cell = match value {
        Json::Number(number) => Cow::Borrowed(number),
        Json::Text(text) => text,
        Json::Bool(truth) => Cow::Borrowed(if truth { "true" } else { "false" }),
        Json::Map(_, entries) if depth < DEPTH => {
            for (inner, value) in entries {
                add(format!("{name}.{inner}"), value, cells, depth + 1);
            }
            return;
        }
        _ => Cow::Borrowed(""),
    };
    cells.push((name, cell));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn shown(text: &str) -> String {
        let table = table(json::values(text).unwrap()).unwrap();
        let rows = table.rows.iter().map(|row| format!("{}: {}", row.line, row.cells.join("|")));
        std::iter::once(table.header.join("|")).chain(rows).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn pages_buckets_lists_and_lines_are_tables() {
        let page = r#"{"object": "page", "data": [
            {"start_time": 1, "results": [{"n": 5, "amount": {"value": 0.5}},
                                          {"n": 6}]},
            {"start_time": 2, "results": []}]}"#;
        assert_eq!(shown(page), "start_time|n|amount.value\n2: 1|5|0.5\n3: 1|6|\n4: 2||");
        assert_eq!(shown(&format!("[{page}, {page}]")).lines().count(), 7);
        assert_eq!(shown("[{\"a\": 1}, {\"b\": null}]"), "a|b\n1: 1|\n1: |");
        assert_eq!(shown("{\"a\": 1}\n{\"a\": \"x\"}\n"), "a\n1: 1\n2: x");
        assert_eq!(table(json::values("[1, 2]").unwrap()).unwrap_err(), "there are no rows in it.");
    }
}
