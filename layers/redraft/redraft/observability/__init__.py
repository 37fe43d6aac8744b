"""What is seen from outside of requests and runs: figures kept, lines logged, metrics, traces."""
