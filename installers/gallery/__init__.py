"""The gallery: every screen of both programs, photographed and checked by program."""
