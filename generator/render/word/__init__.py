"""The parts of the Word renderer: XML, styles, numbering, fields, tables, the package; docx.py puts them together."""
