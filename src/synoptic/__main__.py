"""`python -m synoptic` is the command line."""

import sys

from synoptic.cli import main

if __name__ == "__main__":
    sys.exit(main())
