"""The database as a whole: migrations, roles, grants, installation of the verbs."""
