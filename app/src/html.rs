//! Parts of a page as text, for what is drawn anew as a whole: the same function on the server and in the browser.

use crossover_chart::Table;

/// `text` with what HTML would take for markup written out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

/// A table whose first column names the row.
pub(crate) fn table(table: &Table) -> String {
    let mut out = String::from("<table><thead><tr>");
    for column in &table.columns {
        out += "<th scope=\"col\">";
        out += &escape(column);
        out += "</th>";
    }
    out += "</tr></thead><tbody>";
    for row in &table.rows {
        out += "<tr>";
        for (place, cell) in row.iter().enumerate() {
            let (open, close) = if place == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            out += open;
            out += &escape(cell);
            out += close;
        }
        out += "</tr>";
    }
    out + "</tbody></table>"
}

/// A list in order.
pub(crate) fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    format!("<ol>{}</ol>", items(texts))
}

/// The items of a list.
pub(crate) fn items(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut out = String::new();
    for text in texts {
        out += "<li>";
        out += &escape(text.as_ref());
        out += "</li>";
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let hostile = Table {
            columns: vec!["<b>".into(), "a & b".into()],
            rows: vec![vec!["\"x\"".into(), "</td><script>".into()]],
        };
        assert_eq!(
            table(&hostile),
            "<table><thead><tr><th scope=\"col\">&lt;b&gt;</th><th scope=\"col\">a &amp; b</th></tr></thead>\
             <tbody><tr><th scope=\"row\">&quot;x&quot;</th><td>&lt;/td&gt;&lt;script&gt;</td></tr></tbody></table>"
        );
        assert_eq!(list(["1 < 2"]), "<ol><li>1 &lt; 2</li></ol>");
    }
}
