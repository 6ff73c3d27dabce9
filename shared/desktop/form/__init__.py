"""The form kit of the back office: fields, tables, lists and pages, by keyboard and by touch."""
