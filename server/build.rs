//! Tells the program which site it is to hold: the folder that `CROSSOVER_EMBED` names, or an empty one.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=CROSSOVER_EMBED");
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let folder = env::var_os("CROSSOVER_EMBED").map_or_else(|| out.join("no-site"), PathBuf::from);
    if let Err(error) = fs::create_dir_all(&folder) {
        println!("cargo::error=can't make {}: {error}", folder.display());
    }
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rustc-env=CROSSOVER_EMBEDDED={}", folder.display());
}
