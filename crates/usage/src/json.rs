//! JSON as RFC 8259 describes it, with the line of each object, so that a mistake can be pointed at.
//!
//! Figures stay text: they are read like those of CSV. A library would weigh more on the page than all of this crate.

use std::borrow::Cow;

/// Nesting beyond this is no usage export.
const DEPTH: usize = 32;

/// A JSON value.
#[derive(Debug, PartialEq)]
pub(crate) enum Json<'a> {
    /// `null`.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// A number as it is written.
    Number(&'a str),
    /// A string.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Self>),
    /// An object, with the line that it begins on.
    Map(usize, Vec<(Cow<'a, str>, Self)>),
}

/// All values of `text`, one after another: one document, or one object a line.
///
/// # Errors
/// When it is not JSON; the message goes on from the file's name.
pub(crate) fn values(text: &str) -> Result<Vec<Json<'_>>, String> {
    let mut reader = Reader { text, at: 0, line: 1 };
    let mut values = Vec::new();
    reader.space();
    while reader.at < text.len() {
        values.push(reader.value(0)?);
        reader.space();
    }
    Ok(values)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn error<T>(&self, wanted: &str) -> Result<T, String> {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        let found = found.map_or_else(|| "the file ends".into(), |found| format!("there is “{found}”"));
        Err(format!("line {}: {found} where {wanted} should be. This is not JSON.", self.line))
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.line += usize::from(byte == b'\n');
            self.at += 1;
        }
    }

    /// Steps over `byte` and the space behind it, if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
            self.space();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, String> {
        if depth > DEPTH {
            return Err(format!("line {}: nested more than {DEPTH} deep.", self.line));
        }
        match self.peek() {
            Some(b'{') => self.map(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => Ok(Json::Number(self.word())),
            _ => {
                let (at, word) = (self.at, self.word());
                match word {
                    "null" => Ok(Json::Null),
                    "true" => Ok(Json::Bool(true)),
                    "false" => Ok(Json::Bool(false)),
                    _ => {
                        self.at = at;
                        self.error("a value")
                    }
                }
            }
        }
    }

    /// The letters, digits and signs that are next.
    fn word(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
            .count();
        self.at += length;
        &rest[..length]
    }

    fn list(&mut self, depth: usize) -> Result<Json<'a>, String> {
        let mut items = Vec::new();
        self.take(b'[');
        if self.take(b']') {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if !self.take(b',') {
                break;
            }
        }
        if self.peek() != Some(b']') {
            return self.error("“,” or “]”");
        }
        self.at += 1;
        Ok(Json::List(items))
    }

    fn map(&mut self, depth: usize) -> Result<Json<'a>, String> {
        let line = self.line;
        let mut entries = Vec::new();
        self.take(b'{');
        if self.take(b'}') {
            return Ok(Json::Map(line, entries));
        }
        loop {
            if self.peek() != Some(b'"') {
                return self.error("a name in quotation marks");
            }
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return self.error("“:”");
            }
            entries.push((name, self.value(depth + 1)?));
            self.space();
            if !self.take(b',') {
                break;
            }
        }
        if self.peek() != Some(b'}') {
            return self.error("“,” or “}”");
        }
        self.at += 1;
        Ok(Json::Map(line, entries))
    }

    fn string(&mut self) -> Result<Cow<'a, str>, String> {
        self.at += 1;
        let mut content = Cow::Borrowed("");
        loop {
            let rest = &self.text[self.at..];
            let Some(length) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\') || byte < b' ')
            else {
                self.at = self.text.len();
                return self.error("a closing quotation mark");
            };
            let plain = &rest[..length];
            if content.is_empty() {
                content = Cow::Borrowed(plain);
            } else {
                content.to_mut().push_str(plain);
            }
            self.at += length;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(content);
                }
                Some(b'\\') => {
                    self.at += 1;
                    let letter = self.escaped()?;
                    content.to_mut().push(letter);
                }
                _ => return self.error("a closing quotation mark"),
            }
        }
    }

    /// What stands for the character behind a backslash.
    fn escaped(&mut self) -> Result<char, String> {
        let letter = self.peek();
        let plain = match letter {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return self.error("an escape"),
        };
        self.at += 1;
        Ok(plain)
    }

    fn unicode(&mut self) -> Result<char, String> {
        let first = self.four()?;
        if let Some(letter) = char::from_u32(first) {
            return Ok(letter);
        }
        // Half of a character: the other half has to follow.
        if (0xd800..0xdc00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            self.at += 2;
            let second = self.four()?;
            if (0xdc00..0xe000).contains(&second) {
                let both = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.error("the other half of a character")
    }

    fn four(&mut self) -> Result<u32, String> {
        match self
            .text
            .get(self.at..self.at + 4)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
        {
            Some(digits) => {
                self.at += 4;
                Ok(u32::from_str_radix(digits, 16).unwrap_or_default())
            }
            None => self.error("four hexadecimal digits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn mistakes_are_pointed_at() {
        for (text, message) in [
            ("{\"a\": 1,\n \"b\" 2}", "line 2: there is “2” where “:” should be. This is not JSON."),
            ("[1, 2", "line 1: the file ends where “,” or “]” should be. This is not JSON."),
            ("{a: 1}", "line 1: there is “a” where a name in quotation marks should be. This is not JSON."),
            ("[\"a", "line 1: the file ends where a closing quotation mark should be. This is not JSON."),
            ("[nothing]", "line 1: there is “n” where a value should be. This is not JSON."),
        ] {
            assert_eq!(values(text).unwrap_err(), message, "{text}");
        }
        assert!(values(&"[".repeat(100_000)).unwrap_err().contains("nested"));
    }

    fn same(ours: &Json<'_>, theirs: &serde_json::Value) -> bool {
        use serde_json::Value;
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Bool(a), Value::Bool(b)) => a == b,
            (Json::Number(a), Value::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
            (Json::Text(a), Value::String(b)) => a == b,
            (Json::List(a), Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Json::Map(_, a), Value::Object(b)) => {
                a.len() == b.len()
                    && a.iter().all(|(name, a)| b.get(name.as_ref()).is_some_and(|b| same(a, b)))
            }
            _ => false,
        }
    }

    fn document() -> impl Strategy<Value = serde_json::Value> {
        use serde_json::Value;
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (-1e9..1e9).prop_map(Value::from),
            "\\PC{0,8}".prop_map(Value::from),
            "[\"\\\\\n\u{1}😀]{0,4}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-z]{1,3}", inner, 0..5)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn reads_what_serde_writes(document in document(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&document) } else { serde_json::to_string(&document) };
            let text = text.unwrap();
            let ours = values(&text).unwrap();
            prop_assert_eq!(ours.len(), 1);
            prop_assert!(same(&ours[0], &document), "{}", text);
        }

        #[test]
        fn no_text_panics(text in "[{}\\[\\]\":,\\\\u0-9a-e\n😀 ]{0,40}") {
            let _ = values(&text);
        }
    }
}
