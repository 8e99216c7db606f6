#!/usr/bin/env python3
"""Reads decks and memos of several scenarios back: with python-pptx, openpyxl, a validator of Open XML, LibreOffice, poppler.

    scripts/deck/check.py <crossover>

Every series must equal the engine's figures, every embedded workbook the series that it belongs to, the validator must find
nothing, and LibreOffice must make a page of each slide. A memo must have two pages (three with readiness), its structure, its fonts and its words. The last line says how many decks passed, in the words of a test runner.
"""

import io
import json
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator
from pptx import Presentation

LINKS = [
    "https://crossover.example/?v=1",
    "https://crossover.example/?data=2T&tokens=120B&budget=12.5M&v=1",
    "https://crossover.example/?tokens=20T&horizon=60&v=1",
    "https://crossover.example/?budget=0&v=1",
    "https://crossover.example/?tokens=10M&budget=4B&v=1",
    "https://crossover.example/?layer=silicon&v=1",
]


def main(program):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, link in enumerate(LINKS):
            file = Path(folder) / f"deck{number}.pptx"
            try:
                command = [program, "export", "--format", "pptx", "--link", link, "--out", file]
                if subprocess.run(command).returncode == 2:
                    raise AssertionError("the link is refused")
                report = json.loads(subprocess.check_output([program, "evaluate", "--link", link]))
                record = subprocess.check_output([program, "export", "--format", "json", "--link", link])
                # A file leads to the same scenario by its shortest link.
                leads = json.loads(record)["link"]
                deck = Presentation(file)
                charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
                workbooks(charts)
                figures(charts, report)
                words(deck, leads)
                valid(file)
                pages(file, len(deck.slides))
                memo(program, (link, leads), report, Path(folder) / f"memo{number}.pdf")
            except AssertionError as error:
                failed += 1
                print(f"{link}: {error}", file=sys.stderr)
    print(f"test result: read. {len(LINKS) - failed} passed; {failed} failed")
    return failed


def same(what, found, wanted):
    assert len(found) == len(wanted), f"{what}: {len(found)} figures, not {len(wanted)}"
    for place, (one, other) in enumerate(zip(found, wanted)):
        equal = one == other or (
            one is not None and other is not None and math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-6)
        )
        assert equal, f"{what}, figure {place}: {one}, not {other}"


def series_of(shape):
    return {series.name: list(series.values) for plot in shape.chart.plots for series in plot.series}


def workbooks(charts):
    """Each chart’s own workbook holds exactly what is drawn."""
    for shape in charts:
        properties = shape._element.nvGraphicFramePr.cNvPr
        assert properties.get("descr"), f"{shape.name} has no alternative text"
        blob = shape.chart.part.chart_workbook.xlsx_part.blob
        sheet = load_workbook(io.BytesIO(blob)).active
        columns = {column[0].value: [cell.value for cell in column[1:]] for column in list(sheet.columns)[1:]}
        drawn = series_of(shape)
        assert set(columns) == set(drawn), f"{shape.name}: {set(columns) ^ set(drawn)}"
        for name, values in drawn.items():
            same(f"{shape.name}, {name}", columns[name], values)


def figures(charts, report):
    """What is drawn is what the engine says."""
    outcomes = report["outcomes"]
    there = lambda outcome, key: None if outcome["unavailable"] else outcome[key]
    npvs, avoided, sides = charts[0], charts[1], charts[2]
    same("NPV", series_of(npvs)["NPV, US$"], [there(outcome, "npv") for outcome in outcomes])
    lines = list(series_of(avoided).items())
    for number, outcome in enumerate(outcomes):
        if outcome["unavailable"]:
            continue
        total, sums = 0.0, []
        for month in report["months"]:
            total += month["flows"][number]["avoided"]
            sums.append(total)
        found = [values for _, values in lines if values == sums]
        assert found, f"the avoided spend of {outcome['alternative']} is not drawn"
    names = {"Avoided spend after running costs, US$": "avoided", "Outlay, US$": "outlay"}
    for name, key in names.items():
        same(name, series_of(sides)[name], [there(outcome, key) for outcome in outcomes[1:]])
    lead = report["verdict"]["margin"]
    moving = [swing for swing in report["swings"] if any(one != lead for one in swing["lead"])][:10]
    for end, name in enumerate(["P10", "P90"]):
        wanted = [swing["lead"][end] - lead for swing in moving]
        same(name, series_of(charts[-1])[f"Change in the lead at {name}, US$"], wanted)


def words(deck, link):
    """Titles, notes with the trace, and the link."""
    for slide in deck.slides:
        assert slide.shapes.title is not None and slide.shapes.title.text, "a slide has no title"
        assert len(slide.notes_slide.notes_text_frame.text) > 80, "a slide has no notes"
    assert "npv_own" in deck.slides[0].notes_slide.notes_text_frame.text, "the notes have no trace"
    links = {
        run.hyperlink.address
        for shape in deck.slides[0].shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    }
    assert link in links, f"the first slide leads to {links}"


def valid(file):
    """The Open XML schemas and rules, as far as the validator has them."""
    result = OpenXmlValidator().validate(str(file))
    assert result.is_valid, "; ".join(str(error) for error in result.errors[:5])


def pages(file, slides):
    """LibreOffice makes as many pages as there are slides."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("NOT checked: rendering; there is no LibreOffice", file=sys.stderr)
        return
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", file.parent, file]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    text = file.with_suffix(".pdf").read_bytes()
    count = text.count(b"/Type/Page") - text.count(b"/Type/Pages")
    assert count == slides, f"LibreOffice makes {count} pages of {slides} slides"


def memo(program, links, report, file):
    """Two tagged pages, a third where readiness is answered, with embedded fonts, a link, and the answer in words that can be copied."""
    link, leads = links
    subprocess.run([program, "export", "--format", "pdf", "--link", link, "--out", file], check=True)
    if not shutil.which("pdftotext"):
        print("NOT checked: the memo; there is no poppler (poppler-utils)", file=sys.stderr)
        return
    ask = lambda *command: subprocess.run(command, check=True, capture_output=True, text=True, errors="replace").stdout
    about = ask("pdfinfo", file)
    count = 3 if "layer=" in link else 2
    for line in ["Tagged:          yes", f"Pages:           {count}"]:
        assert line in about, f"the memo is not so: {line}"
    structure = ask("pdfinfo", "-struct", file)
    for part in ["H1", "H2", "Table", "TH", "Figure", "Link", "LBody"]:
        assert any(line.strip().split(" ")[0].rstrip(":") == part for line in structure.splitlines()), f"no {part} in the memo"
    fonts = ask("pdffonts", file).splitlines()[2:]
    assert fonts and all(line.split()[-5] == "yes" for line in fonts), "a font of the memo is not in it"
    text = " ".join(ask("pdftotext", "-raw", file, "-").split())
    for part in [report["verdict"]["headline"], report["verdict"]["paragraph"], report["purchase"]["sentence"]]:
        assert part in text, f"not in the memo: {part}"
    assert leads in ask("pdfinfo", "-url", file), "the memo does not lead to the scenario"


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
