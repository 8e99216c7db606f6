# Installs what is missing: first the ordinary way, then the way that needs only package registries.

setup_build() {
  have cargo || fail "no Rust found. Install it from https://rustup.rs and run this again."
  have npm || fail "no Node.js found. Install version 20 or newer from https://nodejs.org and run this again."
  setup_toolchain
  setup_node_modules
  setup_cargo_leptos
  setup_wasm_bindgen
}

# --- Rust with the wasm target ---------------------------------------------------------------------------------------

toolchain_ready() {
  local version wasm_libs
  # Asking for a version must not install one: that takes a while, and is announced below.
  local -x RUSTUP_AUTO_INSTALL=0
  version=$(rustc --version 2>/dev/null | awk '{ print $2 }') || return 1
  [ "$(printf '%s\n' "$RUST_VERSION" "$version" | sort -V | head -n 1)" = "$RUST_VERSION" ] || return 1
  wasm_libs=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$wasm_libs/libcore-*.rlib" >/dev/null && cargo clippy -V >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1
}

setup_toolchain() {
  if have rustup; then
    # Debian's compiler, if an earlier run had to link it because the pinned one could not be had.
    case $(rustup toolchain list) in
      *"$RUST_VERSION"*) ;;
      *debian*) export RUSTUP_TOOLCHAIN=debian ;;
    esac
  fi
  if toolchain_ready; then return; fi
  if have rustup; then
    say "installing Rust $RUST_VERSION with $WASM_TARGET (about 1 minute)"
    if rustup toolchain install "$RUST_VERSION" --profile minimal -c clippy -c rustfmt -t "$WASM_TARGET" >/dev/null 2>&1 &&
      toolchain_ready; then return; fi
    say "rustup cannot provide it here: trying Debian's packages"
  fi
  setup_debian_toolchain
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_install() {
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# rustup has no wasm standard library to offer: Debian ships the compiler with the library's source, so build it here.
setup_debian_toolchain() {
  have apt-get && apt-cache show rustc-web >/dev/null 2>&1 || as_root apt-get update -qq || true
  if ! have apt-get || ! have rustup || ! apt-cache show rustc-web >/dev/null 2>&1; then
    fail "Rust $RUST_VERSION or newer with clippy, rustfmt and the target $WASM_TARGET is needed and could not be installed. Install it from https://rustup.rs, or use Debian 12 or newer with rustup, where ./dev can install a compiler that has them."
  fi
  step "installing Debian's Rust compiler (about 1 minute)" apt_install \
    rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web lld-22 brotli
  rustup toolchain link debian /usr
  export RUSTUP_TOOLCHAIN=debian
  toolchain_ready || step "building the standard library for $WASM_TARGET (about 1 minute)" build_wasm_std
}

build_wasm_std() (
  local scratch
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  cd "$scratch"
  mkdir src && touch src/lib.rs
  printf '[package]\nname = "seed"\nversion = "0.1.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n' >Cargo.toml
  CARGO_TARGET_DIR=$scratch/target RUSTC_BOOTSTRAP=1 cargo build -q --release --target "$WASM_TARGET" \
    -Zbuild-std=std,panic_abort
  as_root mkdir -p "/usr/lib/rustlib/$WASM_TARGET/lib"
  as_root cp "target/$WASM_TARGET"/release/deps/*.rlib "/usr/lib/rustlib/$WASM_TARGET/lib/"
)

# --- Tools -----------------------------------------------------------------------------------------------------------

# Compiles a command-line tool into our own folder, so that nobody's other versions are replaced.
install_tool() {
  local locked=--locked
  # wasm-bindgen-cli's lock file names a crate version that not every registry serves.
  [ "$1" = wasm-bindgen-cli ] && locked=
  # shellcheck disable=SC2086
  cargo install -q $locked --root "$CROSSOVER_CACHE/tools" --target-dir "$CROSSOVER_CACHE/tools-build" \
    --version "$2" "$1" || return
  rm -rf "$CROSSOVER_CACHE/tools-build"
}

# Asked once a run.
reaches_github() {
  if [ -z "${GITHUB_REACHED:-}" ]; then
    GITHUB_REACHED=no
    if curl -fsI --max-time 8 -o /dev/null https://github.com 2>/dev/null; then GITHUB_REACHED=yes; fi
  fi
  [ "$GITHUB_REACHED" = yes ]
}

setup_cargo_leptos() {
  if [ "$(cargo leptos --version 2>/dev/null)" = "cargo-leptos $CARGO_LEPTOS_VERSION" ]; then return; fi
  if reaches_github; then
    say "fetching cargo-leptos $CARGO_LEPTOS_VERSION (seconds)"
    if prebuilt_cargo_leptos; then return; fi
    say "there is none for this machine"
  fi
  step "compiling cargo-leptos $CARGO_LEPTOS_VERSION (10 to 16 minutes on 2 cores, once)" \
    install_tool cargo-leptos "$CARGO_LEPTOS_VERSION"
}

prebuilt_cargo_leptos() {
  local triple base archive
  triple=$(rustc -vV | awk '/^host:/ { print $2 }')
  base=https://github.com/leptos-rs/cargo-leptos/releases/download/v$CARGO_LEPTOS_VERSION
  archive=cargo-leptos-$triple.tar.gz
  mkdir -p "$CROSSOVER_CACHE/tools/bin"
  (
    cd "$(mktemp -d)" &&
      curl -fsSLO --max-time 120 "$base/$archive" && curl -fsSLO --max-time 30 "$base/$archive.sha256" &&
      sha256sum -c "$archive.sha256" >/dev/null && tar -xzf "$archive" --strip-components=1 &&
      install -m 755 cargo-leptos "$CROSSOVER_CACHE/tools/bin/cargo-leptos"
  ) 2>/dev/null
}

# Where GitHub is reached, cargo-leptos fetches the matching wasm-bindgen by itself.
setup_wasm_bindgen() {
  local version
  version=$(wasm_bindgen_version)
  if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] || reaches_github; then return; fi
  step "compiling wasm-bindgen $version (about 3 minutes, once)" install_tool wasm-bindgen-cli "$version"
}

setup_cargo_deny() {
  if [ "$(cargo deny --version 2>/dev/null)" = "cargo-deny $CARGO_DENY_VERSION" ]; then return; fi
  step "compiling cargo-deny $CARGO_DENY_VERSION (about 5 minutes, once)" install_tool cargo-deny "$CARGO_DENY_VERSION"
}

# wasm-opt, Playwright, axe and the HTML validator come from npm, pinned by end2end/package-lock.json.
setup_node_modules() {
  if [ end2end/package-lock.json -ot end2end/node_modules/.package-lock.json ]; then return; fi
  step "installing the npm tools (about 20 seconds)" npm --prefix end2end ci --no-audit --no-fund --loglevel=error
}

# --- A spreadsheet program that recalculates the workbook ------------------------------------------------------------

# Only the tests need it, and only one of them: without it that one says so and the others go on.
setup_office() {
  if scripts/recalculate --check 2>/dev/null; then return; fi
  have apt-get || return 0
  say "installing LibreOffice (about 1 minute)"
  apt_install libreoffice-calc libreoffice-impress python3-uno poppler-utils || say "it can't be installed here"
}

# --- A database server that keeps short links ------------------------------------------------------------------------

# The tests start clusters of their own. Without it they say so; where CI is set they fail.
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || have initdb; }

setup_postgres() {
  if has_postgres; then return; fi
  have apt-get || return 0
  say "installing PostgreSQL for the tests (about 1 minute)"
  apt_install postgresql || say "it can't be installed here"
}

# --- A clock that can be set back --------------------------------------------------------------------------------------

has_faketime() { compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null; }

setup_faketime() {
  if has_faketime || ! have apt-get; then return; fi
  say "installing faketime for the tests (seconds)"
  apt_install libfaketime || say "it can't be installed here"
}

# --- A compiler for the fuzzer, which is written in C++ ----------------------------------------------------------------

setup_cxx() {
  if have c++ || ! have apt-get; then return; fi
  say "installing a C++ compiler for the fuzzer (seconds)"
  apt_install g++ || say "it can't be installed here"
}

# Python packages in a folder of their own, made anew when the list changes.
setup_python() {
  local folder=$CROSSOVER_CACHE/python
  if cmp -s scripts/requirements.txt "$folder/requirements.txt"; then return; fi
  have python3 || fail "no Python found. Install version 3.10 or newer and run this again."
  rm -rf "$folder"
  step "installing the Python readers of our files (about 20 seconds)" install_python "$folder"
}

install_python() {
  python3 -m venv "$1" && "$1/bin/pip" -q install --disable-pip-version-check -r scripts/requirements.txt &&
    cp scripts/requirements.txt "$1/requirements.txt"
}

# --- A browser for the page tests ------------------------------------------------------------------------------------

setup_browser() {
  if [ -n "${CHROMIUM:-}" ]; then export CHROMIUM; return; fi
  local name
  for name in chromium chromium-browser google-chrome; do
    if have "$name"; then CHROMIUM=$(command -v "$name"); export CHROMIUM; return; fi
  done
  # Playwright's own build, where it can be had.
  if reaches_github && (cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD= npx playwright install chromium); then
    CHROMIUM=$(cd end2end && node -p 'require("@playwright/test").chromium.executablePath()'); export CHROMIUM
    return
  fi
  have apt-get || fail "no Chromium found. Install it, or set CHROMIUM to its path."
  step "installing Chromium (about 1 minute)" apt_install chromium
  CHROMIUM=$(command -v chromium); export CHROMIUM
}
