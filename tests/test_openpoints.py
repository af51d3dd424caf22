"""Open points: a document in; everything that shows as `[nog in te vullen: …]`, in reading order, out."""

import re
from pathlib import Path

from projects import KLEIN, library, make, outline

from generator.openpoints import open_points
from generator.render.txt import render_txt


def test_every_gap_that_a_reader_sees_is_an_open_point(tmp_path: Path) -> None:
    clause = """\
---
titel: 'Kop {{ document.kenmerk }}'
begrippen:
  Term: 'van {{ document.versie }}'
---
1. Een **{{ document.einddatum }}**:
   1. diep {{ kosten }}.

   ```tabel
   titel: T
   kolommen: [{kop: K, totaal: document.publicatiedatum}]
   rijen: [[document.datum]]
   ```
1. Twee [](@vervangt#kosten).

```begrippen
```

```ondertekening
```
"""
    outcome = make(tmp_path, KLEIN, library({"kosten": clause}))
    assert outcome.value is not None
    (made,) = outcome.value
    labels = [point.label for point in made.open_punten]
    assert labels == [
        "kenmerk", "einddatum", "kosten", "datum", "publicatiedatum", "vervangt", "versie",
        "naam van de burgemeester van Coevorden", "naam van de burgemeester van Emmen",
    ]  # fmt: skip
    assert made.open_punten == open_points(made.document)
    shown = re.findall(r"\[nog in te vullen: ([^\]]+)\]", "\n".join(outline(made.document)))
    assert sorted(shown) == sorted(labels)


def test_the_shell_of_a_letter_and_headings_count_too(tmp_path: Path) -> None:
    files = library({"kosten": "---\nvorm: passage\n---\nx\n"})
    kind = files["bibliotheek/templates/soorten/proef.yaml"]
    kind = kind.replace("sjabloon: overeenkomst", "sjabloon: brief").replace(
        "ondertekening: partijen", "ondertekening: brief"
    )
    kind = kind.replace("opbouw:\n  - {", "opbouw:\n  - {hoofdstuk: 'H {{ document.versie }}', ").replace(
        "  - clausules", "  - hoofdstuk: 'H {{ document.versie }}'\n    clausules"
    )
    files["bibliotheek/templates/soorten/proef.yaml"] = kind
    outcome = make(tmp_path, KLEIN, files)
    assert outcome.value is not None
    made = outcome.value[0]
    text = re.sub(r"\s+", " ", render_txt(made.document).decode().replace("\u00a0", " "))
    labels = [point.label for point in made.open_punten]
    assert "versie" in labels
    assert "datum" in labels
    for label in labels:
        assert f"[nog in te vullen: {label}]" in text


def test_a_document_that_has_everything_has_no_open_points(tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library({"kosten": "Alles is er.\n"}))
    assert outcome.value is not None
    assert outcome.value[0].open_punten == ()
