"""The road of a cooperation: a loaded project in; its steps, decisions and deadlines out, as text, page and picture."""
