"""Parts beside the body: properties of the file, the map from content control to clause, the CONCEPT watermark."""

from collections.abc import Mapping
from functools import lru_cache
from uuid import NAMESPACE_URL, uuid5

from generator.document import Document, Eigenschappen, Herkomst
from generator.render.word.ooxml import XML_HEAD, attribute, text
from generator.render.word.package import OFFICE_RELS, Pakket

_CORE_NS = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_CORE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_VT_NS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# The fixed identifier of properties that users define themselves ([MS-OSHARED] 2.3.3.2.2.1).
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
CLAUSULE_NS = "urn:akkoord:clausules:1"


def add_properties(pakket: Pakket, eigenschappen: Eigenschappen) -> None:
    """Title, subject, language and organisation where every program looks; kenmerk, versie and status as our own."""
    _part(pakket, "docProps/core.xml", core_properties(eigenschappen), _PACKAGE_TYPE, _CORE_REL)
    _part(
        pakket,
        "docProps/app.xml",
        _app_properties(eigenschappen),
        f"{_OFFICE_TYPE}.extended-properties+xml",
        f"{OFFICE_RELS}/extended-properties",
    )
    _part(
        pakket,
        "docProps/custom.xml",
        _custom_properties(eigenschappen),
        f"{_OFFICE_TYPE}.custom-properties+xml",
        f"{OFFICE_RELS}/custom-properties",
    )


def _part(pakket: Pakket, name: str, xml: str, content_type: str, relation: str) -> None:
    if name not in pakket.parts:
        pakket.relate(relation, name, "")
    pakket.parts[name] = (XML_HEAD + xml).encode()
    pakket.set_type(name, content_type)


def core_properties(eigenschappen: Eigenschappen) -> str:
    """The properties of ECMA-376 part 2, in the words of Dublin Core; made and changed on the document's own date."""
    moment = f"{eigenschappen.datum.isoformat()}T00:00:00Z"
    return (
        f"<cp:coreProperties {_CORE_NS}>"
        f"<dc:title>{text(eigenschappen.titel)}</dc:title>"
        f"<dc:subject>{text(eigenschappen.onderwerp)}</dc:subject>"
        f"<dc:creator>{text(eigenschappen.organisatie)}</dc:creator>"
        f"<cp:lastModifiedBy>{text(eigenschappen.organisatie)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{text(eigenschappen.taal)}</dc:language>"
        f"<cp:contentStatus>{text(eigenschappen.status)}</cp:contentStatus>"
        f"<cp:version>{text(eigenschappen.versie)}</cp:version></cp:coreProperties>"
    )


def _app_properties(eigenschappen: Eigenschappen) -> str:
    return (
        f'<Properties xmlns="{OFFICE_RELS.replace("relationships", "extended-properties")}">'
        f"<Application>akkoord</Application><Company>{text(eigenschappen.organisatie)}</Company></Properties>"
    )


def _custom_properties(eigenschappen: Eigenschappen) -> str:
    values = {
        "Kenmerk": eigenschappen.kenmerk,
        "Versie": eigenschappen.versie,
        "Status": eigenschappen.status,
    }
    properties = "".join(
        f'<property fmtid="{_USER_DEFINED}" pid="{number}" name="{name}"><vt:lpwstr>{text(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(values.items(), start=2)  # 0 and 1 are reserved
    )
    ns = OFFICE_RELS.replace("relationships", "custom-properties")
    return f'<Properties xmlns="{ns}" xmlns:vt="{_VT_NS}">{properties}</Properties>'


def add_clausules(pakket: Pakket, document: Document, clausules: Mapping[str, Herkomst]) -> None:
    """A custom XML part that says for every content control which text, version and values of the project it holds."""
    number = 1
    while f"customXml/item{number}.xml" in pakket.parts:
        number += 1
    item = f"customXml/item{number}.xml"
    props = f"customXml/itemProps{number}.xml"
    guid = str(uuid5(NAMESPACE_URL, f"{CLAUSULE_NS}/{document.id}")).upper()
    entries = "".join(_clausule(key, herkomst) for key, herkomst in clausules.items())
    pakket.parts[item] = (
        f'{XML_HEAD}<clausules xmlns="{CLAUSULE_NS}" document="{attribute(document.id)}" '
        f'soort="{attribute(document.soort)}">{entries}</clausules>'
    ).encode()
    pakket.parts[props] = (
        f'{XML_HEAD}<ds:datastoreItem ds:itemID="{{{guid}}}" xmlns:ds="{OFFICE_RELS.replace("relationships", "customXml")}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{CLAUSULE_NS}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    pakket.set_type(props, f"{_OFFICE_TYPE}.customXmlProperties+xml")
    pakket.set_default_type("xml", "application/xml")
    pakket.relate("customXml", f"../{item}")
    pakket.relate("customXmlProps", f"itemProps{number}.xml", item)


@lru_cache(maxsize=4096)  # the clauses of a library, document after document
def _clausule(key: str, herkomst: Herkomst) -> str:
    paden = "".join(f"<pad>{text(pad)}</pad>" for pad in herkomst.paden)
    return (
        f'<clausule sleutel="{attribute(key)}" naam="{attribute(herkomst.clausule)}" '
        f'versie="{attribute(herkomst.versie)}" hash="{attribute(herkomst.hash)}">{paden}</clausule>'
    )
