"""PDF: Word files to PDF/A-2b and PDF/UA-1 through LibreOffice, repaired; a letter with its annexes as one PDF."""
