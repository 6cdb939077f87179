"""Make ``python -m ecomap`` the command line."""

from __future__ import annotations

import sys

from ecomap.cli import main

if __name__ == "__main__":
    sys.exit(main())
