"""`dauys-kiosk diagnose`: a bundle for whoever helps from afar; nothing of any person is in it.

It holds findings, versions and counts, all made afresh: no log, no database and no pack is copied.
"""

import json
import platform
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from kiosk.check import findings
from kiosk.config import KioskConfigError, venue


def run(data: Path, out: Path) -> int:
    """Write the bundle to `out`, which must not exist yet, and say what is in it."""
    parts = {
        "check.json": [asdict(finding) for finding in findings(data)],
        "machine.json": {
            "system": platform.platform(),
            "machine": platform.machine(),
            "python": platform.python_version(),
        },
        "packages.json": {one.name: one.version for one in distributions()},
        "venue.json": _venue(data),
    }
    with ZipFile(out, "x", ZIP_DEFLATED) as bundle:
        for name, content in parts.items():
            bundle.writestr(name, json.dumps(content, ensure_ascii=False, indent=1))
    print(f"{out}: {', '.join(parts)}")
    return 0


def _venue(data: Path) -> object:
    try:
        return asdict(venue(data))
    except KioskConfigError as error:
        return str(error)
