"""The renderers: each takes a Document, a Word template where it needs one, and gives bytes."""
