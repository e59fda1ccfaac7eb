internal import LocatedYAML
internal import ScreeningCore

/// Reads one scenario file; whether its names exist is checked against its checklist.
struct ScenarioReader {
  let findings: Findings

  static let keys = ["scenario", "checklist", "story", "answers", "expect", "why", "discuss"]

  func scenario(from root: Node) -> Scenario? {
    guard let fields = MappingReader(root, "a scenario", keys: Self.keys, findings) else {
      return nil
    }
    let name = fields.requiredName("scenario", example: "the_talent_scout")
    let checklist = fields.required("checklist", example: "new_online_friend")
      .flatMap { Name(referring: $0, findings) }
    let story = fields.requiredText("story", example: "Mina is 15. A scout writes to her …")
    let answers = fields.required("answers", example: "{ only_photos: yes }")
    let expected = expectation(fields)
    let reasons = reasons(fields)
    EmptyListCheck(findings: findings).check(root, "discuss")
    let questions = fields.texts("discuss")
    guard let name, let checklist, let story, let answers, let expected else { return nil }
    return Scenario(
      name: name, checklist: checklist, story: story,
      answers: AnswerSheet(answers, findings), expected: expected,
      reasons: reasons, questions: questions)
  }

  private func expectation(_ fields: MappingReader) -> Scenario.Expectation? {
    let example = "{ shown: [for_everyone], undecided: [], refers: [child_helpline] }"
    guard let node = fields.required("expect", example: example),
      let inner = MappingReader(
        node, "what is expected", keys: ["shown", "undecided", "refers"], findings)
    else { return nil }
    for key in ["shown", "undecided", "refers"] where inner[key] == nil {
      _ = inner.required(key, example: "[]")
    }
    return Scenario.Expectation(
      shown: inner.references("shown"), undecided: inner.references("undecided"),
      needs: inner.words("refers", as: Need.self),
      place: fields.mapping.key("expect")?.origin ?? node.origin)
  }

  private func reasons(_ fields: MappingReader) -> [(item: Name, text: Text)] {
    guard let node = fields.optional("why") else { return [] }
    guard let mapping = node.mapping else {
      findings.report(.notNamedTexts("why", at: node.origin))
      return []
    }
    return mapping.entries.compactMap { key, value in
      guard let item = Name(referring: key, findings),
        let text = Text(reading: value, of: "'\(item.value)'", findings)
      else { return nil }
      return (item, text)
    }
  }
}
