"""The card terminal of a window: asked for money, asked after it, never asked twice."""
