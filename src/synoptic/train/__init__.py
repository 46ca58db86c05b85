"""The workshop: from base weights and marked stories to the files in model/weights (an extra: train)."""
