//! Names of models in exports, found in the price list.

use crossover_economics::prices::{self, Model};

/// The model of the price list that `name` means, if it is there.
///
/// Exports write `anthropic/claude-opus-5.5`, `claude-opus-5-5-20260901`, `Claude Opus 5.5` or
/// `us.anthropic.claude-opus-5-5-v1:0` for the same model.
pub(crate) fn find(name: &str) -> Option<&'static Model> {
    let wanted = plain(name);
    if wanted.is_empty() {
        return None;
    }
    // Where several providers sell the same weights, the first of them.
    prices::catalogue().iter().find(|model| {
        let without_seller = model.label.split(" (").next().unwrap_or(model.label);
        wanted == plain(model.key) || wanted == plain(without_seller)
    })
}

/// `name` without provider, date and variant, in small letters and digits joined by hyphens.
fn plain(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    // `gpt-6-sol, input` is OpenAI's line item, `model:free` OpenRouter's variant, `model@20260901` Google's date.
    let name = name.split([',', ':', '@']).next().unwrap_or(name).trim().to_ascii_lowercase();
    let name = ["anthropic.", "openai.", "deepseek.", "meta.", "mistral."]
        .iter()
        .find_map(|seller| name.split_once(seller))
        .map_or(name.as_str(), |(_, rest)| rest);
    let joined: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let mut parts: Vec<&str> = joined.split('-').filter(|part| !part.is_empty()).collect();
    loop {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match parts.as_slice() {
            // A date in one piece or in three, a revision, or a word that says which of several.
            [.., date] if parts.len() > 1 && date.len() == 8 && digits(date) => {
                parts.truncate(parts.len() - 1);
            }
            [.., year, month, day]
                if [year.len(), month.len(), day.len()] == [4, 2, 2]
                    && digits(year)
                    && digits(month)
                    && digits(day) =>
            {
                parts.truncate(parts.len() - 3);
            }
            [.., "latest" | "v1" | "v2"] => parts.truncate(parts.len() - 1),
            _ => return parts.join("-"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_exports_are_found() {
        for (name, key) in [
            ("claude-opus-5-5-20260901", "claude-opus-5-5"),
            ("anthropic/claude-opus-5.5", "claude-opus-5-5"),
            ("us.anthropic.claude-opus-5-5-v1:0", "claude-opus-5-5"),
            ("Claude Opus 5.5", "claude-opus-5-5"),
            ("claude-haiku-4-5@20251001", "claude-haiku-4-5"),
            ("openai/gpt-6.1-sol-2026-10-01", "gpt-6.1-sol"),
            ("gpt-6.1-sol, cached input", "gpt-6.1-sol"),
            ("deepseek/deepseek-v4-pro:free", "deepseek-v4-pro"),
            ("meta-llama/llama-3.3-70b", "llama-3.3-70b-together"),
            ("O3-2025-04-16", "o3"),
        ] {
            assert_eq!(find(name).map(|model| model.key), Some(key), "{name}");
        }
        for name in ["", "gpt-6", "claude-opus", "text-embedding-3-small", "20260901", "-"] {
            assert_eq!(find(name).map(|model| model.key), None, "{name}");
        }
    }

    #[test]
    fn every_model_of_the_price_list_is_found_by_its_key() {
        for model in prices::catalogue() {
            let found = find(model.key).map(|found| plain(found.label.split(" (").next().unwrap()));
            assert_eq!(found, Some(plain(model.label.split(" (").next().unwrap())), "{}", model.key);
        }
    }

    proptest! {
        #[test]
        fn no_name_panics(name in "[\\PC]{0,30}|[a-z0-9.:/@,-]{0,30}") {
            let _ = find(&name);
        }
    }
}
