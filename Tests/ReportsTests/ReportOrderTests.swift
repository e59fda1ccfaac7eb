import Reports
import ScreeningCore
import Testing

/// The order that safeguarding asks for, in every format that people read.
struct ReportOrderTests {
  static let renderers: [any Renderer] = [
    TextRenderer(width: 200, why: true, details: true),
    MarkdownRenderer(why: true, details: true), HTMLRenderer(why: true),
  ]

  private func order(of words: [String], in report: Report) -> [[String]] {
    Self.renderers.map { renderer in
      let text = renderer.render(report).lowercased().replacing("&#39;", with: "'")
      let places = words.compactMap { word in
        text.firstRange(of: word.lowercased()).map { (word, $0.lowerBound) }
      }
      return places.sorted { $0.1 < $1.1 }.map(\.0)
    }
  }

  @Test func `danger leads where help is needed now`() {
    let words = [
      "If someone is in danger right now", "One step for now", "Thank you",
      "What the answers describe",
      "If a friend wants you all", "Good to know for everyone",
      "Also here, in case it helps", "If a friend asks for private pictures",
      "Who can help in the Lighthouse Islands", "What this cannot tell",
    ]
    for order in order(of: words, in: .now) { #expect(order == words) }
  }

  @Test func `the emergency number stands under the next step where danger was left open`() {
    let words = [
      "One step for now", "Tell one person you trust", "If someone is in danger right now:",
      "If you think of hurting yourself", "Thank you", "What the answers describe",
      "Also here, in case it helps", "If someone threatens",
    ]
    for order in order(of: words, in: .skipped) { #expect(order == words) }
  }

  @Test
  func `a crisis line stands in every report, unless somebody said that they need none`() {
    for renderer in Self.renderers {
      #expect(!renderer.render(.now).contains("If you think of hurting yourself"))
      for certainty in [Dangers.Certainty.isSo, .isHidden, .isNotKnown] {
        var report = Report.nothing
        report.dangers = Dangers(selfHarm: certainty)
        #expect(renderer.render(report).contains("If you think of hurting yourself"))
      }
    }
  }

  @Test func `in short, guidance is its title, its first step and who can help`() {
    for renderer in [TextRenderer(width: 200), MarkdownRenderer()] as [any Renderer] {
      let text = renderer.render(.now)
      #expect(text.contains("If a friend wants you all to themselves"))
      #expect(text.contains("Stay in touch with the people who know you well"))
      #expect(!text.contains("Good friends are glad"))
    }
  }

  @Test func `few signs give no comfort, and still contacts`() {
    let words = [
      "The answers did not bring up any special guidance from this list",
      "That does not mean that everything is fine", "Good to know for everyone", "Call 55",
      "Lighthouse Helpline", "Few signs do not mean that everything is fine",
    ]
    for order in order(of: words, in: .nothing) {
      #expect(Set(order).isSuperset(of: words.filter { $0 != "Call 55" }))
    }
  }

  @Test func `where nothing was answered that is said, and gives no comfort either`() {
    var report = Report.skipped
    report.shown = [.everyone]
    report.isAnswered = false
    let words = [
      "Nothing was answered, so no special guidance could come up",
      "That does not mean that everything is fine", "Good to know for everyone",
      "Also here, in case it helps", "If someone threatens",
    ]
    for order in order(of: words + ["What was answered"], in: report) { #expect(order == words) }
  }

  @Test func `figures come after help, and say that they are not for handing out`() {
    let words = ["Lighthouse Helpline", "not for handing out", "between 2 and 5.5"]
    for order in order(of: words, in: .figures) { #expect(order == words) }
  }

  @Test func `the line to call in danger holds no other number, in any format`() {
    var report = Report.now
    report.emergency = .noted
    for renderer in Self.renderers {
      // A page binds the digits of a number together.
      let text = renderer.render(report).replacing("\u{A0}", with: " ")
      #expect(text.ranges(of: "55 100").count == 1)
    }
  }

  @Test func `no answer is in a report whose reader did not ask for it`() {
    let renderers: [any Renderer] = [
      TextRenderer(width: 200), MarkdownRenderer(), HTMLRenderer(), JSONRenderer(),
    ]
    for (renderer, asked) in zip(renderers, Self.renderers + [JSONRenderer(why: true)]) {
      #expect(!renderer.render(.now).contains("private app"))
      #expect(asked.render(.now).contains("private app"))
    }
  }

  @Test(arguments: [Report.now, .nothing, .skipped, .story])
  func `no report judges, blames or counts`(report: Report) {
    let forbidden = [
      "victim", "at risk", "high-risk", "trafficked", "you should have", "why did you",
      "fell for", "naive", "careless", "your mistake", "consented", "score", "%",
    ]
    for renderer in Self.renderers + [JSONRenderer(why: true)] {
      let text = renderer.render(report).lowercased()
        .replacing("cybersex trafficking", with: "")
      let words = text.firstRange(of: "<main>").map { String(text[$0.lowerBound...]) } ?? text
      #expect(forbidden.filter(words.contains) == [])
    }
  }
}
