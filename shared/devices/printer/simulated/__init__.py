"""A ticket printer made of software: the bytes of a real one in, pictures of paper out."""
