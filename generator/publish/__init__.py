"""The public version of a document: a made project in; documents without personal data, and a report of what is gone, out."""
