"""Debian's Chromium: without what is around its windows, which is half of its work."""

import os
import shutil

from playwright.sync_api import Browser, BrowserType


def launch(browsers: BrowserType, package: str = "chromium-headless-shell", **more) -> Browser:
    chromium = shutil.which(package)
    assert chromium, f"{package} is missing: run Scripts/setup {package}"
    # The sandbox cannot be had by root, as whom checks on a server often run.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browsers.launch(executable_path=chromium, args=options, **more)
