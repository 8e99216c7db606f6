//! The built pages: where they are and what their files are called.

mod embedded;

pub(crate) use embedded::Embedded;

use crossover_app::{Package, shell};
use leptos::config::{Env, LeptosOptions};
use leptos::prelude::{AnyView, IntoAny as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Folder of the hashed files, in the site and in addresses.
pub(crate) const PACKAGE: &str = "pkg";
/// What all built files are called.
const NAME: &str = "crossover";

/// What cargo-leptos builds, and what the pages have to know about it.
#[derive(Clone, Debug)]
pub struct Site {
    files: Files,
    options: LeptosOptions,
    package: Arc<Package>,
}

/// Where the files are.
#[derive(Clone, Debug)]
pub(crate) enum Files {
    /// In a folder.
    Folder(PathBuf),
    /// In the program itself.
    Embedded,
}

impl Site {
    /// The site in the folder `asked` for; else the one that cargo-leptos names when it starts the program; else the one in
    /// the program itself, if it was built with one; else `site` beside it, or a folder above, as it is built.
    #[must_use]
    pub fn find(asked: Option<&Path>) -> Self {
        let program = std::env::current_exe().ok().and_then(|file| file.parent().map(Path::to_path_buf));
        let beside = program.unwrap_or_default();
        let named =
            asked.map(Path::to_path_buf).or_else(|| std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from));
        if named.is_none() && Embedded::is_built() {
            return Self::of(Files::Embedded, &Embedded::hashes());
        }
        let root = named.unwrap_or_else(|| {
            let deployed = beside.join("site");
            if deployed.join(PACKAGE).is_dir() { deployed } else { beside.join("../site") }
        });
        Self::at(&root, &beside.join("hash.txt"))
    }

    /// The site in the folder `root`, whose files have the hashes in the file `hashes`, if there is such a file.
    #[must_use]
    pub fn at(root: &Path, hashes: &Path) -> Self {
        Self::of(Files::Folder(root.to_path_buf()), &fs::read_to_string(hashes).unwrap_or_default())
    }

    fn of(files: Files, hashes: &str) -> Self {
        let watched = std::env::var_os("LEPTOS_WATCH").is_some();
        let reload = std::env::var("LEPTOS_RELOAD_PORT").ok().and_then(|port| port.parse().ok());
        let options = LeptosOptions::builder()
            .output_name(NAME)
            .site_pkg_dir(PACKAGE)
            .env(if watched { Env::DEV } else { Env::PROD })
            .reload_port(reload.unwrap_or(3001))
            .build();
        let package = Arc::new(Package::named(PACKAGE, NAME, hashes));
        Self { files, options, package }
    }

    /// Where its files are.
    pub(crate) const fn files(&self) -> &Files {
        &self.files
    }

    /// The folder where there are no built files, if there are none.
    #[must_use]
    pub fn missing(&self) -> Option<&Path> {
        match &self.files {
            Files::Folder(root) if !root.join(PACKAGE).is_dir() => Some(root),
            Files::Folder(_) | Files::Embedded => None,
        }
    }

    /// Makes the document of a page, for leptos to render.
    pub(crate) fn document(&self) -> impl Fn() -> AnyView + Clone + Send + Sync + use<> {
        let (options, package) = (self.options.clone(), Arc::clone(&self.package));
        move || shell(options.clone(), &package).into_any()
    }
}
