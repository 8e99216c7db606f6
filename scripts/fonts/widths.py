"""Unpacks Inter's two weights to TrueType and writes their advance widths as a Rust table.

usage: widths.py <folder of woff2> <folder for ttf> <Rust file>
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

WEIGHTS = {"REGULAR": "400", "SEMIBOLD": "600"}


def widths(font: TTFont) -> list[tuple[int, int]]:
    """Code points in order, each with its advance width in units of the em."""
    metrics = font["hmtx"].metrics
    return [(code, metrics[glyph][0]) for code, glyph in sorted(font.getBestCmap().items()) if 0x20 <= code <= 0xFFFF]


def table(name: str, rows: list[tuple[int, int]]) -> str:
    entries = ", ".join(f"({code:#06x}, {width})" for code, width in rows)
    return f"pub(super) const {name}: &[(u16, u16)] = &[{entries}];\n"


def main(packed: Path, unpacked: Path, rust: Path) -> None:
    text = "//! Advance widths of Inter, written by scripts/fonts/widths.py: (code point, width in units of the em).\n\n"
    for index, (name, weight) in enumerate(WEIGHTS.items()):
        font = TTFont(packed / f"inter-{weight}.woff2", recalcTimestamp=False)
        font.flavor = None
        font.save(unpacked / f"inter-{weight}.ttf")
        head, hhea, os2 = font["head"], font["hhea"], font["OS/2"]
        if index == 0:
            text += f"/// Units of one em.\npub(super) const EM: f64 = {float(head.unitsPerEm)};\n"
            text += f"/// Height above the baseline.\npub(super) const ASCENT: f64 = {float(hhea.ascent)};\n"
            text += f"/// Depth below the baseline.\npub(super) const DESCENT: f64 = {float(-hhea.descent)};\n"
            text += f"/// Height of a capital letter.\npub(super) const CAP: f64 = {float(os2.sCapHeight)};\n\n"
        text += f"/// Weight {weight}.\n#[rustfmt::skip]\n" + table(name, widths(font)) + "\n"
    rust.write_text(text)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
