#!/usr/bin/env bash
# Fetches the fonts from npm and writes what is checked in: public/fonts/*.woff2 for the page, crates/chart/fonts/*.ttf
# for pictures, and the table of advance widths that charts are laid out with. Run it again after changing a version.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly INTER=5.3.0 NEWSREADER=5.3.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install -r scripts/fonts/requirements.txt
for font in inter@$INTER newsreader@$NEWSREADER; do
  name=${font%@*}
  archive=$(cd "$work" && npm pack --silent "@fontsource/$font")
  mkdir "$work/$name"
  tar -xzf "$work/$archive" -C "$work/$name" --strip-components=1
  cp "$work/$name/LICENSE" "public/fonts/LICENSE-$name"
done
for weight in 400 600; do
  cp "$work/inter/files/inter-latin-$weight-normal.woff2" "public/fonts/inter-$weight.woff2"
done
cp "$work/newsreader/files/newsreader-latin-600-normal.woff2" public/fonts/newsreader-600.woff2
cp "$work/inter/LICENSE" crates/chart/fonts/LICENSE-inter

"$work/venv/bin/python" scripts/fonts/widths.py public/fonts crates/chart/fonts crates/chart/src/font/widths.rs
