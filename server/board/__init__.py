"""The flow board as a page of the local network: figures as they come, and nothing personal."""
