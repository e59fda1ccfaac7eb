internal import LocatedYAML
internal import ScreeningCore

/// Reads one scenario file; whether its names exist is checked against its checklist.
struct ScenarioReader {
  private typealias Keys = ScenarioKeys

  let findings: Findings

  /// A scenario as far as it can be read; what is missing is reported, and empty in it.
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
    return Scenario(
      name: name ?? Name("", at: fields.place), checklist: checklist ?? Name("", at: fields.place),
      story: story ?? Text("", at: fields.place), people: people,
      answers: answers.map { AnswerSheet($0, findings) } ?? AnswerSheet(),
      hasAnswers: answers?.mapping != nil, tells: tells, expected: expected, reasons: reasons,
      questions: questions)
  }

  private func expectation(_ fields: MappingReader) -> Scenario.Expectation {
    let inner = fields.read(Keys.expected)
    return Scenario.Expectation(
      shown: inner?.list(ExpectationKeys.shown) ?? [],
      undecided: inner?.list(ExpectationKeys.undecided) ?? [],
      needs: inner?.list(ExpectationKeys.needs) ?? [],
      never: inner?.list(ExpectationKeys.never) ?? [],
      onlyIf: inner?.list(ExpectationKeys.onlyIf) ?? [], place: fields.place(of: Keys.expected))
  }
}
