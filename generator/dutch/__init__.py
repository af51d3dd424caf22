"""Dutch as a language expert signs it: values in, `str` out. Usable alone; knows nothing of the rest of `generator`."""
