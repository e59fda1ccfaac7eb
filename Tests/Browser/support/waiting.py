"""Waiting for what takes its time.

The browser library's own `wait_for_function` asks again by `eval`, which the policy of our pages
forbids: a test with it passes only where the very first look finds what it waits for.
"""

import time
from collections.abc import Callable

from playwright.sync_api import Error, Page

SECONDS = 15


def until(page: Page, holds: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Returns as soon as something holds, whether in a page or beside it.

    The page goes on living in between, and may be on its way to another document.
    """
    end = time.monotonic() + seconds
    while not looks(holds):
        assert time.monotonic() < end, f"did not come about within {seconds} s"
        page.wait_for_timeout(20)


def looks(holds: Callable[[], bool]) -> bool:
    try:
        return holds()
    except Error as error:
        if "Execution context was destroyed" in str(error):
            return False
        raise
