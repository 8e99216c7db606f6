//! What a message, a post or a wiki shows of a link to a scenario: the verdict and the chart, by Open Graph.

use crate::page::short;
use crate::short::Short;
use crate::{address, request, view};
use crossover_economics::report::Report;
use leptos::prelude::*;

/// The tags of the page at `path`; none where no scenario is open, and none for the maker of a short link, whose address is
/// not to be handed on.
pub(crate) fn tags(path: &str) -> impl IntoView + use<> {
    card(path).map(|card| {
        let mut tags = vec![
            tag("og:type", "website".into()),
            tag("og:site_name", "Crossover".into()),
            tag("og:title", card.title),
            tag("og:description", card.text),
        ];
        let large = card.picture.map(|(address, alt)| {
            tags.extend([
                tag("og:image", address),
                tag("og:image:type", "image/png".into()),
                tag("og:image:width", "1200".into()),
                tag("og:image:height", "630".into()),
                tag("og:image:alt", alt),
            ]);
            view! { <meta name="twitter:card" content="summary_large_image" /> }
        });
        let oembed = card.oembed.map(|(address, title)| {
            view! { <link rel="alternate" r#type="application/json+oembed" href=address title=title /> }
        });
        (tags, large, oembed)
    })
}

/// One tag. HTML itself has no `property`, so the elements of the view don’t know it.
fn tag(name: &'static str, content: String) -> AnyView {
    leptos::html::meta().attr("property", name).content(content).into_any()
}

struct Card {
    title: String,
    text: String,
    /// Its whole address, since readers of these tags take no other, and what it shows.
    picture: Option<(String, String)>,
    /// Where a program asks how to show the page inside another, and what the page is called.
    oembed: Option<(String, String)>,
}

fn card(path: &str) -> Option<Card> {
    let (query, name, origin, page) = match path {
        "/" => {
            let (query, origin) = (request::query(), request::origin());
            let page = address::of(&query);
            (query, String::new(), origin, page)
        }
        path if short::is_at(path) => match use_context::<Short>()? {
            Short::Kept(kept) if kept.maker.is_none() => {
                let (origin, rest) = kept.link.split_once("/s/").unwrap_or_default();
                (kept.query, kept.name, origin.to_string(), format!("/s/{rest}"))
            }
            _ => return None,
        },
        _ => return None,
    };
    let (query, shown) = view::split(&query);
    let scenario = crossover_link::decode(&query).scenario;
    // No odds: a short link's page needs none, and working them out takes a moment.
    let report = Report::quick(&scenario);
    let verdict = &report.verdict;
    // By what the figures are, not by what was typed: a wrong input has no picture.
    let query = crossover_link::encode(&scenario);
    let picture = (!origin.is_empty()).then(|| {
        let address = format!("{origin}/export/avoided-spend.png?size=card&{query}");
        (address, crossover_chart::avoided(&report, shown).summary)
    });
    let title =
        if name.is_empty() { verdict.headline.clone() } else { format!("{name}: {}", verdict.headline) };
    let oembed = (!origin.is_empty()).then(|| {
        let of = form_urlencoded::byte_serialize(format!("{origin}{page}").as_bytes()).collect::<String>();
        (format!("{origin}/oembed?url={of}"), title.clone())
    });
    Some(Card { title, oembed, text: verdict.paragraph.clone(), picture })
}
