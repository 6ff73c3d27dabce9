"""The only home of names, documents and photos: sealed, looked up by keyed hash, masked."""
