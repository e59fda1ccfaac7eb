import LocatedYAML
import Testing

@testable import RulePacks

/// What lint finds in a pack that is sound but for one change.
struct LintRuleTests {
  private static let words = """
    language: en
    words: [{ word: surely, reason: it says what one expects, instead: the question without it }]
    """

  @Test func `in the pack that is changed nothing is found`() throws {
    #expect(try PackOnDisk().lint(leadingWords: Self.words).map(\.message) == [])
  }

  /// A change of a file, and the code and message that it brings.
  struct Slip: CustomTestStringConvertible {
    let file: String
    let text: String
    let new: String
    let code: String
    let message: String
    var testDescription: String { "\(code): \(new.suffix(60))" }

    init(
      _ code: String, _ message: String, _ text: String, _ new: String,
      in file: String = "sample.yaml"
    ) {
      (self.file, self.text, self.new, self.code, self.message) = (file, text, new, code, message)
    }
  }

  private static let danger = "threatened || moved_chat.private_app"
  private static let second = """
    refer: [child_helpline]
      - { id: second, when: %, urgency: talk, title: Once more, say: Tell one person whom you trust., refer: [child_helpline] }
    """
  private static let copied = "about: Where do they write now?"

  static let slips: [Slip] = [
    Slip(
      "no-license",
      "this pack does not say how others may use its texts; write 'license: CC-BY-4.0', or what it is",
      "license: CC-BY-4.0\n", "", in: "pack.yaml"),
    Slip(
      "unused-pattern",
      "no answer is a sign of 'secrecy'; name it under 'sign' or 'signs' of an item, or take it out",
      "patterns: {", "patterns: { secrecy: Asking to keep things secret,", in: "pack.yaml"),
    Slip(
      "repeated-person", "'Mina' is somebody in the story 'a_story' already; choose another name",
      "story: Mina gets a message.",
      """
      person: Mina
      story: Mina gets a message.
      """, in: "scenarios/story.yaml"),
    Slip(
      "repeated-text",
      "this question says the same as an earlier one; take one of them out, or say what differs",
      "ask: Where do you write now?", "ask: Does anyone threatten you!"),
    Slip(
      "double-question",
      "here are two questions, and one answer for both; ask one of them, or make two items",
      "ask: Does anyone threaten you?", "ask: \"Does anyone threaten you, and do they want money?\""
    ),
    Slip(
      "double-question",
      "here are two questions, and one answer for both; ask one of them, or make two items",
      "ask: Does anyone threaten you?", "ask: \"Does anyone threaten you? Today?\""),
    Slip(
      "negated-question",
      "whether something is not so can be answered with yes and with no, and both mean the same; ask "
        + "whether it is so", "ask: Does anyone threaten you?", "ask: Doesn’t anyone threaten you?"),
    Slip(
      "negated-question",
      "whether something is not so can be answered with yes and with no, and both mean the same; ask "
        + "whether it is so", "about: Does anyone threaten them?",
      "about: Have they never felt a threat?"),
    Slip(
      "leading-word",
      "'surely' pushes towards an answer: it says what one expects; write the question without it",
      "ask: Where do you write now?", "ask: \"Surely you write elsewhere. Where?\""),
    Slip(
      "weight-without-sign",
      "'same_place' counts here and is no sign, though other choices of 'moved_chat' are; name its pattern "
        + "under 'signs', or take the weight out",
      "guidance:",
      """
      scores:
        total: { module: weighted-sum, weights: { threatened: 1, moved_chat.same_place: 1 } }
      guidance:
      """),
    Slip(
      "same-condition",
      "the same answers show 'second' and 'danger'; make one of both, or let their conditions differ",
      "refer: [child_helpline]",
      second.replacing("%", with: "\"!(!threatened && moved_chat != 'private_app')\"")),
    Slip(
      "idle-part",
      "the part of this condition that looks at threatened and moved_chat changes nothing, since the rest "
        + "says as much; take it out, or change it",
      danger, "threatened || threatened && moved_chat.private_app"),
    Slip(
      "idle-part",
      "the part of this condition that looks at threatened and moved_chat changes nothing, since the rest "
        + "says as much; take it out, or change it",
      danger, "moved_chat.private_app && (threatened || moved_chat.private_app)"),
  ]

  @Test(arguments: slips)
  func `one change brings one warning`(slip: Slip) throws {
    let pack = try PackOnDisk(slip.file, slip.text, writing: slip.new)
    if slip.code == "repeated-person" {
      try pack.add(
        """
        scenario: another
        checklist: sample
        person: Mina
        story: She writes to nobody.
        answers: { threatened: no, moved_chat: same_place }
        expect: { shown: [everyone], undecided: [], refers: [directory] }
        """, to: "scenarios/z.yaml")
    }
    let found = try pack.lint(leadingWords: Self.words).filter { $0.kind.code != "unused-item" }
    #expect(found.map(\.kind.code) == [slip.code])
    #expect(found.map(\.message) == [slip.message])
    #expect(found.allSatisfy { !$0.isError && $0.span != nil })
  }

  @Test(arguments: [
    // More is said by other words, or by the order of them.
    ("ask: Where do you write now?", "ask: Does anyone threaten me?"),
    ("ask: Does anyone threaten you?", "ask: Does anyone threaten you and your friends?"),
    ("ask: Does anyone threaten you?", "ask: Does someone plan what you do not like?"),
    ("ask: Does anyone threaten you?", "ask: \"Is it about you, not about a friend?\""),
    // Who left a question out is shown one of them alone.
    (LintRuleTests.danger, "threatened || skipped(threatened) || moved_chat.private_app"),
  ])
  func `what only looks alike is left alone`(text: String, new: String) throws {
    let pack = try PackOnDisk("sample.yaml", text, writing: new)
    #expect(try pack.lint().map(\.message) == [])
  }
}
