"""One engine in a process of its own: its name and a folder in, the peak of its memory in MB on standard output.

Nothing of ours is imported for another engine, so that each pays for itself only.
"""

import json
import sys
from io import BytesIO
from pathlib import Path

from bench.measure import peak_memory

TIMES = 20


def _ours(folder: Path, id_: str) -> None:
    from bench.ours import loaded_project, make  # noqa: PLC0415 - only what this engine needs

    loaded = loaded_project(folder)
    for _ in range(TIMES):
        make(id_, loaded)


def _docxtpl(folder: Path, id_: str) -> None:
    from docxtpl import DocxTemplate  # noqa: PLC0415

    context = json.loads((folder / f"{id_}.json").read_text("utf-8"))
    for _ in range(TIMES):
        template = DocxTemplate(str(folder / f"{id_}.docx"))
        template.render(context)
        template.save(BytesIO())


ENGINES = {"akkoord": _ours, "docxtpl": _docxtpl}

if __name__ == "__main__":
    engine, where, document = sys.argv[1:]
    ENGINES[engine](Path(where), document)
    sys.stdout.write(f"{peak_memory()}\n")
