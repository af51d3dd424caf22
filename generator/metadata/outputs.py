"""The metadata files of a run: made documents and their files in; MDTO and Woo metadata to write beside them, out.

    raam-2009.emmen.mdto.xml        the document in the archive of Emmen (informatieobject)
    raam-2009.emmen.docx.mdto.xml   its Word file (bestand)
    raam-2009.diwoo.xml             the Woo metadata of the document

A public version has its own: `raam-2009.openbaar.emmen.mdto.xml`, and the Woo metadata is that of the public version.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.keep.signed import GETEKEND
from generator.load import Geladen
from generator.metadata.diwoo import diwoo_document
from generator.metadata.facts import Bekend, Bestand, Feiten, Instantie, facts_of_made, facts_of_signed
from generator.metadata.lists import Lijsten, read_lists
from generator.metadata.mdto import mdto_bestand, mdto_informatieobject
from generator.metadata.public import OPENBAAR, leaks_in, public_facts, published, searcher_of
from generator.metadata.relations import Namen
from generator.model import Organisatie
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, Severity, has_errors
from generator.sheets import sheets
from generator.write.write import Uitvoer

_REST = "inspanning"  # what comes under no duty of article 3.3 is published on the ground of article 3.1
_OVEREENKOMST = ("convenanten",)


def metadata_outputs(
    made: Sequence[Gemaakt], loaded: Geladen, outputs: Sequence[Uitvoer]
) -> Outcome[tuple[Uitvoer, ...]]:
    """The metadata of every document that was made, and of the signed ones when the whole project was.

    Problems: those of lists.py, `tooi-onbekend`, `woo-categorie`, `metagegevens-concept` (warnings),
    `metagegevens-organisatie` (a document of nobody), `gelekt` (personal data in public metadata).
    """
    lists = read_lists(loaded.library)
    if lists.value is None:
        return Outcome(None, lists.problems)
    instanties = {
        id_: _instantie(id_, each, lists.value) for id_, each in loaded.project.organisaties.items()
    }
    public = any(f".{OPENBAAR}." in each.pad for each in outputs)
    known = Bekend(loaded, instanties, Namen(loaded), searcher_of(loaded) if public else None)
    found = [*_facts(made, known, outputs)]
    problems = [*lists.problems, *_remarks(found, loaded)]
    files: list[Uitvoer] = []
    for feiten, stem in found:
        category = _category(feiten, lists.value)
        problems += category.problems
        if feiten.archiefvormers:
            files += _files(feiten, stem, lists.value, category.value)
        else:
            message = f"{feiten.sleutel}: er is geen organisatie bekend die dit stuk archiveert"
            problems.append(
                Problem("metagegevens-organisatie", message, hint="noem partijen bij het document")
            )
    if known.zoeker:
        problems += leaks_in(files, known.zoeker)
    return Outcome(None if has_errors(problems) else tuple(files), tuple(dict.fromkeys(problems)))


def _instantie(id_: str, organisatie: Organisatie, lijsten: Lijsten) -> Instantie:
    gemeente = organisatie.soort == "gemeente"
    known = lijsten.gemeenten.get(organisatie.naam, "") if gemeente and not organisatie.fictief else ""
    naam = f"gemeente {organisatie.naam}" if gemeente else organisatie.naam
    return Instantie(id_, naam, organisatie.tooi or known)


# --- facts with the files that they are about


def _facts(
    made: Sequence[Gemaakt], known: Bekend, outputs: Sequence[Uitvoer]
) -> Iterator[tuple[Feiten, str]]:
    """The facts of every document with the first part of the names of its metadata; public versions are apart."""
    for each in made:
        feiten = facts_of_made(each, known)
        own = _own(outputs, each.blad.sleutel)
        public = _own(outputs, f"{each.blad.sleutel}.{OPENBAAR}")
        yield replace(feiten, bestanden=own, publiceerbaar=not public), feiten.sleutel
        if public and known.zoeker:
            shown = replace(facts_of_made(published(each, known.loaded), known), sleutel=feiten.sleutel)
            yield public_facts(shown, public, known.zoeker), f"{feiten.sleutel}.{OPENBAAR}"
    loaded = known.loaded
    if len(made) == len(sheets(loaded)):
        for id_, kept in loaded.getekend.items():
            if id_ in loaded.project.documenten:
                path = loaded.map / GETEKEND / id_ / kept.bestand
                file = Bestand(kept.bestand, path.read_bytes())
                yield replace(facts_of_signed(id_, known), bestanden=(file,)), id_


def _own(outputs: Sequence[Uitvoer], stem: str) -> tuple[Bestand, ...]:
    """The files of a document: its name and one word for the format, so not its public version or its bundle."""
    return tuple(
        Bestand(each.pad, each.inhoud)
        for each in outputs
        if each.pad.rpartition(".")[0] == stem and each.pad.rpartition(".")[2] in _FORMATEN
    )


_FORMATEN = ("docx", "pdf", "html", "txt")


# --- files


def _files(feiten: Feiten, stem: str, lijsten: Lijsten, category: str | None) -> Iterator[Uitvoer]:
    about: dict[str, object] = {"metagegevens": True, "document": feiten.sleutel}
    for maker in feiten.archiefvormers:
        whole = mdto_informatieobject(feiten, maker, lijsten)
        yield Uitvoer(f"{stem}.{maker.id}.mdto.xml", whole, {**about, "norm": lijsten.mdto.norm})
        for file in feiten.bestanden:
            data = mdto_bestand(feiten, maker, file, lijsten)
            name = f"{stem}.{maker.id}.{file.formaat}.mdto.xml"
            yield Uitvoer(name, data, {**about, "norm": lijsten.mdto.norm})
    if category and feiten.publiceerbaar and not feiten.vertrouwelijk:
        data = diwoo_document(feiten, category, lijsten)
        yield Uitvoer(f"{stem}.diwoo.xml", data, {**about, "norm": lijsten.woo.norm})


def _category(feiten: Feiten, lijsten: Lijsten) -> Outcome[str]:
    """The category of the Woo: that of the document itself, or else of its kind."""
    if own := feiten.archivering.woo_categorie:
        if own in lijsten.woo.categorieen:
            return Outcome(own)
        known = ", ".join(lijsten.woo.categorieen)
        place = feiten.archivering.where("woo_categorie")
        return Outcome(
            None, (Problem("woo-categorie", f"'{own}' is geen Woo-categorie", place, f"kies uit: {known}"),)
        )
    kind = lijsten.woo.soorten.get(feiten.soort)
    regeling = feiten.vorm != "overeenkomst" and kind and kind.categorie in _OVEREENKOMST
    if kind and not regeling:
        return Outcome(kind.categorie)
    why = (
        "een regeling onder de Wgr is geen convenant"
        if regeling
        else f"de soort '{feiten.soort}' staat niet in de lijst"
    )
    message = (
        f"{feiten.sleutel}: welke Woo-categorie dit is, staat niet vast ({why}); nu: inspanning (artikel 3.1)"
    )
    hint = "geef het document zelf een categorie: archivering: {woo_categorie: …}"
    return Outcome(_REST, (Problem("woo-categorie", message, hint=hint, severity=Severity.WARNING),))


# --- what to say of it


def _remarks(found: Sequence[tuple[Feiten, str]], loaded: Geladen) -> Iterator[Problem]:
    unknown = dict.fromkeys(who for feiten, _ in found for who in feiten.archiefvormers if not who.tooi)
    for who in unknown:
        organisatie = loaded.project.organisaties[who.id]
        if organisatie.fictief:
            continue  # nothing to fill in: it is in no register
        message = f"organisaties.{who.id}: de TOOI-id van '{organisatie.naam}' is niet bekend en ontbreekt in de metagegevens"
        hint = "vul in: tooi: gm en de gemeentecode van vier cijfers, of fictief: ja"
        yield Problem("tooi-onbekend", message, organisatie.where(), hint, Severity.WARNING)
    concepts = [stem for feiten, stem in found if feiten.status == "concept"]
    if concepts:
        message = f"voorlopige metagegevens, want nog een concept: {', '.join(concepts)}"
        hint = "maak ze opnieuw als het stuk definitief of getekend is, voordat u archiveert of publiceert"
        yield Problem("metagegevens-concept", message, hint=hint, severity=Severity.WARNING)
