import Pages
import ScreeningCore
import Testing

@testable import RulePacks

/// What people are told of a checklist that cannot have a page.
struct PageRefusalTests {
  @Test func `each reason says what there is too much of, and what to do`() throws {
    let planned = try Draft.sound(LibraryTests.draft)
    let sentences = PlanImage.Limit.allCases.map {
      PlanImage.Refusal.tooLarge($0).sentence(about: planned)
    }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.hasPrefix("drafts/draft is too large for a page: "))
      #expect(sentence.contains("; "), "what to do: \(sentence)")
    }
  }

  @Test(arguments: tooLarge)
  func `a sound checklist that is too large for a page is told of what it has too much`(
    draft: TooLarge
  ) throws {
    let planned = try Draft.sound(draft.text)
    let today = try #require(CalendarDate("2026-11-24"))
    let refusal = #expect(throws: PlanImage.Refusal.self) {
      try ChecklistImage(of: planned, contacts: ContactDirectory([]), countries: [], today: today)
    }
    #expect(refusal == .tooLarge(draft.limit))
    #expect(refusal?.sentence(about: planned).contains(draft.words) == true)
  }

  /// A checklist, and of what it has too much.
  struct TooLarge: CustomTestStringConvertible, Sendable {
    let limit: PlanImage.Limit
    let words: String
    let text: String

    var testDescription: String { "\(limit)" }
  }

  /// Each limit that a checklist can reach. Too many items or answers are refused when it is read, and
  /// countries and contacts are no part of it.
  private static let tooLarge = [
    TooLarge(
      limit: .scores, words: "more than 256 scores",
      text: draft(items: signs(1), scores: sums(257, of: 1))),
    TooLarge(
      limit: .guidance, words: "more than 256 pieces of guidance",
      text: draft(items: signs(1), guidance: Array(repeating: "sign_0", count: 256))),
    // Each three of signs is a part of its own.
    TooLarge(
      limit: .nodes, words: "more than 4096 different parts",
      text: draft(
        items: signs(48),
        guidance: (0..<240).map { pair in
          (0..<16).map { "sign_\(pair / 16) && sign_\(16 + pair % 16) && sign_\(32 + $0)" }
            .joined(separator: " || ")
        })),
    // Each score rests on the one before.
    TooLarge(
      limit: .depth, words: "more than 200 levels",
      text: draft(
        items: signs(71),
        scores: (1...70).map { level in
          let before = level == 1 ? "sign_0" : "score_\(level - 1) >= 1"
          return "  score_\(level): { module: decision-table, hit: first, otherwise: 0, "
            + "rows: [{ when: \(before) && sign_\(level), value: 1 }] }"
        }, guidance: ["score_70 >= 1"])),
    // Every second number is a range of its own.
    TooLarge(
      limit: .parts, words: "more than 4096 parts, ranges or steps in one place",
      text: draft(
        items: ["- { id: many, kind: number, ask: How many?, min: 0, max: 9999 }"],
        guidance: [
          "{ any: ["
            + (0..<3).map { third in
              let numbers = (0..<1400).map { String(2 * (1400 * third + $0)) }
              return "\"many in [\(numbers.joined(separator: ","))]\""
            }.joined(separator: ", ") + "] }"
        ])),
    // Each test of a number has an entry for each of its values.
    TooLarge(
      limit: .entries, words: "more than 2097152 entries",
      text: draft(
        items: ["one", "other"].map {
          "- { id: \($0), kind: number, ask: How many?, min: 0, max: 4095 }"
        }, guidance: (0..<240).map { "one == \($0) || other == \($0)" })),
    // Each square is a table of all its values, with large numbers in it.
    TooLarge(
      limit: .bytes, words: "more than 1024 KiB of numbers",
      text: draft(
        items: [
          "- { id: one, kind: number, ask: How many?, min: 0, max: 4095 }",
          "- { id: other, kind: number, ask: How many?, min: 0, max: 9999 }",
        ], guidance: (0..<60).map { "one * one * \(1000 + $0) > other" })),
    // The same six sums in every piece of guidance.
    TooLarge(
      limit: .visits, words: "more than 262144 parts, with every score counted wherever it is used",
      text: draft(
        items: signs(200), scores: sums(6, of: 200),
        guidance: Array(repeating: all(6, atLeast: 1), count: 250))),
    // Six sums in every piece of guidance, and each piece another part.
    TooLarge(
      limit: .work, words: "would take a page too long",
      text: draft(
        items: signs(200), scores: sums(6, of: 200), guidance: (1...70).map { all(6, atLeast: $0) })
    ),
  ]

  /// A checklist with these items, scores and conditions of guidance, and guidance for everyone.
  private static func draft(
    items: [String], scores: [String] = [], guidance: [String] = []
  ) -> String {
    Draft.checklist(
      items: items.joined(separator: "\n"),
      scores: scores.isEmpty ? "" : (["scores:"] + scores).joined(separator: "\n"),
      guidance: ([Draft.guidance]
        + guidance.enumerated().map { place, condition in
          "  - { id: piece_\(place), when: \(condition), urgency: talk, title: If, say: So. }"
        }).joined(separator: "\n"))
  }

  private static func signs(_ count: Int) -> [String] {
    (0..<count).map { "- { id: sign_\($0), kind: yes_no, ask: Is it so?, sign: secrecy }" }
  }

  /// Scores that each weigh the signs in another way.
  private static func sums(_ count: Int, of signs: Int) -> [String] {
    (0..<count).map { sum in
      let weights = (0..<signs).map { "sign_\($0): \(1 + $0 % (sum + 2))" }.joined(separator: ", ")
      return "  sum_\(sum): { module: weighted-sum, weights: { \(weights) } }"
    }
  }

  private static func all(_ sums: Int, atLeast least: Int) -> String {
    (0..<sums).map { "sum_\($0) >= \(least)" }.joined(separator: " && ")
  }
}
