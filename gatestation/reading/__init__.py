"""What a lane reads credentials with: each kind of reader, and the thread it is read on."""
