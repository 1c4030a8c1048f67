"""The parts of the booklet: each decides the words of its own pages."""
