"""What people and programs do to the Word files of a house style: what stands there, what comes instead, and what is said of it.

Each line: the template ("overeenkomst", "brief" or "" for both), the part, the text in it, the text that comes instead, the code
and words of the message that must follow. `TEGEN` gives what a part can lose as a whole.
"""

DOC, STYLES, LISTS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
TYPES, RELS, SETTINGS = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/settings.xml"
NB = "\u00a0"
OV, BR = "overeenkomst", "brief"
TAGS, PROEF, STIJL, NUM = "sjabloon-tags", "sjabloon-proef", "sjabloon-stijlen", "sjabloon-nummering"
PAGE, DELEN = "sjabloon-bladzijde", "sjabloon-onderdelen"


def p(tekst: str) -> str:
    """A paragraph that holds a tag, as our templates have it."""
    return f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'


def lvl(niveau: int, telling: str, stijl: str = "", vorm: str = "") -> str:
    """The beginning of a level in numbering.xml."""
    linked = f'<w:pStyle w:val="{stijl}"/>' if stijl else ""
    text = f'<w:lvlText w:val="{vorm}"/>' if vorm else ""
    return f'<w:lvl w:ilvl="{niveau}"><w:start w:val="1"/><w:numFmt w:val="{telling}"/>{linked}{text}'


LID, ONDERDEEL = lvl(1, "decimal", "Lid", "%2."), lvl(2, "lowerLetter", "Onderdeel", "%3.")
ARTIKEL = lvl(0, "decimal", "Artikel", f"Artikel{NB}%1")

MUTATIES = [
    # --- tags: names
    ("", "word/header2.xml", "{{ koptekst }}", "{{ kopteks }}", TAGS, "van de koptekst (header2.xml) („{{ kopteks }}”): 'kopteks' bestaat niet"),
    ("", "word/footer2.xml", "{{ voettekst }}", "{{ Voettekst }}", TAGS, "'Voettekst' bestaat niet"),
    (OV, DOC, "{{ voorblad.ondertitel }}", "{{ voorblad.onder_titel }}", TAGS, "'voorblad.onder_titel' bestaat niet"),
    (OV, DOC, "{{ titel }}", "{{ title }}", TAGS, "'title' bestaat niet"),
    (OV, DOC, "{{ partij }}", "{{ partijen }}", TAGS, "'partijen' bestaat niet"),
    (OV, DOC, "in voorblad.partijen", "in voorblad.partij", TAGS, "'voorblad.partij' bestaat niet"),
    (OV, DOC, "{%p if voorblad %}", "{%p if voorblaad %}", TAGS, "'voorblaad' bestaat niet"),
    (OV, DOC, "gegeven.label", "gegeven.naam", TAGS, "'gegeven.naam' bestaat niet"),
    (OV, DOC, "{{ titel }}", "{{ brief.afzender }}", TAGS, "bestaat niet in een overeenkomst"),
    (OV, DOC, "{{ titel }}", "{{ voorblad.partijen }}", TAGS, "is een lijst"),
    (OV, DOC, "{{ titel }}", "{{ titel | hoofdletter }}", TAGS, "het filter 'hoofdletter' bestaat niet"),
    (BR, DOC, "in brief.geadresseerde", "in brief.geadreseerde", TAGS, "'brief.geadreseerde' bestaat niet"),
    (BR, DOC, "{{ regel }}", "{{ reegel }}", TAGS, "'reegel' bestaat niet"),
    (BR, "word/header1.xml", "{{ brief.afzender }}", "{{ brief.afzendr }}", TAGS, "van de koptekst van de eerste bladzijde (header1.xml)"),
    (BR, "word/header1.xml", "{{ brief.afzender }}", "{{ voorblad.ondertitel }}", TAGS, "bestaat niet in een brief"),
    # --- tags: form and place
    ("", DOC, "{{p inhoud }}", "{{ inhoud }}", TAGS, "moet zijn: '{{p inhoud }}'"),
    ("", DOC, "{{p inhoud }}", "{{ p inhoud }}", TAGS, "is niet te lezen"),
    ("", DOC, "{{p inhoud }}", "{{pinhoud }}", TAGS, "'pinhoud' bestaat niet"),
    ("", DOC, "{{p inhoud }}", "{{p inhoudd }}", TAGS, "'inhoudd' bestaat niet"),
    ("", DOC, p("{{p inhoud }}"), "", TAGS, "nergens staat {{p inhoud }}"),
    ("", DOC, p("{{p inhoud }}"), p("{{p inhoud }}") * 2, TAGS, "staat er nog een keer"),
    ("", DOC, "{{p inhoud }}", "Hier: {{p inhoud }}", TAGS, "wat er nog meer in staat, verdwijnt"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{p inhoud }}", TAGS, "hier past de tekst van het document niet"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{p koptekst }}", TAGS, "moet zijn: '{{ koptekst }}'"),
    ("", "word/header2.xml", "{{ koptekst }}", "{ koptekst }}", TAGS, "een accolade hoort nergens bij"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{ koptekst }", TAGS, "een accolade hoort nergens bij"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{ koptekst", TAGS, "een accolade hoort nergens bij"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{ kop tekst }}", TAGS, "is niet te lezen"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{ }}", TAGS, "is leeg"),
    ("", "word/header2.xml", "{{ koptekst }}", "[[ koptekst ]]", TAGS, "'[[ koptekst ]]' wordt niet ingevuld"),
    ("", "word/header2.xml", "{{ koptekst }}", "«koptekst»", TAGS, "wordt niet ingevuld"),
    (OV, DOC, "{{p inhoudsopgave }}", "{{ inhoudsopgave }}", TAGS, "moet zijn: '{{p inhoudsopgave }}'"),
    (OV, DOC, "{{r gegeven.waarde }}", "{{ gegeven.waarde }}", TAGS, "moet zijn: '{{r gegeven.waarde }}'"),
    (OV, DOC, "{{ gegeven.label }}", "{{r gegeven.label }}", TAGS, "moet zijn: '{{ gegeven.label }}'"),
    (OV, DOC, "{{ partij }}</w:t></w:r>", "{{ par</w:t></w:r><w:hyperlink><w:r><w:t>tij }}</w:t></w:r></w:hyperlink>", TAGS, "is verdeeld over stukken"),
    (OV, DOC, "{{ titel }}</w:t></w:r>", '{{ ti</w:t></w:r><w:ins w:id="1" w:author="X"><w:r><w:t>tel }}</w:t></w:r></w:ins>', TAGS, "is verdeeld over stukken"),
    (OV, DOC, "{%p if voorblad %}</w:t></w:r>", "{%p if voorblad %}</w:t></w:r><w:r><w:t>Concept</w:t></w:r>", TAGS, "wat er nog meer in staat, verdwijnt"),
    # --- tags: commands
    (OV, DOC, p("{%p endfor %}"), "", TAGS, "ontbreekt '{%p endfor %}'"),
    (OV, DOC, p("{%p endif %}"), "", TAGS, "ontbreekt '{%p endif %}'"),
    (OV, DOC, p("{%p for partij in voorblad.partijen %}"), "", TAGS, "hoort bij geen 'for'"),
    (OV, DOC, p("{%p if voorblad.ondertitel %}"), "", TAGS, "'{%p else %}' hoort bij geen"),
    (OV, DOC, "{%p endfor %}", "{%p endif %}", TAGS, "ontbreekt '{%p endfor %}'"),
    (OV, DOC, "{%p endfor %}", "{%p end for %}", TAGS, "de opdracht 'end' in"),
    (OV, DOC, "{%p else %}", "{%p esle %}", TAGS, "de opdracht 'esle'"),
    (OV, DOC, "{%p if voorblad %}", "{%pif voorblad %}", TAGS, "de opdracht 'pif'"),
    (OV, DOC, "{%p if voorblad %}", "{% p if voorblad %}", TAGS, "is niet te lezen"),
    (OV, DOC, "{%p if voorblad %}", "{% if voorblad %}", TAGS, "en moet zijn: '{% else %}'"),
    (OV, DOC, "{%p if voorblad %}", "{%p if voorblad }", TAGS, "een accolade hoort nergens bij"),
    (OV, DOC, "for partij in", "for partij on", TAGS, "is niet te lezen"),
    (OV, DOC, "for partij in voorblad.partijen", "for partij in titel", TAGS, "herhaalt iets wat geen lijst is"),
    (OV, DOC, "{%p if voorblad %}", "{%tr if voorblad %}", TAGS, "staat niet in een tabel"),
    (BR, "word/header1.xml", "{%p endfor %}", "", TAGS, "ontbreekt '{%p endfor %}'"),
    # --- what only shows when it is filled
    (OV, DOC, p("{%p else %}"), "", PROEF, "'titel'"),
    (OV, DOC, "{%p if voorblad %}", "{%p if not voorblad %}", PROEF, "kan er niet mee worden gemaakt"),
    (OV, DOC, "{%p if voorblad.ondertitel %}", "{%p if not voorblad.ondertitel %}", PROEF, "'voorblad.ondertitel' staat nergens"),
    (OV, DOC, "{{ voorblad.ondertitel }}", "{{ titel }}", PROEF, "'voorblad.ondertitel' staat nergens"),
    (OV, DOC, "{{ partij }}</w:t>", "{{ partij }} {{ partij }}</w:t>", PROEF, "'voorblad.partijen' komt twee keer"),
    (OV, DOC, "{{ partij }}", "de partij", PROEF, "'voorblad.partijen' staat nergens"),
    (OV, DOC, "<w:r><w:tab/></w:r>", "", PROEF, "aan elkaar vast"),
    (OV, DOC, '<w:type w:val="nextPage"/>', '<w:type w:val="continuous"/>', PROEF, "het voorblad loopt door"),
    (OV, DOC, p("{{p inhoudsopgave }}"), "", PROEF, "de inhoudsopgave loopt door"),
    ("", "word/header2.xml", "{{ koptekst }}", "{{ voettekst }}", PROEF, "'koptekst' staat"),
    ("", "word/footer2.xml", "{{ voettekst }}", "{{ koptekst }}", PROEF, "'voettekst' staat"),
    ("", "word/footer2.xml", "{{ voettekst }}", "", PROEF, "'voettekst' staat"),
    (BR, "word/header1.xml", "{{ brief.afzender }}", "", PROEF, "'brief.afzender' staat nergens"),
    (BR, "word/header1.xml", "in brief.afzenderregels", "in brief.geadresseerde", PROEF, "'brief.afzenderregels' staat nergens"),
    (BR, RELS, 'Target="header1.xml"', 'Target="header2.xml"', DELEN, "een koptekst zit er los bij (word/header1.xml)"),
    (BR, DOC, '<w:footerReference w:type="first" r:id="rIdF1"/>', "", PROEF, "'voettekst' staat niet"),
    # --- styles
    ("", STYLES, '<w:name w:val="Lid"/>', '<w:name w:val="Lid artikel"/>', STIJL, "het opmaakprofiel 'Lid' ontbreekt"),
    ("", STYLES, '<w:name w:val="Tabelkop"/>', '<w:name w:val="Tabel kop"/>', STIJL, "'Tabelkop' ontbreekt"),
    ("", STYLES, '<w:name w:val="toc 1"/>', '<w:name w:val="Inhoud 1"/>', STIJL, "'toc 1' ontbreekt"),
    ("", STYLES, '<w:name w:val="Begrip"/>', '<w:name w:val="Strong"/>', STIJL, "'Begrip' ontbreekt"),
    ("", STYLES, '<w:style w:type="character" w:customStyle="1" w:styleId="Begrip">', '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Begrip">', STIJL, "'Begrip' is voor een alinea"),
    ("", STYLES, '<w:style w:type="table" w:customStyle="1" w:styleId="Tabelmetgegevens">', '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tabelmetgegevens">', STIJL, "'Tabel met gegevens' is voor een alinea"),
    ("", STYLES, 'w:styleId="Onderdeel"', 'w:styleId="Lid"', STIJL, "hebben de aanduiding 'Lid'"),
    ("", STYLES, '<w:name w:val="Onderdeel"/>', '<w:name w:val="Lid"/>', STIJL, "'Onderdeel' ontbreekt"),
    ("", STYLES, '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/>', '<w:name w:val="Lid"/><w:basedOn w:val="Lidbijvolgende"/>', STIJL, "gebaseerd op zichzelf"),
    ("", STYLES, '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/>', '<w:name w:val="Lid"/><w:basedOn w:val="Weg"/>', "word-stijlen", "gebaseerd op 'Weg'"),
    ("", STYLES, '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/>', '<w:name w:val="Lid"/><w:basedOn w:val="Strong"/>', STIJL, "dat van een andere soort is"),
    ("", STYLES, '<w:outlineLvl w:val="2"/>', "", STIJL, "'Tussenkop' is geen kop, en moet een kop van niveau 3 zijn"),
    ("", STYLES, '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="2"/>', STIJL, "'heading 1' is een kop van niveau 3"),
    ("", STYLES, '<w:jc w:val="right"/>', "", STIJL, "'Tabelbedrag' lijnt niet rechts uit"),
    ("", STYLES, '<w:name w:val="Lid bij volgende"/><w:basedOn w:val="Lid"/><w:uiPriority w:val="99"/><w:pPr><w:keepNext/></w:pPr>', '<w:name w:val="Lid bij volgende"/><w:basedOn w:val="Lid"/><w:uiPriority w:val="99"/><w:pPr></w:pPr>', STIJL, "'Lid bij volgende' blijft niet"),
    ("", STYLES, '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>', '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:vanish/>', STIJL, "'Begrip' verbergt zijn tekst"),
    (OV, DOC, '<w:p><w:pPr><w:pStyle w:val="Voorbladpartij"/></w:pPr>', "<w:p>", STIJL, "heeft geen opmaakprofiel"),
    (OV, DOC, '<w:pStyle w:val="Voorbladpartij"/>', '<w:pStyle w:val="Partijnaam"/>', "word-stijlen", "het opmaakprofiel 'Partijnaam' ontbreekt"),
    ("", STYLES, '<w:next w:val="Lid"/>', '<w:next w:val="Leden"/>', STIJL, "na het opmaakprofiel 'Artikel' komt 'Leden'"),
    ("", STYLES, '<w:name w:val="Subtitle"/>', "", STIJL, "een opmaakprofiel zonder naam"),
    ("", STYLES, '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="FFE94D"/>', "", "sjabloon-opmaak", "'Nog in te vullen' ziet eruit als gewone tekst"),
    ("", STYLES, '<w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>', '<w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/>', "sjabloon-opmaak", "'Strong' ziet eruit als gewone tekst"),
    ("", STYLES, 'w:leader="underscore"', 'w:leader="none"', "sjabloon-opmaak", "heeft geen invullijn meer"),
    ("", STYLES, '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>', '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:rFonts w:ascii="Wingdings"/>', "sjabloon-opmaak", "'Begrip' staat in Wingdings"),
    ("", STYLES, '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>', '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:strike/>', "sjabloon-opmaak", "'Begrip' streept zijn tekst door"),
    ("", STYLES, '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr>', '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr><w:bidi/>', "sjabloon-opmaak", "'Lid' schrijft van rechts naar links"),
    ("", STYLES, '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr>', '<w:name w:val="Lid"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr><w:pageBreakBefore/>', "sjabloon-opmaak", "'Lid' begint steeds op een nieuwe bladzijde"),
    ("", STYLES, 'w:after="120" w:line="276" w:lineRule="auto"', 'w:after="120" w:line="60" w:lineRule="exact"', "sjabloon-opmaak", "'Body Text' heeft een regelafstand die letters afsnijdt"),
    # --- numbering
    ("", LISTS, LID, LID.replace("decimal", "lowerLetter"), NUM, "het opmaakprofiel 'Lid' telt a, b, c"),
    ("", LISTS, ONDERDEEL, ONDERDEEL.replace("lowerLetter", "upperRoman"), NUM, "'Onderdeel' telt I, II, III"),
    ("", LISTS, LID, LID.replace('"Lid"', '"Onderdeel"'), NUM, "'Lid'"),
    ("", LISTS, ARTIKEL, ARTIKEL.replace('"Artikel"', '"Hoofdstuk"'), NUM, "gekoppeld aan het opmaakprofiel 'Artikel'"),
    ("", LISTS, '<w:pStyle w:val="Lid"/>', "", NUM, "gekoppeld aan het opmaakprofiel 'Lid'"),
    ("", LISTS, LID, LID.replace("%2.", "%1.%2"), NUM, "'Lid' toont '%1.%2'"),
    ("", LISTS, LID, LID.replace("%2.", "%1."), NUM, "'Lid' toont '%1.'"),
    ("", LISTS, LID, LID.replace("%2.", ""), NUM, "'Lid' toont 'niets'"),
    ("", LISTS, ARTIKEL, ARTIKEL.replace(f"Artikel{NB}%1", "§ %1"), NUM, "'Artikel' toont '§ %1'"),
    ("", LISTS, LID, LID.replace('<w:start w:val="1"/>', '<w:start w:val="0"/>'), NUM, "'Lid' begint bij 0"),
    ("", LISTS, LID, LID.replace("<w:pStyle", '<w:lvlRestart w:val="0"/><w:pStyle'), NUM, "'Lid' begint niet opnieuw"),
    ("", LISTS, ONDERDEEL, ONDERDEEL.replace("<w:pStyle", '<w:lvlRestart w:val="1"/><w:pStyle'), NUM, "'Onderdeel' begint niet opnieuw"),
    ("", LISTS, ONDERDEEL, ONDERDEEL.replace("<w:pStyle", "<w:isLgl/><w:pStyle"), NUM, "'Onderdeel' telt 1, 2, 3"),
    ("", LISTS, lvl(1, "upperLetter"), lvl(1, "decimal"), NUM, "niveau 2 van de lijst van 'Overweging' telt 1, 2, 3"),
    ("", LISTS, '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>', NUM, "'Artikel'"),
    ("", LISTS, '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>', "", NUM, "'Partij' is niet genummerd"),
    ("", LISTS, '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>', NUM, "'Lid' begint bij 4"),
    ("", LISTS, '<w:num w:numId="2">', '<w:num w:numId="1">', NUM, "2 lijsten hebben nummer 1"),
    ("", STYLES, '<w:ilvl w:val="1"/><w:numId w:val="1"/>', '<w:ilvl w:val="1"/><w:numId w:val="5"/>', NUM, "'Lid'"),
    ("", STYLES, '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', "", NUM, "'Lid' is niet genummerd"),
    ("", STYLES, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', NUM, "'Overweging'"),
    ("", STYLES, '<w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>', '<w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>', NUM, "'Body Text' is genummerd"),
    # --- language, colour
    ("", STYLES, '<w:lang w:val="nl-NL"', '<w:lang w:val="en-US"', "sjabloon-taal", "de taal van het sjabloon is 'en-US'"),
    ("", STYLES, '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>', "", "sjabloon-taal", "het sjabloon heeft geen taal"),
    ("", STYLES, '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>', '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:lang w:val="de-DE"/>', "sjabloon-taal", "het opmaakprofiel 'Begrip' is 'de-DE'"),
    ("", "word/header2.xml", "<w:r><w:t", '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t', "sjabloon-taal", "van de koptekst (header2.xml)"),
    ("", STYLES, '<w:color w:val="000000"/>', '<w:color w:val="FFD400"/>', "sjabloon-kleur", "'Nog in te vullen'"),
    ("", STYLES, 'w:fill="FFE94D"', 'w:fill="111111"', "sjabloon-kleur", "'Nog in te vullen'"),
    ("", STYLES, '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>', '<w:name w:val="Begrip"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:color w:val="BBBBBB"/>', "sjabloon-kleur", "'Begrip': letters in #BBBBBB op #FFFFFF"),
    ("", "word/footer2.xml", '<w:r><w:t xml:space="preserve">{{ voettekst', '<w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr><w:t xml:space="preserve">{{ voettekst', "sjabloon-kleur", "van de voettekst (footer2.xml)"),
    # --- pages
    ("", DOC, '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="12240" w:h="15840"/>', PAGE, "is geen A4 maar 216 bij 279 millimeter"),
    ("", DOC, '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', PAGE, "ligt op zijn kant"),
    ("", DOC, 'w:header="680"', 'w:header="680" w:x="1"', "", ""),
    ("", DOC, '<w:pgSz w:w="11906" w:h="16838"/>', "", PAGE, "heeft geen formaat"),
    (BR, DOC, "<w:titlePg/>", "", PAGE, "van de eerste bladzijde verschijnt niet"),
    (BR, DOC, '<w:headerReference w:type="first" r:id="rIdH1"/>', "", PAGE, "geen briefhoofd"),
    ("", DOC, '<w:headerReference w:type="default" r:id="rIdH2"/>', '<w:headerReference w:type="default" r:id="rIdF2"/>', PAGE, "waar een koptekst hoort"),
    ("", DOC, "</w:sectPr></w:body>", '<w:pgNumType w:start="7"/></w:sectPr></w:body>', PAGE, "de paginanummers beginnen bij 7"),
    ("", SETTINGS, '<w:defaultTabStop w:val="567"/>', '<w:defaultTabStop w:val="567"/><w:evenAndOddHeaders/>', PAGE, "even bladzijden hebben geen"),
    ("", SETTINGS, '<w:defaultTabStop w:val="567"/>', '<w:defaultTabStop w:val="567"/><w:trackRevisions/>', DELEN, "Wijzigingen bijhouden staat aan"),
    ("", SETTINGS, '<w:defaultTabStop w:val="567"/>', '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="567"/>', DELEN, "beveiligd"),
    (OV, "word/footer2.xml", " PAGE ", " PAGE PAGE ", "word-velden", "van de voettekst (footer2.xml)"),
    (OV, "word/footer2.xml", '<w:fldChar w:fldCharType="end"/>', "", "word-velden", "begint en eindigt niet"),
    (OV, "word/footer2.xml", " PAGE ", " AUTHOR ", PAGE, "het paginanummer is getypt en telt niet"),
    ("", DOC, "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>", PAGE, "de laatste sectie heeft niet precies één bladzijde"),
    ("", DOC, "</w:sectPr></w:body>", '<w:cols w:num="2"/></w:sectPr></w:body>', PAGE, "de tekst staat in kolommen"),
    ("", DOC, 'w:gutter="0"', 'w:gutter="6000"', PAGE, "dat er geen tekst meer past"),
    ("", TYPES, "header+xml", "footer+xml", DELEN, "heeft een soort die niet klopt"),
    # --- parts, relations, XML
    ("", DOC, "{{p inhoud }}", "A & B {{p inhoud }}", "word-bestand", "'word/document.xml' is geen goede XML"),
    ("", STYLES, "</w:styles>", "", "word-bestand", "'word/styles.xml' is geen goede XML"),
    ("", "word/footer2.xml", "</w:p>", "", "word-bestand", "'word/footer2.xml' is geen goede XML"),
    ("", RELS, 'Target="numbering.xml"', 'Target="nummering.xml"', "word-bestand", "verwijst naar 'word/nummering.xml'"),
    ("", RELS, 'relationships/styles"', 'relationships/stylesWithEffects"', DELEN, "de opmaakprofielen zit er los bij"),
    ("", RELS, 'Id="rIdH2"', 'Id="rIdH9"', "word-bestand", "gebruikt de relatie 'rIdH2'"),
    ("", TYPES, "wordprocessingml.styles+xml", "wordprocessingml.numbering+xml", DELEN, "'word/styles.xml' heeft een soort die niet klopt"),
    ("", TYPES, "document.main+xml", "template.main+xml", DELEN, "'word/document.xml' heeft een soort die niet klopt"),
    ("", TYPES, '<Default Extension="xml" ContentType="application/xml"/>', "", "", ""),
    ("", "_rels/.rels", 'Target="word/document.xml"', 'Target="word/tekst.xml"', "word-bestand", ""),
    ("", RELS, "</Relationships>", '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elders.example/x.dotm" TargetMode="External"/></Relationships>', "word-onveilig", "iets van elders halen"),
    ("", RELS, "</Relationships>", '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://elders.example/x.png" TargetMode="External"/></Relationships>', "sjabloon-afbeelding", "een afbeelding komt van elders"),
    ("", RELS, "</Relationships>", '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/jansen/x.dotx" TargetMode="External"/></Relationships>', "sjabloon-persoonlijk", "buiten zichzelf"),
    ("", "docProps/core.xml", "<dc:creator>", "<dc:creator>J. Jansen", "sjabloon-persoonlijk", "bij Auteur: 'J. Jansen"),
    ("", "docProps/core.xml", "<dc:title>", "<dc:title>{{ titl }} ", TAGS, "eigenschap Titel"),
    ("", DOC, "<w:body>", '<w:body><w:p><w:ins w:id="9" w:author="X"><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>', "word-wijzigingen", "bijgehouden wijziging"),
    ("", DOC, "<w:body>", "<w:body><w:p><w:r><w:t>Lorem ipsum</w:t></w:r></w:p>", "sjabloon-bestand", "er staat 'Lorem ipsum'"),
    ("", "word/header2.xml", "</w:hdr>", "<w:p><w:r><w:t>CONCEPT</w:t></w:r></w:p></w:hdr>", "sjabloon-bestand", "het sjabloon is een concept"),
    (BR, "word/header1.xml", "<w:tblGrid>", "<w:tblGrid><w:gridCol/>", "sjabloon-tabel", "rij 1 heeft 2 van de 3 kolommen"),
]  # fmt: skip
