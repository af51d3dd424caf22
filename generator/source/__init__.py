"""Read the user's files: text and YAML in, a tree in which every value knows its place out."""
