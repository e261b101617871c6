"""CDK Terrain in the place of ``cdktf``, for tests that run with this directory in PYTHONPATH."""

import sys

import cdktn

sys.modules[__name__] = cdktn
