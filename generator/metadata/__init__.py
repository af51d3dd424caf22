"""Metadata for archive and publication: made documents and their files in; MDTO and Woo metadata as XML out."""
