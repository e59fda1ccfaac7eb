import HTMLKit
import Pages
import Reports
import Testing

/// What a page cannot do.
struct SecurityTests {
  static let pages: [@Sendable () throws -> String] = [
    { try Bundled.page("new_online_friend", place: .askedFor).html },
    { try Bundled.page("new_online_friend", story: "the_same_band").html },
    { try Bundled.handout("the_same_band", for: .teacher).html },
  ]

  @Test(arguments: 0..<pages.count)
  func `asks the network for nothing, and has no way to`(number: Int) throws {
    let page = try Self.pages[number]()
    let markup = try Markup(page)
    for element in markup.elements {
      #expect(element.attributes["src"] == nil)
      #expect(element.attributes["style"] == nil)
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
      if element.name == "link" { #expect(element.attributes["href"]?.hasPrefix("data:") == true) }
      if element.name == "form" { #expect(element.attributes["action"] == nil) }
    }
    for way in [
      "fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(", "url(",
      "@import", "connect-src",
    ] {
      #expect(!page.contains(way), "\(way)")
    }
  }

  @Test(arguments: 0..<pages.count)
  func `keeps nothing`(number: Int) throws {
    let page = try Self.pages[number]()
    for way in [
      "localStorage", "sessionStorage", "indexedDB", "cookie", "caches.", "serviceWorker",
      "location.hash", "window.name",
    ] {
      #expect(!page.contains(way), "\(way)")
    }
    // What the history of a tab is told: where Back leads, in words that are the same in every page.
    let told = page.ranges(of: "State(").map { page[$0.upperBound...].prefix { $0 != ")" } }
    #expect(told.allSatisfy { ["'ahead', ''", "leaving.behind, ''", "null, ''"].contains($0) })
  }

  @Test(arguments: 0..<pages.count)
  func `runs and shows only what its policy names by hash`(number: Int) throws {
    let page = try Self.pages[number]()
    let policy = try #require(
      Markup(page).elements("meta").compactMap { $0.attributes["content"] }
        .first { $0.hasPrefix("default-src 'none'") })
    #expect(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"))
    for script in page.bodies(of: "script") {
      #expect(policy.contains("'sha256-\(HTMLScript(script).sha256)'"))
    }
    for style in page.bodies(of: "style") {
      #expect(policy.contains("'sha256-\(HTMLStyle(style).sha256)'"))
    }
  }

  @Test func `only the page of a class can send something, and only to where it came from`()
    throws
  {
    let page = try Bundled.page(
      "new_online_friend", story: "the_same_band", classroom: .init(address: "/class/sheet"))
    #expect(page.contentSecurityPolicy.contains("connect-src 'self'"))
    #expect(page.html.contains("data-address=\"/class/sheet\""))
    let offline = try Bundled.page("new_online_friend", story: "the_same_band")
    #expect(!offline.contentSecurityPolicy.contains("connect-src"))
  }

  @Test func `a page says truly whether it sends anything`() throws {
    let inClass = try Markup(
      Bundled.page(
        "new_online_friend", story: "the_same_band", classroom: .init(address: "/class/sheet")
      ).html
    ).text
    #expect(inClass.contains("No answer is sent, unless you choose at the end"))
    #expect(!inClass.contains("Nothing is sent anywhere"))
    let alone = try Markup(Bundled.page("new_online_friend", story: "the_same_band").html).text
    #expect(alone.contains("start again. Nothing is sent anywhere."))
  }

  @Test func `its title and icon say nothing`() throws {
    let page = try Bundled.page("pressure_with_pictures").html
    #expect(page.contains("<title>Checklist</title>"))
    let icon = try #require(Markup(page).elements("link").first?.attributes["href"])
    #expect(icon.hasPrefix("data:image/svg+xml,"))
  }
}

extension String {
  /// What stands between the bare tags of a name.
  fileprivate func bodies(of name: String) -> [String] {
    components(between: "<\(name)>", and: "</\(name)>")
  }

  private func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let open = rest.firstRange(of: start) {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }
}
