"""The file on a station's own disk, for what happens while the database is gone."""
