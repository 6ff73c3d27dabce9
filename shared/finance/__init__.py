"""The books against what payment companies say: bills, what they match, what somebody decides."""
