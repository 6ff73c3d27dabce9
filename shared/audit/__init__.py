"""Who did what, when, where and why: hash chains that the database itself computes."""
