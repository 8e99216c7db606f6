# Where things live, and which versions of the tools this project is built with.

: "${CROSSOVER_CACHE:=${XDG_CACHE_HOME:-$HOME/.cache}/crossover}"
: "${CARGO_TARGET_DIR:=$CROSSOVER_CACHE/target}"
: "${CROSSOVER_ADDR:=127.0.0.1:3000}"
case $CARGO_TARGET_DIR in /*) ;; *) CARGO_TARGET_DIR=$PWD/$CARGO_TARGET_DIR ;; esac
export CARGO_TARGET_DIR CROSSOVER_ADDR
export PATH="$CROSSOVER_CACHE/tools/bin:$PWD/end2end/node_modules/.bin:$PATH"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

# Also in rust-toolchain.toml; cargo-leptos needs at least this one.
readonly RUST_VERSION=1.96.0
readonly CARGO_LEPTOS_VERSION=0.3.11
readonly CARGO_DENY_VERSION=0.20.2
readonly WASM_TARGET=wasm32-unknown-unknown

# The command-line tool must match the library in Cargo.lock to the digit.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}
