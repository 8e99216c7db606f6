# What `./dev` does: serve, build, test, check, bench, fuzz, load.

# --- ./dev serve and build -------------------------------------------------------------------------------------------

task_build() {
  setup_build
  claim_cache
  build_release
}

task_serve() {
  task_build
  exec 9>&-
  exec "$PROGRAM" serve "$@"
}

readonly PROGRAM=$CARGO_TARGET_DIR/release/crossover
readonly SITE=$CARGO_TARGET_DIR/site
readonly EMBED=$CARGO_TARGET_DIR/embed

# cargo-leptos would optimise and compress everything again, so it is not asked when nothing has changed.
build_release() {
  if release_is_current; then return; fi
  rm -f "$PROGRAM.built"
  step "building the pages (about 3 minutes on 2 cores the first time, 1 after a change)" \
    cargo leptos build --release --split --precompress --frontend-only
  gather_site
  step "building the program with the pages in it (about 4 minutes on 2 cores the first time, 1 after a change)" \
    env CROSSOVER_EMBED="$EMBED" cargo build --release --locked -q -p crossover-server
  release_inputs >"$PROGRAM.built"
}

# What the program is to hold: the built files, and the hashes in their names. Fonts are compressed already.
gather_site() {
  rm -rf "$EMBED"
  cp -R "$SITE" "$EMBED"
  cp "$CARGO_TARGET_DIR/release/hash.txt" "$EMBED"
  find "$EMBED" -name '*.woff2.*' -delete
}

release_is_current() {
  [ -x "$PROGRAM" ] && [ "$(release_inputs)" = "$(cat "$PROGRAM.built" 2>/dev/null)" ]
}

# Fingerprint of everything that the built pages and program are made of. The folder counts too: clones share the cache.
release_inputs() {
  pwd
  find Cargo.toml Cargo.lock rust-toolchain.toml app server crates style public -type f -not -path '*/tests/*' |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
}

# Clones share the cache, so that dependencies are compiled once. Two at a time would take each other's files away; and
# cargo tells a crate of one clone from the same crate of another by the age of its files only, so a change of clones
# makes ours new.
claim_cache() {
  local owner=$CARGO_TARGET_DIR/.clone
  mkdir -p "$CARGO_TARGET_DIR"
  if have flock; then
    exec 9>"$CARGO_TARGET_DIR/.claimed"
    flock -n 9 || { say "waiting for another ./dev that uses $CARGO_TARGET_DIR"; flock 9; }
  fi
  if [ "$(cat "$owner" 2>/dev/null)" = "$PWD" ]; then return; fi
  find app server crates -type f -exec touch {} +
  pwd >"$owner"
}

# --- ./dev test ------------------------------------------------------------------------------------------------------

# Runs everything, also after something has failed, and ends with one line that sums it up.
task_test() {
  local start=$SECONDS
  PASSED=0 FAILED=0 BROKEN=()
  setup_build
  setup_browser
  setup_office
  setup_postgres
  setup_faketime
  setup_cxx
  setup_cargo_deny
  setup_python
  claim_cache
  export INSTA_UPDATE=no

  check_format
  check_clippy
  require_office
  has_postgres || say "NOT checked: short links on PostgreSQL; it could not be installed"
  has_faketime || say "NOT checked: short links under a clock that is set back; faketime could not be installed"
  unshare -Urm true 2>/dev/null || say "NOT checked: short links on a full disk; it needs unshare and user namespaces"
  suite "unit, property, golden, HTTP and command-line tests" cargo test --workspace --locked --no-fail-fast
  suite "the description of the API (3 minutes the first time)" scripts/describe
  suite "documentation, warnings as errors" env RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked -q
  check_dependencies
  suite "release build" build_release
  suite "the same report native and in wasm" scripts/parity
  suite "every call of the API is answered as described" scripts/api "$PROGRAM"
  check_fuzzing
  suite "slides and memos read back: figures, workbooks, schemas, pages, structure" \
    "$CROSSOVER_CACHE/python/bin/python" scripts/deck/check.py "$PROGRAM"
  suite "pages in Chromium" env RUST_LOG=warn CROSSOVER_BIN="$PROGRAM" npm --prefix end2end test
  suite "Lighthouse on every page (2 to 4 minutes)" \
    env RUST_LOG=warn CROSSOVER_BIN="$PROGRAM" npm --prefix end2end run lighthouse

  local failure
  for failure in ${BROKEN[@]+"${BROKEN[@]}"}; do printf '\033[1;31m✗ %s\033[0m\n' "$failure" >&2; done
  printf '%s passed, %s failed (%s s)\n' "$PASSED" "$FAILED" "$((SECONDS - start))"
  [ "$FAILED" = 0 ]
}

# The test that recalculates the workbook passes over a missing LibreOffice by itself; here that is said aloud.
require_office() {
  if scripts/recalculate --check 2>/dev/null; then
    export CROSSOVER_RECALCULATE=required
  else
    say "NOT checked: the workbook, recalculated; LibreOffice with python3-uno could not be installed"
  fi
}

check_format() {
  suite "format" cargo fmt --all --check
  suite "format of what fuzzes" cargo fmt --manifest-path fuzz/Cargo.toml --check
}

check_clippy() {
  suite "clippy, warnings as errors" cargo clippy --workspace --all-targets --locked -q -- -D warnings
  suite "clippy for the browser" cargo clippy -p crossover-app --lib --target "$WASM_TARGET" \
    --no-default-features --features hydrate --locked -q -- -D warnings
}

check_dependencies() {
  suite "licences, bans and sources of dependencies" cargo deny --log-level error check licenses bans sources
  if reaches_github; then
    suite "advisories about dependencies" cargo deny --log-level error check advisories
  else
    say "NOT checked: advisories about dependencies; their database is on GitHub, which can't be reached from here"
  fi
}

check_fuzzing() {
  if have c++; then
    suite "fuzzing, 15 seconds a target" scripts/fuzz 15
  else
    say "NOT checked: what fuzzing finds; it needs a C++ compiler"
  fi
}

# suite "what" command…  Runs it and counts the tests that it reports; one that reports none is itself one test.
suite() {
  local what=$1 start=$SECONDS output status=0
  shift
  say "$what"
  output=$(mktemp)
  "$@" 2>&1 | tee "$output" >&2 || status=$?
  local passed failed
  read -r passed failed < <(count_tests "$output")
  rm -f "$output"
  if [ "$status" != 0 ]; then
    BROKEN+=("$what")
    [ "$failed" != 0 ] || failed=1
  elif [ "$passed" = 0 ]; then
    passed=1
  fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
  printf '  done in %s s\n' "$((SECONDS - start))" >&2
}

# Sums up what cargo test ("test result: ok. 12 passed; 1 failed; …") and Playwright ("  12 passed (3.4s)") have said.
count_tests() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /^test result: / { passed += $4; failed += $6 }
    /^ *[0-9]+ passed( |$)/ { passed += $1 }
    /^ *[0-9]+ failed( |$)/ { failed += $1 }
    END { print passed + 0, failed + 0 }'
}

# --- ./dev check -----------------------------------------------------------------------------------------------------

task_check() {
  setup_toolchain
  claim_cache
  step "format" cargo fmt --all --check
  step "clippy" cargo clippy --workspace --all-targets -q -- -D warnings
  step "native tests" cargo test --workspace -q
}

# --- ./dev bench -----------------------------------------------------------------------------------------------------

task_bench() {
  setup_toolchain
  have node || fail "no Node.js found. Install version 20 or newer from https://nodejs.org and run this again."
  python3 -c 'import numpy' 2>/dev/null || fail "the comparison needs Python 3 with numpy: pip install numpy"
  say "building and measuring (about 1 minute)"
  python3 benches/run.py
  say "files of a scenario"
  python3 benches/files.py
}

# --- ./dev fuzz ------------------------------------------------------------------------------------------------------

task_fuzz() {
  setup_toolchain
  setup_cxx
  claim_cache
  scripts/fuzz "${1:-60}" "${@:2}"
}

# --- ./dev load ------------------------------------------------------------------------------------------------------

task_load() {
  task_build
  have wrk || { have apt-get && step "installing wrk (seconds)" apt_install wrk; } || fail "the measurement needs wrk"
  step "building the page to compare with" cargo build --release --locked -q -p crossover-server --example bare
  scripts/load "$PROGRAM" "$CARGO_TARGET_DIR/release/examples/bare" 5
}
