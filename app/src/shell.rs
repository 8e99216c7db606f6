//! The document around the pages, and the policy that says what it may load.

use crate::App;
use crate::page::embed;
use crate::request;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderName, HeaderValue};
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// Who may load an answer into a page of theirs.
const CROSS_ORIGIN: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// The document of every page.
///
/// The scripts are our own instead of `HydrationScripts`, which writes the nonce into `crossorigin` (Firefox then loads
/// the module twice) and reads the hashes from disk for every request.
pub fn shell(options: LeptosOptions, files: &Package) -> impl IntoView + use<> {
    let path = request::path();
    let framed = path == embed::PATH;
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<leptos_axum::ResponseOptions>()) {
        if let Ok(policy) = content_security_policy(&nonce, framed).parse() {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
        if framed {
            response.insert_header(CROSS_ORIGIN, HeaderValue::from_static("cross-origin"));
            response.insert_header(ROBOTS, HeaderValue::from_static("noindex"));
        }
    }
    let (title, description) = describe(&path);
    let covers = path == "/";
    let program = covers.then(|| program(files));
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="description" content=description />
                <title>{title}</title>
                {crate::unfurl::tags(&path)}
                {covers.then(cover)}
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                {FONTS
                    .map(|font| {
                        view! { <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin="anonymous" /> }
                    })
                    .collect_view()}
                <link rel="stylesheet" href=files.css.clone() />
                {program}
                <AutoReload options />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The faces that the first screen is set in.
const FONTS: [&str; 3] = ["/fonts/inter-400.woff2", "/fonts/inter-600.woff2", "/fonts/newsreader-600.woff2"];

/// Title and description of the page at `path`.
fn describe(path: &str) -> (&'static str, &'static str) {
    match path {
        "/" => (
            "Crossover: keep buying tokens, or train your own model?",
            "Set avoided inference spend against the cost of pretraining your own language model, and see what pays.",
        ),
        "/evidence" => (
            "Evidence · Crossover",
            "What training runs cost, how well their cost is predicted, list prices with their history, and the essay’s claims tested.",
        ),
        "/about" => (
            "Method · Crossover",
            "How Crossover compares buying tokens, hosting open weights and pretraining, with the source of every figure.",
        ),
        "/compare" => (
            "Compare scenarios · Crossover",
            "Two to four scenarios side by side: their answers, avoided spend in one chart, the inputs that differ and what comes out.",
        ),
        "/readiness" => (
            "Readiness and moat · Crossover",
            "Nine questions about moat, data, evaluation and the time to swap a model, with what each answer changes in the scenario.",
        ),
        embed::PATH => (
            "Avoided spend against the budget · Crossover",
            "The answer to a scenario and its chart, for a frame in another page.",
        ),
        "/api" => (
            "For programs · Crossover",
            "Every call of the interface for programs: what it takes, what it answers, and how it refuses.",
        ),
        "/s" => (
            "Short link · Crossover",
            "A scenario kept under a short link, with its answer and what it rests on.",
        ),
        _ => ("Not found · Crossover", "There is no page at this address."),
    }
}

/// What makes the page come alive, once the page has been painted and the browser has nothing better to do: the page
/// answers every question without it, so it must not keep the first picture waiting.
fn program(files: &Package) -> impl IntoView + use<> {
    let Package { js, wasm, .. } = files;
    let script = format!(
        "const run=()=>import('{js}').then(m=>m.default({{module_or_path:'{wasm}'}}).then(()=>m.hydrate()));\
         const rest=window.requestIdleCallback??(then=>setTimeout(then,50));\
         const start=()=>rest(run,{{timeout:500}});\
         document.readyState==='complete'?start():addEventListener('load',start)"
    );
    view! {
        <script type="module" nonce=use_nonce()>
            {script}
        </script>
    }
}

/// Before anything is painted: where the scenario stands behind the `#`, which the server never sees, the page answers
/// another question, and its answer is kept out of sight until the program has taken over.
fn cover() -> impl IntoView {
    view! {
        <script nonce=use_nonce()>
            "if(location.hash.includes('='))document.documentElement.className='covered'"
        </script>
    }
}

/// Addresses of the built files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The program’s script.
    pub js: String,
    /// The program.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

impl Package {
    /// Files in the folder `folder` called `name`, or `name` with the hash of their content where `hashes` has one: a line
    /// for each, `js: …`.
    #[must_use]
    pub fn named(folder: &str, name: &str, hashes: &str) -> Self {
        let address = |kind: &str| {
            let lines = hashes.lines().filter_map(|line| line.split_once(':'));
            let hash = lines.into_iter().find(|(file, _)| file.trim() == kind);
            let hash = hash.map_or_else(String::new, |(_, hash)| format!(".{}", hash.trim()));
            format!("/{folder}/{name}{hash}.{kind}")
        };
        Self { js: address("js"), wasm: address("wasm"), css: address("css") }
    }
}

/// What a page may load: its own files, and the scripts that carry `nonce`. Nothing from anywhere else. Only a page that is
/// made to be `framed` may stand in a frame.
#[must_use]
pub fn content_security_policy(nonce: &str, framed: bool) -> String {
    // cargo-leptos' live reload talks to a socket of its own.
    let reload = if std::env::var("LEPTOS_WATCH").is_ok() { " ws:" } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'{reload}; form-action 'self'; base-uri 'none'; \
         frame-ancestors {}",
        if framed { "*" } else { "'none'" }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_own_files_and_its_own_scripts() {
        let policy = content_security_policy("abc", false);
        for part in ["default-src 'none'", "script-src 'nonce-abc'", "style-src 'self'", "base-uri 'none'"] {
            assert!(policy.contains(part), "{part} is missing from {policy}");
        }
        assert!(policy.ends_with("frame-ancestors 'none'"));
        assert!(content_security_policy("abc", true).ends_with("frame-ancestors *"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
    }

    #[test]
    fn built_files_are_named_with_their_hashes() {
        let files = Package::named("pkg", "crossover", "js: abc\nwasm: def\ncss: ghi\n");
        assert_eq!(files.js, "/pkg/crossover.abc.js");
        assert_eq!(files.wasm, "/pkg/crossover.def.wasm");
        assert_eq!(files.css, "/pkg/crossover.ghi.css");
        assert_eq!(Package::named("pkg", "crossover", "").js, "/pkg/crossover.js");
    }
}
