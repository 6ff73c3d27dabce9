"""Cameras that take pictures for passes: the protocol, the OpenCV driver, a simulated camera."""
