"""A clause that is taken again is the one that would have been made: projects one after another in, the same files out."""

from functools import partial
from operator import mul
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from projects import UNHURRIED, library, make

from generator.again import BEWAARD, Geheugen
from generator.library.clause import _clausule
from generator.pipeline import Gemaakt
from generator.render.docx import render_docx

SJABLOON = (Path(__file__).parents[1] / "templates/huisstijlen/standaard/overeenkomst.docx").read_bytes()
CLAUSES = {
    "begin": "{{ partijen | gemeenten | hoofdletter }} beginnen op {{ document.ingangsdatum }}.\n",
    "soms": "---\ntitel: Soms\nals: document.kenmerk\n---\n1. Het kenmerk is {{ document.kenmerk }}.\n1. Tweede.\n",
    "tak": (
        "1. Vast. {#vast}\n{% if document.kenmerk == 'A' %}\n1. Alleen bij A, zie [](#begin).\n{% else %}\n"
        "1. Anders, zie [](#tak.vast).\n{% endif %}\n1. Slot: {{ document.versie }}.\n"
    ),
    "verwijst": "Zie [](#tak.vast) in dit stuk.\n",
    "lus": "{% for partij in partijen %}\n1. {{ partij.naam }} doet mee.\n{% endfor %}\n",
}
PROJECTS = st.fixed_dictionaries(
    {
        "ingangsdatum": st.sampled_from(["2027-01-01", "2028-02-02", None]),
        "kenmerk": st.sampled_from(["A", "B", None]),
        "versie": st.sampled_from(["1.0", "2.0"]),
        "partijen": st.sampled_from([None, "[coevorden, emmen]"]),
    }
)


def made(values: dict[str, str | None], folder: str) -> tuple[Gemaakt, bytes]:
    keys = "".join(f", {key}: {value}" for key, value in values.items() if value)
    project = (
        "indeling: 1\nnaam: Proef\norganisaties:\n  emmen: {naam: Emmen, plaats: Emmen}\n"
        "  coevorden: {naam: Coevorden, plaats: Coevorden}\nsamenwerking:\n  naam: Proefsamenwerking\n"
        "  partijen:\n    emmen: {rol: gastheer}\n    coevorden: {rol: gast}\n"
        f"documenten:\n  proef: {{soort: proef{keys}}}\n"
    )
    outcome = make(Path(folder), project, library(CLAUSES))
    assert outcome.value, outcome.problems
    return outcome.value[0], render_docx(outcome.value[0].document, SJABLOON)


@settings(UNHURRIED, max_examples=6)  # each example makes up to six documents
@given(st.lists(PROJECTS, min_size=2, max_size=3))
def test_a_document_after_others_is_the_same_as_that_document_alone(
    projects: list[dict[str, str | None]],
) -> None:
    # One folder: a clause that stands elsewhere is another clause.
    with TemporaryDirectory() as folder:
        _clausule.cache_clear()
        after = [made(values, folder) for values in projects]
        for values, (document, data) in zip(projects, after, strict=True):
            _clausule.cache_clear()
            alone, bytes_alone = made(values, folder)
            assert document.document == alone.document
            assert document.open_punten == alone.open_punten
            assert data == bytes_alone


def test_a_clause_with_the_same_answers_is_the_same_clause(tmp_path: Path) -> None:
    values = {"ingangsdatum": "2027-01-01", "kenmerk": "A", "versie": "1.0", "partijen": None}
    first = made(values, str(tmp_path))[0].document
    second = made({**values, "versie": "2.0"}, str(tmp_path))[0].document
    same = [one is other for one, other in zip(first.delen, second.delen, strict=True)]
    # `tak` prints the version, and a loop is always run anew.
    assert same == [True, True, False, True, False]


def test_of_each_step_only_the_last_few_results_are_kept() -> None:
    memory = Geheugen()
    for number in range(BEWAARD + 3):
        assert memory.neem("stap", number, partial(mul, number, 2)) == number * 2
    assert [key for key, _ in memory.bekend("stap")] == [6, 5, 4, 3]
    assert memory.neem("stap", 6, lambda: 0) == 12
