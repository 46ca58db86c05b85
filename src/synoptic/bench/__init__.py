"""The measures: tasks with baselines beside them and targets, result lines with provenance, floors."""
