"""Runs one command and prints what it cost. A script of its own, run by path, that imports nothing of ours.

A process's peak memory counts that of the process that started it; so a small one has to start it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time


def main(command: list[str]) -> None:
    """Print the seconds, the peak memory in kilobytes and the exit code of a command as JSON."""
    start = time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    kilobytes = peak // 1024 if sys.platform == "darwin" else peak
    print(json.dumps({"seconds": seconds, "kilobytes": kilobytes, "status": status}))


if __name__ == "__main__":
    main(sys.argv[1:])
