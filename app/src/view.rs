//! What the page shows of a scenario, beside the scenario itself.

use crossover_economics::alternative::Alternative;

/// The key, in the address of the page, of the alternative that stands out in the charts.
pub(crate) const SHOW: &str = "show";

/// A page's query without what says how to show it, and the alternative to show: pretraining unless another is named.
pub(crate) fn split(query: &str) -> (String, Alternative) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut shown = Alternative::Pretrain;
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| match pair.split_once('=') {
            Some((SHOW, wanted)) => {
                // The base has no line above zero.
                let found = Alternative::ALL[1..].iter().find(|alternative| alternative.key() == wanted);
                shown = found.copied().unwrap_or(shown);
                false
            }
            _ => true,
        })
        .collect();
    (rest.join("&"), shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_no_input() {
        assert_eq!(split("?tokens=1T&show=self-host&v=1"), ("tokens=1T&v=1".into(), Alternative::SelfHost));
        assert_eq!(split("show=buy-closed"), (String::new(), Alternative::Pretrain));
        assert_eq!(split("shown=1"), ("shown=1".into(), Alternative::Pretrain));
        assert_eq!(split(""), (String::new(), Alternative::Pretrain));
    }
}
