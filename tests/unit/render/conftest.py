from __future__ import annotations

import pytest

from ecomap.render import THEMES, paint_svg


@pytest.fixture(scope="session")
def svg(scene, fonts):
    return paint_svg(scene, THEMES["default"], fonts)
