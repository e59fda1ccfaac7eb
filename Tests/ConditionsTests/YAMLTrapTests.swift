internal import Conditions
internal import LocatedYAML
internal import Testing

@Suite struct `Where YAML gets in the way of a condition` {
  @Test(arguments: [
    ("when: !threatened", "condition-tag", #""!threatened", or write { not: threatened }"#),
    ("when: ! threatened", "condition-tag", #"in quotes: "! threatened""#),
    ("when: !(only_photos && threatened)", "condition-tag", #""!(only_photos && threatened)""#),
    ("when: !threatened && only_photos", "condition-tag", #""!threatened && only_photos""#),
    ("when: !threatened || only_photos", "condition-tag", #""!threatened || only_photos""#),
    ("when: !threatened == true", "condition-tag", #""!threatened == true""#),
    ("when:\n  all:\n    - !threatened", "condition-tag", #"{ not: threatened }"#),
    ("when: { all: [!threatened, only_photos] }", "condition-tag", #""!threatened""#),
    ("when: { not: !threatened }", "condition-tag", #""!threatened""#),
    ("when: 'photo' in asked_for", "condition-quote", #""'photo' in asked_for""#),
    ("when: \"photo\" in asked_for", "condition-quote", #"'"photo" in asked_for'"#),
    ("when:\n  any:\n    - 'photo' in asked_for", "condition-quote", #""'photo' in asked_for""#),
    ("when: [1, 2].exists(v, v == pushy)", "condition-quote", #""[1, 2].exists(v, v == pushy)""#),
    ("when: any: [threatened, pushy > 1]", "condition-form", "{ any: [threatened, pushy > 1] }"),
    (
      "when: threatened ? pushy > 1 : pushy > 2", "condition-ternary", #""threatened ? pushy > 1 :"#
    ),
    (
      "when:\n  any:\n    - threatened ? pushy > 1 : pushy > 2", "condition-ternary",
      #""threatened ? pushy > 1 : pushy > 2""#
    ),
    ("when: { any: ['photo' in asked_for] }", "condition-comma", #"["'photo' in asked_for", only"#),
    ("when: { any: [met in ['game', 'school']] }", "condition-comma", #"put each condition"#),
    (
      "when: { any: [asked_for.exists(v, v == 'photo'), threatened] }", "condition-comma",
      #"cut in 2; put the whole condition in quotes: "asked_for.exists(v, v == 'photo')""#
    ),
    ("when: met == 'team #2'", "condition-cut", #""met == 'team #2'""#),
    (
      "{ id: a, when: !threatened, of: 1 }", "condition-tag",
      #"in quotes: "!threatened", or write { not: threatened }"#
    ),
    ("{ id: a, when: { any: [!threatened] } }", "condition-tag", #""!threatened""#),
    (
      "{ when: asked_for.exists(v, v == 'photo'), value: 1 }", "condition-comma",
      #"cut; put the whole condition in quotes: "asked_for.exists(v, v == 'photo')""#
    ),
    ("{ when: 'photo' in asked_for, value: 1 }", "condition-quote", #"es: "'photo' in asked_for""#),
    (
      "{ value: 1, when: threatened ? pushy > 1 : pushy > 2 }", "condition-ternary",
      #"quotes: "threatened ? pushy > 1 : pushy > 2""#
    ),
    ("when: not threatened", "condition-syntax", #"as in "!threatened"; or write it as { not: t"#),
    ("when: threatened # || only_photos", "comment-cuts-text", "a comment"),
  ])
  func `says what to write instead, and only that`(text: String, code: String, words: String) throws
  {
    let (found, _) = read(text)
    #expect(found.map(\.kind.code) == [code], "\(DiagnosticRenderer().render(found))")
    #expect(found.first?.message.contains(words) == true, "\(DiagnosticRenderer().render(found))")
  }

  @Test(arguments: [
    #"when: "!threatened""#, "when: { not: threatened }", #"when: "!(only_photos && threatened)""#,
    #"when: "'photo' in asked_for""#, #"when: '"photo" in asked_for'"#,
    #"when: "threatened ? pushy > 1 : pushy > 2""#, "when: met in ['game', 'school']",
    #"when: { any: ["asked_for.exists(v, v == 'photo')", threatened] }"#, "when: !!str threatened",
    "when: true", "when: >\n  threatened &&\n  only_photos",
    "when: { any: [&same threatened, *same] }",
  ])
  func `what is written so is read`(text: String) {
    let (found, condition) = read(text)
    #expect(condition != nil, "\(DiagnosticRenderer().render(found))")
    #expect(found == [])
  }

  @Test(arguments: ["when: *nothing", "when: @home", "when: {a: 1, a: 2, all: [threatened]"])
  func `what YAML itself reports is not reported twice`(text: String) {
    let file = SourceFile(name: "test.yaml", text: text)
    #expect(read(text).found.count <= Document.read(file).diagnostics.count)
  }

  private func read(_ text: String) -> (found: [Diagnostic], condition: Any?) {
    let document = Document.read(SourceFile(name: "test.yaml", text: text))
    var found = document.diagnostics.map(\.improvedForConditions)
    let condition = document.root?.mapping?["when"].flatMap {
      ParsedCondition($0).lowered(in: SampleChecklist.scope, reporting: &found)
    }
    return (found.orderedByPlace(), condition)
  }
}
