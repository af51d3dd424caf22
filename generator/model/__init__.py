"""What is in a project file: frozen records, one module a subject; `Project` holds them all."""

from generator.model.archive import Archivering
from generator.model.arrangements import (
    Dienst,
    Index,
    Kosten,
    Kpi,
    Mandaat,
    Product,
    Verdeelsleutel,
    Verwerking,
)
from generator.model.assignment import Bijlage, Exemplaar, Handtekening, Opdracht
from generator.model.cooperation import (
    Besluit,
    Deelnemer,
    Deelterrein,
    Medezeggenschap,
    Rolwoord,
    Rolwoorden,
    Samenwerking,
)
from generator.model.elsewhere import Stuk
from generator.model.exemption import Uitzondering
from generator.model.organisation import Adres, Ambtsdrager, Organisatie, Persoon
from generator.model.project import INDELING, Project
from generator.model.publication import KLEINSTE_GROEP, Openbaar
from generator.model.staff import Medewerker, Personeel

__all__ = [
    "INDELING",
    "KLEINSTE_GROEP",
    "Adres",
    "Ambtsdrager",
    "Archivering",
    "Besluit",
    "Bijlage",
    "Deelnemer",
    "Deelterrein",
    "Dienst",
    "Exemplaar",
    "Handtekening",
    "Index",
    "Kosten",
    "Kpi",
    "Mandaat",
    "Medewerker",
    "Medezeggenschap",
    "Opdracht",
    "Openbaar",
    "Organisatie",
    "Personeel",
    "Persoon",
    "Product",
    "Project",
    "Rolwoord",
    "Rolwoorden",
    "Samenwerking",
    "Stuk",
    "Uitzondering",
    "Verdeelsleutel",
    "Verwerking",
]
