"""What the commands do, one file a group of them: what was typed in, files and words on the terminal out."""
