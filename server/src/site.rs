//! The built pages: where they are and what their files are called.

use leptos::config::{Env, LeptosOptions};
use std::path::{Path, PathBuf};

/// Folder of the hashed files, in the site and in addresses.
pub(crate) const PACKAGE: &str = "pkg";

/// The folder that cargo-leptos builds, and what the pages have to know about it.
#[derive(Clone, Debug)]
pub struct Site {
    options: LeptosOptions,
}

impl Site {
    /// The site in the folder `asked` for; else the one that cargo-leptos names when it starts the program; else `site`
    /// beside the program, as it is deployed, or a folder above, as it is built.
    #[must_use]
    pub fn find(asked: Option<&Path>) -> Self {
        let program = std::env::current_exe().ok().and_then(|file| file.parent().map(Path::to_path_buf));
        let beside = program.unwrap_or_default();
        let named =
            asked.map(Path::to_path_buf).or_else(|| std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from));
        let root = named.unwrap_or_else(|| {
            let deployed = beside.join("site");
            if deployed.join(PACKAGE).is_dir() { deployed } else { beside.join("../site") }
        });
        Self::at(&root, &beside.join("hash.txt"))
    }

    /// The site in the folder `root`, whose files have the hashes in the file `hashes`, if there is such a file.
    #[must_use]
    pub fn at(root: &Path, hashes: &Path) -> Self {
        let watched = std::env::var_os("LEPTOS_WATCH").is_some();
        let reload = std::env::var("LEPTOS_RELOAD_PORT").ok().and_then(|port| port.parse().ok());
        let options = LeptosOptions::builder()
            .output_name("crossover")
            .site_root(root.to_string_lossy())
            .site_pkg_dir(PACKAGE)
            .env(if watched { Env::DEV } else { Env::PROD })
            .reload_port(reload.unwrap_or(3001))
            .hash_files(hashes.is_file())
            .hash_file(hashes.to_string_lossy().into())
            .build();
        Self { options }
    }

    /// Its folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        Path::new(&*self.options.site_root)
    }

    /// Whether there are built files in it.
    #[must_use]
    pub fn is_built(&self) -> bool {
        self.root().join(PACKAGE).is_dir()
    }

    /// What leptos has to know.
    pub(crate) const fn options(&self) -> &LeptosOptions {
        &self.options
    }
}
