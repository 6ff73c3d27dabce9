"""The simulated devices on a bench: what came out, which arm turned, and keys that break things."""
