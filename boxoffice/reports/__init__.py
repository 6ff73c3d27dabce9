"""The reports screen: R1 and the ties of the books."""
