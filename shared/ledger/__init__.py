"""Double entry: accounts, entries, postings."""
