"""Engines that find and describe faces in pictures."""
