"""What every simulated device needs: a peer on a TCP port or a pseudo-terminal."""
