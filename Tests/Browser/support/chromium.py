"""Debian's chromium, without a window."""

import os
import shutil

from playwright.sync_api import Browser, BrowserType


def launch(browsers: BrowserType, **more) -> Browser:
    chromium = shutil.which("chromium")
    assert chromium, "chromium is missing: run Scripts/setup chromium"
    # The sandbox cannot be had by root, as whom checks on a server often run.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browsers.launch(executable_path=chromium, args=options, **more)
