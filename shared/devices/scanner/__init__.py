"""Code scanners: what we need of one, its serial driver, and its simulator."""
