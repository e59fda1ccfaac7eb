package import Localization
internal import Web

/// What stands around the content of every page: a neutral title, "Leave now" at the top, and a
/// policy that forbids to load, send or run anything but the page's own.
package struct PageFrame: Sendable {
  package var wording: Wording
  /// What tabs and histories call the page; nil for a neutral name.
  package var title: String?
  /// The class of the whole page.
  package var kind: String?
  package var style: HTMLStyle
  /// Whether "Leave now" is at the top, and Shift pressed three times does the same.
  package var hasLeaveButton = true
  /// What stands beside "Leave now" while scripts run.
  package var privacyNote: String?
  /// The name and the words of a button in the bar, for what is wanted on every screen.
  package var barButton: (id: String, words: String)?
  /// What stands on the page once it is covered, which a script does.
  package var cover: Cover?
  /// Scripts that run after the content.
  package var scripts: [HTMLScript]
  /// Whether a script runs the engine.
  package var runsEngine = false
  /// Whether scripts may send something to the server that the page came from.
  package var connects: Bool
  /// Whether a form may send its fields to the server that the page came from.
  package var submits = false
  /// What the page says of itself to the server that it came from: without it, nobody there could tell its
  /// own forms from those of other pages.
  package var referrer: String { submitsByPost ? "same-origin" : "no-referrer" }
  /// Whether a form of it changes something at the server that it came from.
  package var submitsByPost = false

  package init(
    wording: Wording, kind: String? = nil, style: HTMLStyle = .page,
    scripts: [HTMLScript] = [], connects: Bool = false
  ) {
    self.wording = wording
    self.kind = kind
    self.style = style
    self.scripts = scripts
    self.connects = connects
  }

  package func html(_ content: (inout HTML) -> Void) -> String {
    var page = HTML()
    page.void("!doctype html")
    page.element(
      "html",
      ["lang": wording.language.tag, "dir": wording.language.direction, "class": kind]
    ) { page in
      page.element("head") { addHead(to: &$0) }
      page.element("body") { body in
        if hasLeaveButton { addLeaving(to: &body) }
        content(&body)
        if let cover { add(cover, to: &body) }
        for script in scripts { body.script(script) }
      }
    }
    return page.markup
  }

  /// The bar at the top. Its script comes first, so that it works even if the rest fails.
  private func addLeaving(to page: inout HTML) {
    page.script(.leaving)
    page.element("header", ["class": "leave"]) { header in
      if let privacyNote { header.element("p", ["class": "live unsent"], privacyNote) }
      header.element(
        "p",
        [
          "id": "leave-status", "role": "status", "data-two": wording.shiftTwiceMore,
          "data-one": wording.shiftOnceMore, "data-over": wording.shiftIsOver,
        ], "")
      if let barButton {
        header.element(
          "button", ["type": "button", "id": barButton.id, "class": "live"], barButton.words)
      }
      // Where no script runs, the link leaves a page around this one as well.
      header.element(
        "a", ["id": "leave", "href": Self.exit, "target": "_top", "rel": "noreferrer"],
        wording.leaveNow)
    }
  }

  /// All that can be seen of a page that is covered.
  package struct Cover: Sendable {
    package let title: String
    package let goOn: String
    /// After how many seconds without a key or a touch the page covers itself; nil for never.
    package let seconds: Int?
    /// After how many of them it gives way to a page that shows nothing; nil for never.
    package let secondsUntilGone: Int?

    package init(title: String, goOn: String, seconds: Int?, secondsUntilGone: Int?) {
      self.title = title
      self.goOn = goOn
      self.seconds = seconds
      self.secondsUntilGone = secondsUntilGone
    }
  }

  private func add(_ cover: Cover, to page: inout HTML) {
    page.element(
      "div",
      [
        "id": "covered", "class": "covered", "role": "dialog", "aria-labelledby": "covered-title",
        "data-seconds": cover.seconds.map(String.init),
        "data-seconds-until-gone": cover.secondsUntilGone.map(String.init), "hidden": "",
      ]
    ) { part in
      part.element("p", ["id": "covered-title"], cover.title)
      part.element("button", ["type": "button"], cover.goOn)
    }
  }

  /// Where "Leave now" leads: a page that says nothing about the reader.
  private static let exit = "https://www.wikipedia.org/"

  private func addHead(to page: inout HTML) {
    page.void("meta", ["charset": "utf-8"])
    page.void(
      "meta", ["http-equiv": "Content-Security-Policy", "content": contentSecurityPolicy])
    page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.void("meta", ["name": "referrer", "content": referrer])
    page.void("meta", ["name": "robots", "content": "noindex"])
    page.void("meta", ["name": "format-detection", "content": "telephone=no"])
    page.void("meta", ["name": "color-scheme", "content": "light dark"])
    page.element("title", title ?? wording.pageTitle)
    page.void("link", ["rel": "icon", "href": Self.icon])
    page.style(style)
  }

  package var contentSecurityPolicy: String {
    var parts = ["default-src 'none'", "style-src 'sha256-\(style.sha256)'"]
    let allowed =
      (runsEngine ? ["'wasm-unsafe-eval'"] : [])
      + ((hasLeaveButton ? [.leaving] : []) + scripts).map { "'sha256-\($0.sha256)'" }
    if !allowed.isEmpty { parts.append("script-src " + allowed.joined(separator: " ")) }
    if connects { parts.append("connect-src 'self'") }
    parts += ["img-src data:", "base-uri 'none'", "form-action \(submits ? "'self'" : "'none'")"]
    return parts.joined(separator: "; ")
  }

  /// A neutral icon, a sheet with three lines, inside the page so that nothing requests it.
  private static let icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    + "%3Crect x='2' y='1' width='12' height='14' rx='2' fill='%23718096'/%3E"
    + "%3Cpath d='M5 5h6M5 8h6M5 11h4' stroke='%23fff'/%3E%3C/svg%3E"
}

extension HTMLStyle {
  /// Paper rather than screen: light and dark, from 320 px on, and in print.
  package static let page = HTMLStyle(WebFile.pageStyle)
}

extension HTMLScript {
  fileprivate static let leaving = HTMLScript(WebFile.leaving)
}
