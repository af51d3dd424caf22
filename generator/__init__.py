"""akkoord: assembles the Word documents of a cooperation between Dutch municipalities."""
