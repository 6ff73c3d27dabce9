"""The visitor whose identity card lies on the reader: named, and offered what the age allows."""
