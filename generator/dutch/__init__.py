"""Dutch as a language expert signs it: values in, `str` out. Usable alone; knows nothing of the rest of `generator`.

>>> from datetime import date
>>> from generator.dutch.amounts import bedrag
>>> from generator.dutch.dates import datum
>>> from generator.dutch.notation import NBSP, notatie_uit
>>> from generator.dutch.words import getal_voluit
>>> datum(date(2014, 3, 20)).replace(NBSP, " ")
'20 maart 2014'
>>> bedrag(25451, notatie_uit({"munt": "woord"})).replace(NBSP, " ")
'25.451 euro'
>>> getal_voluit(3254)
'drieduizend tweehonderdvierenvijftig'
"""
