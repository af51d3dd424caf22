"""What a PDF says of itself: the properties of a Document in, XMP, dates and colour profile in the PDF out, none from the clock.

XMP as in ISO 16684-1; ISO 19005-2 (PDF/A-2), 6.6.2 wants a schema that describes what it does not know itself: PDF/UA's
number of its part (ISO 14289-1, 5).
"""

from datetime import date
from xml.sax.saxutils import escape

from pikepdf import Dictionary, Name, Pdf, String

from generator.document import Eigenschappen

MAKER = "akkoord"
# The date and time of an ICC profile are its bytes 24 to 35, six numbers of two bytes (ICC.1:2010, 7.2).
_ICC_DATE = slice(24, 36)

_PDFUA_SCHEMA = """\
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"""


def describe(pdf: Pdf, eigenschappen: Eigenschappen) -> None:
    """Write title, author, subject, language and date wherever a reader looks for them, the same everywhere."""
    producer = str(pdf.docinfo.get("/Producer", ""))
    # PDF writes a moment without hyphens (ISO 32000-1, 7.9.4).
    moment = f"D:{eigenschappen.datum.isoformat().replace('-', '')}000000Z"
    values = {
        "/Title": eigenschappen.titel,
        "/Author": eigenschappen.organisatie,
        "/Subject": eigenschappen.onderwerp,
        "/Creator": MAKER,
        "/Producer": producer,
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary({key: String(value) for key, value in values.items() if value})
    )
    xmp = pdf.make_stream(_xmp(eigenschappen, producer).encode())
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = xmp
    pdf.Root.Lang = String(eigenschappen.taal)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key in ("/DocChecksum", "/ID"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    _date_profile(pdf, eigenschappen)


def read_properties(pdf: Pdf) -> Eigenschappen:
    """What `describe` wrote in a PDF."""
    found = {key: str(value) for key, value in pdf.docinfo.items()}
    return Eigenschappen(
        titel=found.get("/Title", ""),
        onderwerp=found.get("/Subject", ""),
        organisatie=found.get("/Author", ""),
        kenmerk="",
        versie="",
        status="definitief",
        datum=date.fromisoformat(found["/CreationDate"][2:10]),
        taal=str(pdf.Root.Lang),
    )


def _date_profile(pdf: Pdf, eigenschappen: Eigenschappen) -> None:
    """LibreOffice writes the moment of conversion in the colour profile."""
    datum = eigenschappen.datum
    for intent in pdf.Root.get("/OutputIntents", Dictionary(Empty=[]).Empty):
        profile = intent.DestOutputProfile
        data = bytearray(profile.read_bytes())
        data[_ICC_DATE] = b"".join(part.to_bytes(2) for part in (*datum.timetuple()[:3], 0, 0, 0))
        profile.write(bytes(data))


def _xmp(eigenschappen: Eigenschappen, producer: str) -> str:
    moment = f"{eigenschappen.datum.isoformat()}T00:00:00Z"
    titel, organisatie, onderwerp, taal = (
        escape(value)
        for value in (
            eigenschappen.titel,
            eigenschappen.organisatie,
            eigenschappen.onderwerp,
            eigenschappen.taal,
        )
    )
    author = (
        f"<dc:creator><rdf:Seq><rdf:li>{organisatie}</rdf:li></rdf:Seq></dc:creator>" if organisatie else ""
    )
    subject = f"<dc:description>{_alternatives(onderwerp)}</dc:description>" if onderwerp else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"   <dc:format>application/pdf</dc:format>\n   <dc:title>{_alternatives(titel)}</dc:title>\n   {author}{subject}\n"
        f"   <dc:language><rdf:Bag><rdf:li>{taal}</rdf:li></rdf:Bag></dc:language>\n  </rdf:Description>\n"
        '  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\n    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        f"   <xmp:CreatorTool>{MAKER}</xmp:CreatorTool>\n   <xmp:CreateDate>{moment}</xmp:CreateDate>\n"
        f"   <xmp:ModifyDate>{moment}</xmp:ModifyDate>\n   <xmp:MetadataDate>{moment}</xmp:MetadataDate>\n"
        f"   <pdf:Producer>{escape(producer)}</pdf:Producer>\n"
        "   <pdfaid:part>2</pdfaid:part>\n   <pdfaid:conformance>B</pdfaid:conformance>\n"
        f"   <pdfuaid:part>1</pdfuaid:part>\n  </rdf:Description>\n{_PDFUA_SCHEMA}"
        ' </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt>'
