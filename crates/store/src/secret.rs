//! Names that nobody guesses: of links, and what proves who made one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Bytes of an id: 144 random bits, 24 letters.
const ID: usize = 18;
/// Bytes of a token: 192 random bits, 32 letters.
const TOKEN: usize = 24;

/// The name of a link. Who knows it can open the link, so it is as good as a password and stays out of logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Id(String);

/// What its maker alone is given. The store keeps only its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Id {
    /// A new one.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        random::<ID>().map(Self)
    }

    /// The id with these letters; nothing if no id has such.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        is_written::<ID>(text).then(|| Self(text.into()))
    }

    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Token {
    /// A new one.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        random::<TOKEN>().map(Self)
    }

    /// The token with these letters; nothing if no token has such.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        is_written::<TOKEN>(text).then(|| Self(text.into()))
    }

    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it. A random text of this length needs no salt and no slow hash.
    pub(crate) fn hash(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.0.as_bytes()))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Id(…)")
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

fn random<const BYTES: usize>() -> Result<String, getrandom::Error> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn is_written<const BYTES: usize>(text: &str) -> bool {
    URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_thousand_ids_are_a_thousand_and_are_read_back() {
        let ids: BTreeSet<_> = (0..1000).map(|_| Id::random().unwrap().0).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| id.len() == 24 && Id::read(id).is_some()));
    }

    #[test]
    fn what_is_none_is_not_asked_for() {
        for text in [
            "",
            "short",
            "AAAAAAAAAAAAAAAAAAAAAAA=",
            "AAAAAAAAAAAAAAAAAAAAAAA'",
            &"A".repeat(25),
            "../../../../etc/passwd..",
        ] {
            assert_eq!(Id::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_token_is_kept_as_a_hash_and_never_written_out() {
        let token = Token::read(&"A".repeat(32)).unwrap();
        assert_eq!(token.hash(), "IqSAUVlMGUne7XBAhQwfD4dkU39Rkb5Wcy0WpUwdgVM");
        assert_eq!(format!("{token:?}"), "Token(…)");
    }
}
