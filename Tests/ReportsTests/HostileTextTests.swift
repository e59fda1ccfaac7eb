import HTMLKit
import PlainText
import Reports
import TestSupport
import Testing

/// Words of packs and answers stay words.
struct HostileTextTests {
  static let all: [any Renderer] = [
    TextRenderer(width: 40, why: true, details: true), MarkdownRenderer(why: true, details: true),
    HTMLRenderer(why: true), JSONRenderer(why: true),
  ]

  @Test func `no format passes control characters on`() {
    for renderer in Self.all {
      let harmful = renderer.render(.hostile).unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(Array(harmful) == [])
    }
  }

  @Test func `HTML holds no element, attribute or link of theirs`() {
    let page = HTMLRenderer(why: true).render(.hostile).withoutScripts
    for markup in ["<script", "onload=\"", "href=\"javascript", "<b>x", "href=\"https://evil"] {
      #expect(!page.contains(markup))
    }
  }

  @Test func `HTML asks the network for nothing`() {
    let page = HTMLRenderer().render(.now)
    for markup in ["src=", "url(", "@import", "fetch", "style=\"", "rel=\"stylesheet"] {
      #expect(!page.contains(markup))
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("unsafe"))
  }

  @Test func `joiners stay, because scripts need them`() {
    #expect("می\u{200C}خواهم".sanitized == "می\u{200C}خواهم")
  }

  @Test func `places where a line may end stay in pages, and are not printed in a terminal`() {
    let text = "ฉัน\u{200B}อยาก\u{200B}คุย"
    var html = HTML()
    html.text(text)
    #expect(html.markup == text)
    var page = TextPage(width: 80)
    page.add(text)
    #expect(page.text == "ฉันอยากคุย\n")
  }
}
