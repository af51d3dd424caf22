"""What the HTML and plain text renderers share and are made of: blocks, layout, the order of signatures."""
