"""The fill stage: the chosen clauses in, a draft with the values in place out."""
