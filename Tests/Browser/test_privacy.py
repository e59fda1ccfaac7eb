"""Nothing leaves the device, and nothing stays on it."""

import threading
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from conftest import Visitor
from support.chromium import launch
from support.packs import checklists
from support.reader import Reader
from support.waiting import until

DANGER = {"threatened_to_share": True, "meet_plans": "alone", "asked_for": ["photo", "webcam"]}


@pytest.mark.parametrize("name", checklists())
def test_a_page_works_from_the_disk_without_a_network_and_asks_for_nothing(visitor, name):
    reader = visitor.checklist(name, "--choose-region").start().go_through()
    assert reader.undecided
    assert [url for url in visitor.requests if not url.startswith("data:")] == [reader.page.url]


@pytest.fixture
def listener():
    """Something on this machine that hears whoever calls it."""
    calls = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_response(204)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        do_POST = do_GET

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()


CALLS = {
    "fetch": "fetch(address).catch(() => {})",
    "beacon": "navigator.sendBeacon(address, 'x')",
    "image": "document.body.append(Object.assign(new Image(), { src: address }))",
    "script": "document.body.append(Object.assign(document.createElement('script'), { src: address }))",
    "style": "document.head.append(Object.assign(document.createElement('link'), "
             "{ rel: 'stylesheet', href: address }))",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'), { src: address }))",
    "form": "{ const form = Object.assign(document.createElement('form'), "
            "{ action: address, method: 'post' }); document.body.append(form); "
            "HTMLFormElement.prototype.submit.call(form) }",
    "socket": "{ try { new WebSocket(address.replace('http', 'ws')) } catch {} }",
}


def test_a_script_that_got_into_the_page_could_not_call_out(leaver, listener):
    address, calls = listener
    page = leaver.checklist("new_online_friend", offline=False).page
    for name, call in CALLS.items():
        page.evaluate(f"address => {{ {call} }}", f"{address}/{name}")
    page.wait_for_timeout(500)
    assert calls == []
    assert page.url == leaver.file("new_online_friend").as_uri(), "and it is the same page as before"


def test_the_listener_hears_a_page_without_such_a_policy(leaver, listener):
    address, calls = listener
    page = leaver.context(offline=False).new_page()
    loaded = [name for name in CALLS if name not in ("form", "socket")]
    for name in loaded:
        page.evaluate(f"address => {{ {CALLS[name]} }}", f"{address}/{name}")
    until(page, lambda: sorted(calls) == sorted(f"/{name}" for name in loaded))


def test_a_script_that_is_not_the_pages_own_does_not_run(leaver):
    page = leaver.checklist("new_online_friend").page
    page.evaluate("""() => {
        const script = document.createElement('script')
        script.textContent = 'window.intruder = true'
        document.body.append(script)
    }""")
    assert page.evaluate("window.intruder") is None
    assert any("Content Security Policy" in error for error in leaver.errors)


def test_a_run_keeps_nothing_in_the_browser(visitor):
    reader = visitor.checklist("new_online_friend", "--choose-region").start()
    reader.go_through(DANGER)
    kept = reader.page.evaluate("""async () => ({
        cookie: document.cookie,
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        state: history.state,
        name: window.name,
    })""")
    assert kept == {
        "cookie": "", "local": {}, "session": {}, "databases": [], "state": "ahead", "name": ""}
    assert reader.page.context.storage_state() == {"cookies": [], "origins": []}


def test_a_run_leaves_the_address_and_the_title_as_they_were_and_one_entry_for_back(visitor):
    reader = visitor.checklist("new_online_friend")
    page = reader.page
    before = (page.url, page.title(), page.evaluate("history.length"))
    assert page.title() == "Checklist"
    reader.start()
    after = (page.url, page.title(), page.evaluate("history.length"))
    assert after == (*before[:2], before[2] + 1)
    reader.go_through(DANGER)
    reader.click("#see-short")
    assert (page.url, page.title(), page.evaluate("history.length")) == after


def test_the_icon_is_in_the_page_itself(visitor):
    page = visitor.checklist("new_online_friend").page
    icons = page.locator("link[rel~=icon]").evaluate_all("links => links.map(link => link.href)")
    assert [icon[:19] for icon in icons] == ["data:image/svg+xml,"]


def nothing_is_filled_in(page) -> None:
    """No field holds an answer, wherever a browser might have put one back."""
    assert page.locator("input:checked").count() == 0
    numbers = page.locator("input[type=number]").evaluate_all("all => all.map(one => one.value)")
    assert set(numbers) <= {""}
    assert set(page.evaluate("page.engine.ask('outcome').answers")) <= {"open", "not_asked"}


def filled_in(visitor):
    reader = visitor.checklist("new_online_friend", "--choose-region")
    reader.page.locator("#country").select_option(index=5)
    reader.start().go_to("weeks_known", DANGER)
    reader.choose(7)
    return reader


def test_a_reload_begins_with_nothing(visitor):
    reader = filled_in(visitor)
    reader.page.reload()
    assert reader.place == "notice"
    nothing_is_filled_in(reader.page)
    assert reader.page.locator("#country").input_value() == "-1"


def test_coming_back_from_another_page_brings_no_answer_back(visitor):
    reader = filled_in(visitor)
    reader.page.goto("about:blank")
    reader.page.go_back()
    assert reader.place == "notice"
    nothing_is_filled_in(reader.page)
    assert reader.page.locator("#country").input_value() == "-1"


@pytest.fixture
def keeper(browser, exports):
    """A visitor whose browser keeps pages to come back to, as people's browsers do; only a whole
    Chromium does."""
    keeping = launch(
        browser.browser_type, "chromium", ignore_default_args=["--disable-back-forward-cache"])
    visitor = Visitor(keeping, exports)
    yield visitor
    visitor.close()
    keeping.close()


@pytest.fixture
def website(exports):
    """The exported pages on a server on this machine: pages from the disk are not kept."""
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *words):
            super().__init__(*words, directory=exports)

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_that_the_browser_kept_is_loaded_anew(keeper, website):
    page = keeper.context(offline=False).new_page()
    page.goto(f"{website}/{keeper.file('new_online_friend').name}")
    reader = Reader(page, checklists()["new_online_friend"]).start()
    reader.choose(True)
    reader.click(".next")
    page.goto(f"{website}/")
    page.go_back()
    until(page, lambda: page.evaluate(
        "performance.getEntriesByType('navigation')[0].type === 'reload'"))
    assert reader.place == "notice"
    nothing_is_filled_in(page)


def test_starting_again_leaves_the_document_as_it_came(visitor):
    reader = visitor.story("the_class_chat", "--choose-region")
    page = reader.page
    fresh = page.locator("main").inner_html()
    page.locator("#country").select_option(index=5)
    reader.follow_the_key()
    reader.click("#see-short")
    reader.click("#to-report")
    reader.click("#see-key")
    reader.click("#key-again")
    assert reader.place == "notice"
    nothing_is_filled_in(page)
    assert page.locator("#country").input_value() == "-1"
    assert page.locator("main").inner_html() == fresh


@pytest.mark.parametrize("name", checklists())
def test_no_field_offers_what_was_typed_before(visitor, name):
    page = visitor.checklist(name, "--choose-region").page
    offering = page.locator("input, select, textarea").evaluate_all(
        "all => all.filter(one => (one.form ?? one).autocomplete !== 'off').map(one => one.outerHTML)")
    assert offering == []


def test_links_tell_nobody_where_one_came_from(visitor):
    page = visitor.checklist("new_online_friend", "--choose-region").page
    telling = page.locator("a[href^=http]").evaluate_all(
        "all => all.filter(one => !one.relList.contains('noreferrer')).map(one => one.href)")
    assert telling == []
    assert page.locator("meta[name=referrer]").get_attribute("content") == "no-referrer"
