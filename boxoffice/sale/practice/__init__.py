"""What is practised at a window in training."""
