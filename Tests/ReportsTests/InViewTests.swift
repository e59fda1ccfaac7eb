import Reports
import ScreeningCore
import Testing

/// What stands in view of a report: enough to act, and what must never be missed.
struct InViewTests {
  static let folded: [any Renderer] = [
    TextRenderer(width: 200, detailsHint: "More with --details."),
    MarkdownRenderer(detailsHint: "More with --details."),
  ]
  static let whole: [any Renderer] = [
    TextRenderer(width: 200, details: true), MarkdownRenderer(details: true), HTMLRenderer(),
  ]

  /// Text as it reads, without what Markdown escapes.
  private func text(_ renderer: any Renderer, _ report: Report) -> String {
    renderer.render(report).replacing("\\", with: "").replacing("\u{A0}", with: " ")
  }

  @Test func `in view are the steps to begin with, who can help, and that this is no test`() {
    for renderer in Self.folded {
      let text = text(renderer, .now)
      for words in [
        "Call or write to a helpline", "Stop replying", "Call 555",
        "Call 5550 100 · Lighthouse Helpline", "Call 555 · Emergency", "More with --details.",
        "This is not a test, and nobody has checked how well it works.",
        "Few signs do not mean that everything is fine.", "Nothing was saved.",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test func `where facts were read, and everyone else who can help, come with the details`() {
    let words = [
      "From a page", "not yet confirmed by us", "Report It", "Take Down", "Find a Helpline",
    ]
    for renderer in Self.folded {
      let text = text(renderer, .now)
      #expect(words.filter(text.contains) == [])
    }
    for renderer in Self.whole {
      let text = text(renderer, .now)
      #expect(words.filter { !text.contains($0) } == [])
    }
  }

  @Test func `please check first stands beside the number, wherever that stands`() {
    var report = Report.now
    report.next = Report.Next(
      guidance: "a_card", title: "A title", step: "A step", contact: .reporting)
    report.crisisLine = Report.CrisisLine(
      contact: .directory, isKnown: true, needsEmergency: false)
    report.dangers = Dangers()
    let html = HTMLRenderer()
    for renderer in Self.folded + Self.whole {
      let lines = text(renderer, report).split(separator: "\n")
      let numbers = lines.filter { $0.contains("· Report It") || $0.contains("· Find a Helpline") }
      #expect(!numbers.isEmpty || renderer is HTMLRenderer)
      #expect(numbers.allSatisfy { $0.contains("(please check first)") })
    }
    #expect(html.render(report).ranges(of: "(please check first)").count >= 3)
  }

  @Test func `the step with which a report begins is not said again in view`() {
    var report = Report.now
    let step = "Stop replying. Do not pay, and do not send more."
    report.next = Report.Next(
      guidance: "a_card", title: "A title", step: step, contact: .helpline)
    for renderer in Self.folded {
      let text = text(renderer, report)
      #expect(text.ranges(of: step).count == 1)
      #expect(text.contains("Keep their messages"))
    }
    let summaries = HTMLRenderer().render(report).split(separator: "<summary>").dropFirst()
      .map { $0.prefix(upTo: $0.firstRange(of: "</summary>")?.lowerBound ?? $0.endIndex) }
    #expect(summaries.contains { $0.contains("Keep their messages") })
    #expect(!summaries.contains { $0.contains(step) })
  }

  @Test func `where no crisis line is known, every format says so and what stands there instead`() {
    let words =
      "We know of no crisis line in the Lighthouse Islands."
      + " You can call emergency services, or turn to Find a Helpline."
    for certainty in [Dangers.Certainty.isSo, .isHidden, .isNotKnown, .isNotSo] {
      var report = Report.now
      report.dangers = Dangers(selfHarm: certainty)
      report.crisisLine = Report.CrisisLine(contact: .directory)
      for renderer in Self.folded + Self.whole + [JSONRenderer()] {
        #expect(text(renderer, report).contains(words) == (certainty != .isNotSo))
      }
      report.crisisLine = Report.CrisisLine(
        contact: .directory, isKnown: true, needsEmergency: false)
      for renderer in Self.whole { #expect(!text(renderer, report).contains("no crisis line")) }
    }
  }

  @Test func `why a step stands as it does is there for whoever asks, in every format`() {
    var report = Report.now
    report.shown[0] = .withStepReasons
    let asked: [any Renderer] = [
      TextRenderer(width: 200, why: true, details: true),
      MarkdownRenderer(why: true, details: true), HTMLRenderer(why: true), JSONRenderer(why: true),
    ]
    for renderer in asked {
      let text = text(renderer, report)
      for words in [
        "Stop replying.", "Are you at home with them?", "Call someone from a safe place.",
      ] {
        #expect(text.contains(words))
      }
    }
    for renderer in asked.dropLast() {
      let text = text(renderer, report)
      #expect(text.contains("Why “Stop replying.” fits:"))
      #expect(
        text.contains("“Call someone from a safe place.” has an “If” in front, because of what"))
      #expect(text.contains("because this list does not ask about it."))
    }
    for renderer in Self.whole { #expect(!text(renderer, report).contains("at home with them")) }
  }
}

extension Report.Guidance {
  fileprivate static let withStepReasons = Self(
    id: "reasons", urgency: .now,
    words: .init(title: "With reasons", say: [], steps: ["Stop replying."]),
    reasons: [.threatened],
    stepReasons: [
      .init(
        step: "Stop replying.", isConditional: false,
        answers: [.init(item: "home", question: "Are you at home with them?", answer: "No")]),
      .init(
        step: "Call someone from a safe place.", isConditional: true,
        answers: [.init(item: "home", question: "Are you at home with them?", answer: "Skipped")]),
      .init(step: "Go home.", isConditional: true, answers: []),
    ],
    contacts: [])
}
