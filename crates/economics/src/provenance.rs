//! Where a figure comes from.

use serde::Serialize;

/// How much weight a figure bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SourceKind))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Measured, and disclosed by whoever measured it.
    Measured,
    /// Stated by a source that we quote.
    Cited,
    /// Worked out here from measured or cited figures.
    Derived,
    /// Somebody's judgement, ours or the user's: no good public figure exists.
    Judgement,
}

/// The source of a figure, its date and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Provenance {
    /// Who says so, precisely enough to look it up.
    pub source: &'static str,
    /// Year, month or day of the source, as `2026`, `2026-11` or `2026-11-10`.
    pub date: &'static str,
    /// Measured, cited, derived or judgement.
    pub kind: Kind,
}

impl Provenance {
    /// A figure from `source` of `date`.
    #[must_use]
    pub const fn new(kind: Kind, source: &'static str, date: &'static str) -> Self {
        Self { source, date, kind }
    }
}

/// The address of what a source names: a link of its own, an arXiv number, a file or commit of a GitHub repository, or the
/// price package. Nothing where the text names none of these.
#[must_use]
pub fn link(source: &str) -> Option<String> {
    if let Some(at) = source.find("https://") {
        let end = source[at..].find([' ', ')', ';', ',']).map_or(source.len(), |end| at + end);
        return Some(source[at..end].to_string());
    }
    if let Some(at) = source.find("arXiv:") {
        let number: String =
            source[at + 6..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        return Some(format!("https://arxiv.org/abs/{}", number.trim_end_matches('.')));
    }
    let words = || source.split([' ', '(', ')', ',', ';']);
    if let Some((repository, commit)) =
        words().filter_map(|word| word.split_once('@')).find(|(name, _)| name.contains('/'))
    {
        return Some(format!("https://github.com/{repository}/tree/{}", commit.trim_end_matches(':')));
    }
    let version = source.split_once("genai-prices ")?.1.split([' ', ',', ';']).next()?;
    version
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| format!("https://pypi.org/project/genai-prices/{version}/"))
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn sources_are_found_again() {
        for (source, address) in [
            (
                "Muennighoff et al. 2023, arXiv:2305.16264: four epochs",
                Some("https://arxiv.org/abs/2305.16264"),
            ),
            ("OLMo 1.5× (arXiv:2503.05804), BloombergGPT", Some("https://arxiv.org/abs/2503.05804")),
            (
                "meta-llama/llama-models@a9c89c4 models/llama2/MODEL_CARD.md",
                Some("https://github.com/meta-llama/llama-models/tree/a9c89c4"),
            ),
            (
                "Epoch AI (training-cost-trends@263c40a) https://github.com/epoch-research/training-cost-trends (paper)",
                Some("https://github.com/epoch-research/training-cost-trends"),
            ),
            ("genai-prices 0.2.3, list prices", Some("https://pypi.org/project/genai-prices/0.2.3/")),
            ("Your own figure; the default is an example", None),
            ("genai-prices, list price checked 2026-05-12", None),
        ] {
            assert_eq!(link(source).as_deref(), address, "{source}");
        }
    }
}
