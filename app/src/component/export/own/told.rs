//! The alternative text of a PNG: a browser's canvas writes none.

/// Length of a PNG's signature and its first chunk, which says how large it is.
const HEAD: usize = 33;

/// `png` with title and description of the SVG that it was drawn from, as text of its own (PNG 1.2, iTXt).
pub(super) fn with_text(png: &[u8], svg: &str) -> Vec<u8> {
    let (head, rest) = png.split_at(HEAD.min(png.len()));
    let mut told = head.to_vec();
    for (keyword, element) in [("Title", "title"), ("Description", "desc")] {
        told.extend(chunk(keyword, &text_of(svg, element)));
    }
    told.extend_from_slice(rest);
    told
}

/// Length, name, content and check. The content is the keyword, no compression, no language, and the text.
fn chunk(keyword: &str, text: &str) -> Vec<u8> {
    let mut named = b"iTXt".to_vec();
    named.extend_from_slice(keyword.as_bytes());
    named.extend_from_slice(&[0; 5]);
    named.extend_from_slice(text.as_bytes());
    let length = (named.len() as u32 - 4).to_be_bytes();
    let check = crc32fast::hash(&named).to_be_bytes();
    [&length[..], &named, &check].concat()
}

/// The text of the first element of this name.
fn text_of(svg: &str, element: &str) -> String {
    let begun = svg.split_once(&format!("<{element} ")).and_then(|(_, rest)| rest.split_once('>'));
    let text = begun.and_then(|(_, rest)| rest.split_once("</")).map_or("", |(text, _)| text);
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    escapes.iter().fold(text.to_string(), |text, (escape, letter)| text.replace(escape, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_behind_the_head() {
        let svg = "<svg><title id=\"a\">R&amp;D &lt; $3M</title>\n<desc id=\"b\">Two −$1M.</desc></svg>";
        let png: Vec<u8> = (0..40).collect();
        let told = with_text(&png, svg);
        assert_eq!((&told[..HEAD], &told[told.len() - 7..]), (&png[..HEAD], &png[HEAD..]));
        let texts = String::from_utf8_lossy(&told);
        assert!(
            texts.contains("iTXtTitle\0\0\0\0\0R&D < $3M")
                && texts.contains("Description\0\0\0\0\0Two −$1M.")
        );
        assert_eq!(chunk("A", "bc")[..8], *b"\0\0\0\x08iTXt");
    }

    #[test]
    fn what_is_no_png_does_no_harm() {
        assert!(with_text(b"short", "").starts_with(b"short"));
    }
}
