"""A page in a real browser: HTML in; what axe finds, how wide it is, or the PDF that it prints, out.

Chromium is a Debian package, which CI installs. It runs once for every question and stops by itself. The page stands in
a frame as wide as the screen that is meant: a window of Chromium is never narrower than 500 pixels, a telephone is.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

AXE = Path(__file__).parent / "axe" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NEEDED = pytest.mark.skipif(CHROMIUM is None, reason="Chromium ontbreekt: apt install chromium")
TELEPHONE = 320  # as wide as a page of 1280 pixels enlarged to 400% (WCAG 2.1, 1.4.10)
DESK = 1280

# Every page is loaded in a frame of its own, one after another.
_ASK = """
const told = (rules) => rules.map((rule) => [rule.id, rule.nodes.map((node) => node.html)]);
async function examine(text, width) {
  const frame = document.createElement("iframe");
  frame.style = `width:${width}px;height:900px;border:0`;
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  frame.srcdoc = text;
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow;
  page.eval(document.querySelector("#axe").textContent);
  const found = await page.axe.run(page.document, {runOnly: RULES});
  const root = page.document.documentElement;
  const sideways = root.scrollWidth - root.clientWidth;
  frame.remove();
  return {
    findings: told(found.violations), doubts: told(found.incomplete), passed: found.passes.length, sideways,
  };
}
async function all() {
  const answers = {};
  for (const template of document.querySelectorAll("textarea"))
    for (const width of WIDTHS)
      answers[`${template.name} ${width}`] = await examine(template.value, width);
  document.querySelector("#antwoord").textContent = JSON.stringify(answers);
}
addEventListener("load", all);
"""
# What WCAG 2.1 AA asks, and what the makers of axe recommend besides.
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def examine(pages: Mapping[str, bytes], folder: Path) -> dict[str, Any]:
    """What axe finds on pages at both widths, and by how many pixels each scrolls sideways: by "name width"."""
    texts = "".join(
        f'<textarea name="{escape(name)}">\n{escape(page.decode())}</textarea>'
        for name, page in pages.items()
    )
    ask = _ASK.replace("RULES", json.dumps(_RULES)).replace("WIDTHS", json.dumps([DESK, TELEPHONE]))
    outer = folder / "vraag.html"
    outer.write_text(
        f'<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>vraag</title><body>{texts}'
        f'<script type="text/plain" id="axe">{AXE.read_text(encoding="utf-8")}</script>'
        f'<pre id="antwoord"></pre><script>{ask}</script></body></html>',
        encoding="utf-8",
    )
    told = _run(
        "--virtual-time-budget=600000", "--window-size=1400,1000", "--dump-dom", outer.as_uri(), folder=folder
    )
    answer = re.search(r'<pre id="antwoord">(.*?)</pre>', told, re.DOTALL)
    assert answer, told[-2000:]
    assert answer[1], "axe gaf geen antwoord"
    found: dict[str, Any] = json.loads(unescape(answer[1]))
    return found


def printed(page: bytes, folder: Path) -> Path:
    """The PDF that a browser prints of a page."""
    source, target = folder / "pagina.html", folder / "pagina.pdf"
    source.write_bytes(page)
    _run(f"--print-to-pdf={target}", "--no-pdf-header-footer", source.as_uri(), folder=folder)
    return target


def _run(*words: str, folder: Path) -> str:
    """Chromium with a profile of its own; as root, as in CI, it needs to be told that nothing is trusted anyway."""
    assert CHROMIUM
    started = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-extensions",
    ]
    own = [
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profiel'}",
    ]
    done = subprocess.run(  # the words are ours
        [*started, *own, *words], capture_output=True, text=True, timeout=240, check=True
    )
    return done.stdout
