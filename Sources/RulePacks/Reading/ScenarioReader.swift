internal import LocatedYAML
internal import ScreeningCore

/// Reads one scenario file; whether its names exist is checked against its checklist.
struct ScenarioReader {
  private typealias Keys = ScenarioKeys

  let findings: Findings

  func scenario(from root: Node) -> Scenario? {
    guard let fields = MappingReader(root, Keys.mapping, findings) else { return nil }
    let name = fields.read(Keys.scenario)
    let checklist = fields.read(Keys.checklist)
    let story = fields.read(Keys.story)
    let people = StoryPeople(person: fields.read(Keys.person), other: fields.read(Keys.other))
    let answers = fields.read(Keys.answers)
    let tells = TellsReader(findings: findings).tellings(fields.read(Keys.tells))
    let expected = expectation(fields)
    let reasons = fields.list(Keys.reasons).map { (item: $0.name, text: $0.text) }
    EmptyListCheck(findings: findings).check(root, Keys.questions.name)
    let questions = fields.list(Keys.questions)
    guard let name, let checklist, let story, let answers, let expected else { return nil }
    return Scenario(
      name: name, checklist: checklist, story: story, people: people,
      answers: AnswerSheet(answers, findings), tells: tells, expected: expected,
      reasons: reasons, questions: questions)
  }

  private func expectation(_ fields: MappingReader) -> Scenario.Expectation? {
    guard let inner = fields.read(Keys.expected) else { return nil }
    return Scenario.Expectation(
      shown: inner.list(ExpectationKeys.shown), undecided: inner.list(ExpectationKeys.undecided),
      needs: inner.list(ExpectationKeys.needs), never: inner.list(ExpectationKeys.never),
      onlyIf: inner.list(ExpectationKeys.onlyIf), place: fields.place(of: Keys.expected))
  }
}
