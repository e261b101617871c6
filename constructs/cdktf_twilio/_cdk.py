"""The one place that imports the CDK: ``cdktf``, or ``cdktn``, which carries it on.

Classes have one base, so that a process uses one of the two. What the app has imported decides, and
only then what is installed. Where that leaves both it is ``cdktn``: its constructs synthesize in an
app of ``cdktf`` as well, and not the other way round.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

_NAMES = ("cdktn", "cdktf")

if TYPE_CHECKING:
    import cdktf as cdk
else:

    def _load() -> ModuleType:
        imported = [name for name in _NAMES if name in sys.modules]
        installed = [name for name in _NAMES if find_spec(name)]
        return import_module([*imported, *installed, "cdktf"][0])

    cdk = _load()

__all__ = ["cdk"]
