//! The document around the pages, and the policy that says what it may load.

use crate::App;
use crate::request;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use std::sync::OnceLock;

/// The document of every page.
///
/// The scripts are our own instead of `HydrationScripts`, which writes the nonce into `crossorigin` (Firefox then loads
/// the module twice) and reads the hashes from disk for every request.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    static FILES: OnceLock<PackageFiles> = OnceLock::new();
    let files = FILES.get_or_init(|| package_files(&options));
    let nonce = use_nonce();
    if let (Some(nonce), Some(response)) = (&nonce, use_context::<leptos_axum::ResponseOptions>())
        && let Ok(policy) = content_security_policy(nonce).parse()
    {
        response.insert_header(axum::http::header::CONTENT_SECURITY_POLICY, policy);
    }
    let path = request::path();
    let (title, description) = describe(&path);
    let program = (path == "/").then(|| program(files));
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
        "/s" => (
            "Short link · Crossover",
            "A scenario kept under a short link, with its answer and what it rests on.",
        ),
        _ => ("Not found · Crossover", "There is no page at this address."),
    }
}

/// What makes the page come alive, once the page has been painted and the browser has nothing better to do: the page
/// answers every question without it, so it must not keep the first picture waiting.
fn program(files: &PackageFiles) -> impl IntoView + use<> {
    let PackageFiles { js, wasm, .. } = files;
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

/// Addresses of the built files.
struct PackageFiles {
    js: String,
    wasm: String,
    css: String,
}

/// Their names have the hash of their content where the build made one.
fn package_files(options: &LeptosOptions) -> PackageFiles {
    let name = &options.output_name;
    let hashes = options
        .hash_files
        .then(|| std::env::current_exe().ok()?.parent().map(|folder| folder.join(options.hash_file.as_ref())))
        .flatten()
        .and_then(|file| std::fs::read_to_string(file).ok())
        .unwrap_or_default();
    let address = |kind: &str| {
        let hash =
            hashes.lines().filter_map(|line| line.split_once(':')).find(|(file, _)| file.trim() == kind);
        let file = hash
            .map_or_else(|| format!("{name}.{kind}"), |(_, hash)| format!("{name}.{}.{kind}", hash.trim()));
        format!("/{}/{file}", options.site_pkg_dir)
    };
    PackageFiles { js: address("js"), wasm: address("wasm"), css: address("css") }
}

/// What a page may load: its own files, and the scripts that carry `nonce`. Nothing from anywhere else.
#[must_use]
pub fn content_security_policy(nonce: &str) -> String {
    // cargo-leptos' live reload talks to a socket of its own.
    let reload = if std::env::var("LEPTOS_WATCH").is_ok() { " ws:" } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'{reload}; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_own_files_and_its_own_scripts() {
        let policy = content_security_policy("abc");
        for part in ["default-src 'none'", "script-src 'nonce-abc'", "style-src 'self'", "base-uri 'none'"] {
            assert!(policy.contains(part), "{part} is missing from {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
    }

    #[test]
    fn built_files_are_named_with_their_hashes() {
        let folder = std::env::temp_dir().join(format!("crossover-shell-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("hash.txt");
        std::fs::write(&file, "js: abc\nwasm: def\ncss: ghi\n").unwrap();
        let options = LeptosOptions::builder()
            .output_name("crossover")
            .hash_files(true)
            .hash_file(file.to_string_lossy().into())
            .build();
        let files = package_files(&options);
        assert_eq!(files.js, "/pkg/crossover.abc.js");
        assert_eq!(files.wasm, "/pkg/crossover.def.wasm");
        assert_eq!(files.css, "/pkg/crossover.ghi.css");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
