//! CSV as RFC 4180 describes it, and as spreadsheets write it: other separators, any line ends, quoted line breaks.
//!
//! Read here rather than by a library so that every row knows its line, and a quotation mark that is never closed is
//! an error that says where it was opened, not a cell that swallows the rest of the file.

use crate::figure::Mark;
use crate::table::{Row, Table};
use std::borrow::Cow;

const SEPARATORS: [u8; 4] = *b",;\t|";

/// Reads `text`, the first row as names of columns.
///
/// # Errors
/// When a quotation mark is never closed, or nothing stands below the names; the message goes on from the file's name.
pub(crate) fn table(text: &str) -> Result<Table<'_>, String> {
    let separator = separator(text);
    let mut rows = rows(text, separator)?.into_iter();
    // Excel says its separator on a line of its own.
    let mut first = rows.next();
    if first.as_ref().is_some_and(|row| row.cells[0].len() <= 5 && row.cells[0].starts_with("sep=")) {
        first = rows.next();
    }
    let header: Vec<_> =
        first.map(|row| row.cells.iter().map(|cell| cell.trim().to_string()).collect()).unwrap_or_default();
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Err("there is a line of column names but no row below it.".into());
    }
    let mark = if separator == b';' { Mark::Comma } else { Mark::Point };
    Ok(Table { header, rows, mark })
}

/// The separator that occurs most on the first line with something on it, outside of quotation marks.
fn separator(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let [b's', b'e', b'p', b'=', separator, ..] = line.as_bytes()
        && SEPARATORS.contains(separator)
    {
        return *separator;
    }
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let (false, Some(place)) = (quoted, SEPARATORS.iter().position(|separator| *separator == byte)) {
            counts[place] += 1;
        }
    }
    let most = (0..counts.len()).rev().max_by_key(|place| counts[*place]).unwrap_or_default();
    SEPARATORS[most]
}

/// All rows but the empty ones.
fn rows(text: &str, separator: u8) -> Result<Vec<Row<'_>>, String> {
    let bytes = text.as_bytes();
    let (mut at, mut line) = (0, 1);
    let mut rows = Vec::new();
    while at < bytes.len() {
        let mut row = Row { line, cells: Vec::new() };
        loop {
            let (cell, end) = cell(text, at, separator).map_err(|opened| {
                let line = line + breaks(&bytes[at..opened]);
                format!("line {line}: a quotation mark is opened here and never closed.")
            })?;
            line += breaks(&bytes[at..end]);
            row.cells.push(cell);
            at = end;
            if bytes.get(at) != Some(&separator) {
                break;
            }
            at += 1;
        }
        match bytes[at..] {
            [b'\r', b'\n', ..] => at += 2,
            [_, ..] => at += 1,
            [] => {}
        }
        line += 1;
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The cell that begins at `start` and where it ends; the place of the opening mark if it is never closed.
fn cell(text: &str, start: usize, separator: u8) -> Result<(Cow<'_, str>, usize), usize> {
    let bytes = text.as_bytes();
    let plain = |from: usize| {
        let over = |byte: &u8| *byte == separator || matches!(byte, b'\r' | b'\n');
        bytes[from..].iter().position(over).map_or(bytes.len(), |length| from + length)
    };
    if bytes.get(start) != Some(&b'"') {
        let end = plain(start);
        return Ok((Cow::Borrowed(&text[start..end]), end));
    }
    let mut content = String::new();
    let mut from = start + 1;
    loop {
        let close = bytes[from..].iter().position(|byte| *byte == b'"').ok_or(start)? + from;
        content.push_str(&text[from..close]);
        if bytes.get(close + 1) != Some(&b'"') {
            // What stands between the closing mark and the separator belongs to the cell as it is.
            let end = plain(close + 1);
            content.push_str(&text[close + 1..end]);
            return Ok((Cow::Owned(content), end));
        }
        content.push('"');
        from = close + 2;
    }
}

fn breaks(bytes: &[u8]) -> usize {
    let returns = bytes.iter().zip(bytes.iter().skip(1)).filter(|pair| *pair == (&b'\r', &b'\n')).count();
    bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count() - returns
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let rows = rows(text, separator(text)).unwrap();
        rows.into_iter().map(|row| (row.line, row.cells.into_iter().map(Cow::into_owned).collect())).collect()
    }

    #[test]
    fn rows_know_their_lines() {
        let text = "a,b\r\n\r\n\"two\nlines\",\"a \"\"word\"\"\"\r\nx,\n";
        let cells = |a: &str, b: &str| vec![a.to_string(), b.to_string()];
        let wanted =
            [(1, cells("a", "b")), (3, cells("two\nlines", "a \"word\"")), (5, cells("x", ""))].to_vec();
        assert_eq!(read(text), wanted);
    }

    #[test]
    fn separators_are_told_apart() {
        for (text, separator_wanted) in [
            ("a,b;c,d", b','),
            ("a;b;c,d", b';'),
            ("a\tb", b'\t'),
            ("\"a,b,c\"|d", b'|'),
            ("a", b','),
            ("sep=;\na", b';'),
        ] {
            assert_eq!(separator(text), separator_wanted, "{text}");
        }
        assert_eq!(table("sep=;\nday;tokens\n1;2").unwrap().header, ["day", "tokens"]);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_said() {
        let error = table("a,b\n1,2\n3,\"4\n5,6\n").unwrap_err();
        assert_eq!(error, "line 3: a quotation mark is opened here and never closed.");
        assert!(table("a,b\n\n").unwrap_err().contains("no row"));
    }

    proptest! {
        #[test]
        fn reads_as_the_csv_crate_does(cells in prop::collection::vec(prop::collection::vec("[a-z\",\r\n; ]{0,6}", 3), 1..6)) {
            let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
            for row in &cells {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let ours: Vec<Vec<String>> = rows(&text, b',').unwrap().into_iter()
                .map(|row| row.cells.into_iter().map(Cow::into_owned).collect()).collect();
            let wanted: Vec<Vec<String>> =
                cells.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
            prop_assert_eq!(ours, wanted);
        }

        #[test]
        fn no_text_panics(text in "[a\",;\r\n\\PC]{0,60}") {
            let _ = table(&text);
        }
    }
}
