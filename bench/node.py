"""easy-template-x, which runs in Node: our document in, milliseconds of the same text in its own template out.

Only where it is installed: `npm install easy-template-x` in a folder, and `python -m bench --node FOLDER`. It prints the
text and the table; the shell of the page stays as the template has it, which is to its advantage.
"""

import json
import re
from pathlib import Path
from subprocess import run

from bench.content import Stuk
from bench.rivals import BODY, cell, p, table
from generator.render.word.package import DOCUMENT, Pakket

_SCRIPT = Path(__file__).with_name("easy_template_x.cjs")
_JINJA = re.compile(r"\{[{%].*?[%}]\}")
_TAGS = (
    p("BodyText", "{#stukken}")
    + p("Artikel", "{kop}")
    + p("BodyText", "{#alineas}")
    + p("Lid", "{tekst}")
    + p("BodyText", "{/alineas}")
    + p("BodyText", "{#tabel}")
    + table(f"<w:tr>{cell('{#rijen}{c0}')}{cell('{c1}')}{cell('{c2}')}{cell('{c3}{/rijen}')}</w:tr>")
    + p("BodyText", "{/tabel}")
    + p("BodyText", "{/stukken}")
)


def easy_template_x(
    node: Path, folder: Path, sjabloon: bytes, stukken: tuple[Stuk, ...], rounds: int
) -> float:
    """Milliseconds of one document, the median of so many when it is warm."""
    pakket = Pakket.read(sjabloon)
    xml = BODY.sub(lambda _: _TAGS, pakket.parts[DOCUMENT].decode())
    pakket.parts[DOCUMENT] = _JINJA.sub("", xml).encode()
    for name in [name for name in pakket.parts if re.fullmatch(r"word/(?:header|footer)[0-9]+\.xml", name)]:
        pakket.parts[name] = _JINJA.sub("", pakket.parts[name].decode()).encode()
    template, values = folder / "node.docx", folder / "node.json"
    template.write_bytes(pakket.write())
    values.write_text(json.dumps({"stukken": [_values(stuk) for stuk in stukken]}), "utf-8")
    command = ["node", str(_SCRIPT), str(node.resolve()), str(template), str(values), str(rounds)]
    done = run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a script of our own
    return float(done.stdout)


def _values(stuk: Stuk) -> dict[str, object]:
    rows = [{f"c{number}": text for number, text in enumerate(row)} for row in stuk.rijen]
    return {
        "kop": stuk.kop,
        "alineas": [{"tekst": text} for text in stuk.alineas],
        "tabel": [{"rijen": rows}] if rows else [],
    }
