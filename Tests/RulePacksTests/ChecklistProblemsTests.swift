import TestSupport
import Testing

struct ChecklistProblemsTests {
  static let item = "- { id: a, kind: yes_no, ask: Is it so? }"

  @Test(arguments: guidanceProblems)
  func `a problem of guidance is reported at its place`(problem: Problem) throws {
    let everyone = "- { id: all_of_you, always: true, urgency: learn, title: Good, say: Talk. }"
    let text = "guidance:\n" + [problem.text, everyone].joined(separator: "\n").indented(by: 2)
    let source = MarkedSource(Draft.checklist(items: Self.item, guidance: text))
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  static let guidanceProblems: [Problem] = [
    Problem(
      "unknown-word", "'refer' does not know 'child_helplin'; did you mean 'child_helpline'?",
      "- { id: g, when: a, urgency: talk, title: If, say: So., refer: [1️⃣child_helplin] }"),
    Problem(
      "wrong-kind", "'refer' takes a list; write 'refer: [counselling]'",
      "- { id: g, when: a, urgency: talk, title: If, say: So., refer: 1️⃣counselling }"),
    Problem(
      "twice-in-list", "this stands in 'refer' twice; take one of them out",
      "- { id: g, when: a, urgency: talk, title: If, say: So., refer: [directory, 1️⃣directory] }"),
    Problem(
      "unknown-word", "'urgency' does not know 'later'; it is one of learn, talk, soon, now",
      "- { id: g, when: a, urgency: 1️⃣later, title: If, say: So. }"),
    Problem(
      "missing-key", "a piece of guidance needs 'when' with a condition, or 'always: true'",
      "- { 1️⃣id: g, urgency: talk, title: If, say: So. }"),
    Problem(
      "condition-missing", "a condition should stand here; name an item, or leave the key out",
      "- { id: g, when: 1️⃣~, urgency: talk, title: If, say: So. }"),
    Problem(
      "condition-missing", "a condition should stand here; name an item, or leave the key out",
      "- id: g\n  urgency: talk\n  title: If\n  say: So.\n  when:1️⃣"),
    Problem(
      "always-and-when", "this guidance is shown always, so it needs no 'when'; take one out",
      "- { id: g, always: true, when: 1️⃣a, urgency: talk, title: If, say: So. }"),
    Problem(
      "missing-key", "a piece of guidance needs 'say' or 'do', so that there is something to read",
      "- { id: 1️⃣g, when: a, urgency: talk, title: If }"),
    Problem(
      "no-value", "'do' has nothing in its list; write something into it, or leave the key out",
      "- { id: g, when: a, urgency: talk, title: If, do: 1️⃣[], refer: [directory] }"),
    Problem(
      "duplicate-name", "there is already a piece of guidance called 'g'; choose another name",
      """
      - { id: g, when: a, urgency: talk, title: If, say: So. }
      - { id: 1️⃣g, when: a, urgency: talk, title: If, say: So. }
      """),
    Problem(
      "text-became-map",
      "a text is wanted here, but the ':' makes it a map to YAML; put the text in quotes: "
        + "\"Keep what they wrote: names\"",
      """
      - id: g
        when: a
        urgency: talk
        title: If
        do:
          - Keep what they wrote1️⃣: names
      """),
  ]

  @Test(arguments: [
    Problem(
      "unknown-word", "'audience' does not know 'students'; did you mean 'student'?",
      "audience: 1️⃣students\nmodes: [self]"),
    Problem(
      "unknown-word", "'modes' does not know 'group'; it is one of self, story, class, interview",
      "audience: student\nmodes: [1️⃣group]"),
    Problem(
      "bad-ages", "'young' is not a range of ages; write one such as '13-17', or '18+'",
      "audience: student\nmodes: [self]\nages: 1️⃣young"),
    Problem(
      "missing-key", "'modes' has nothing in its list; write 'modes: [self, story]'",
      "audience: student\nmodes: 1️⃣[]"),
    Problem(
      "unknown-key", "a checklist has no key 'opning'; did you mean 'opening'?",
      "audience: student\nmodes: [self]\n1️⃣opning: Hello."),
  ])
  func `a problem at the head of a checklist is reported at its place`(problem: Problem) throws {
    let text = """
      checklist: draft
      title: A draft
      \(problem.text)
      sections:
        - id: only
          items:
            \(Self.item)
      \(Draft.guidance)
      """
    let source = MarkedSource(text)
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test func `somebody who skips everything still gets guidance`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: Self.item,
        guidance: """
          1️⃣guidance:
            - { id: g, when: a, urgency: talk, title: If, say: So. }
          """))
    let problem = Problem(
      "nothing-always",
      "no guidance here is for everyone; give one piece 'always: true', so that nobody is left "
        + "with nothing", "")
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test func `items and scores share their names`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: Self.item,
        scores: "scores:\n  1️⃣a: { module: critical-item, any_of: [a] }"))
    let problem = Problem(
      "duplicate-name", "there is already an item called 'a'; choose another name", "")
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }
}
