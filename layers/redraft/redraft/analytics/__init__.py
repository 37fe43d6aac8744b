"""What use says of itself: figures computed from what is stored, never in the way of the user."""
