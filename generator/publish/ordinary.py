"""Words that are a surname as well as a plain word: a word in; whether a small letter or the head of a sentence tells nothing, out.

`Jan Berg` is a person and `de berg` is not. In small letters, and with a capital at the head of a sentence of the library,
such a word counts as a name only with initials, a prefix or a form of address before it.
"""

_WOORDEN = """
aan af al alle als ander bij brief daar dan dat de deel dit door een en er gaan geen gemeente gewoon heel het hier hoe in is kan kop
kostbaar laat lijst maar mee men met mis na naar nu of om onder ons ook op over partij personeel samen te tegen ten ter titel tot
uit van voor want wat wel werk wie wij zeker zo
aalbers appel arts baas bakker balk bank baron beek been beer berg bergen beuk bloem blok boer bok boog boom boon bos bosman
bouwer bouwman brand breed broek broer bron brouwer brug bruin buiten burg burger buur coach cool dag dam deken dekker dijk dijkman
dokter donker dood doorn dorp drie driessen droog duif duin duits eik elzen engel evers faber fontein franken gast geel geld
gerecht goed goud graaf gracht graf griek groen groep groot haan haas haag hal hamer hand handel haring hart haven heer heide
heuvel hoek hof hoeve holland hond honing hoofd hoog hooft huis huisman hulst inkt jager jong jonge jongen kamp kamer kapper
karel keizer kerk kers kerst keur keus klein kleur klok knecht knoop koch koek kok kolen koning koop kool koopman korte kost kosten
koster kraan kroon kruis kuiper kwast lam land lang lange leeuw lelie lente lid lieve licht linde loos maan maat markt mast meer
meester meijer mens merk metselaar meulen middel mol molen molenaar monster mol mooi muis mulder munt muur naber nieuwe noord
oever olie oom oost oord oud oude papier paradijs park pater peer peters pijl plaats plas ploeg poel polder poort post
postma potter prins punt raad rade ridder rietveld roet roos rood rooij ruiter schaap schaduw scheper schilder schipper schoen
school schouten schuit slager slot smal smid smit snel snoek spaan speel spek spiegel spier spoor staal stad stam steen steenbergen
stel ster sterk stoel stok straat stroom tak taken timmer timmerman toren tuin tulp valk veen veld veer verkerk ververs vis visser
vlieg vliet vloed vogel vos vries vrij vrijheid wal water weg weide wever wiel wijk wijn wild wilde wind winkel winter wit witte
woud zaal zand zee zeeman zilver zomer zon zuid zwaan zwager zwart
voorbeeld verzonnen fictief denk bedenksel proef schijn
"""
GEWONE_WOORDEN = frozenset(_WOORDEN.split())


def is_ordinary(word: str) -> bool:
    """Whether a word without accents is a plain word too."""
    return word.lower() in GEWONE_WOORDEN
