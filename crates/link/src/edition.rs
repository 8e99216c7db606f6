//! Editions of the defaults. A link leaves out what is at its default, so it has to say which defaults it means.

/// The edition that links are written for.
///
/// Whoever changes a default starts a new edition: the one before gets a row below, and a file of its own in `golden/`.
pub const EDITION: &str = "1";

/// What an edition's links leave out and the newest defaults have changed since: texts by key.
type Defaults = &'static [(&'static str, &'static str)];

/// Every edition that there has been, the newest last.
const EDITIONS: &[(&str, Defaults)] = &[(EDITION, &[])];

/// What is to be read ahead of a link of this edition, so that it means what it meant; nothing for an edition that is
/// not known here. A link without one was written by hand, and means the newest.
pub(crate) fn defaults_of(edition: Option<&str>) -> Option<Defaults> {
    find(EDITIONS, edition.unwrap_or(EDITION))
}

fn find(editions: &[(&str, Defaults)], wanted: &str) -> Option<Defaults> {
    editions.iter().find(|(name, _)| *name == wanted).map(|(_, defaults)| *defaults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble;

    #[test]
    fn the_newest_edition_changes_nothing_and_an_unknown_one_is_told() {
        assert_eq!(defaults_of(None), Some(&[][..]));
        assert_eq!(defaults_of(Some(EDITION)), Some(&[][..]));
        assert_eq!(defaults_of(Some("999")), None);
    }

    #[test]
    fn an_older_edition_s_defaults_stand_unless_the_link_says_otherwise() {
        let older: &[(&str, Defaults)] = &[("0", &[("wacc", "12%"), ("fall", "2")]), (EDITION, &[])];
        let link = [("fall", "3")];
        let draft = assemble(find(older, "0").unwrap().iter().chain(&link).copied());
        assert_eq!((draft.scenario.discount_rate, draft.scenario.price_fall), (0.12, 3.0));
    }
}
