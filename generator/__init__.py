"""akkoord: assembles the Word documents of a cooperation between Dutch municipalities."""

__version__ = "0.1.0"
