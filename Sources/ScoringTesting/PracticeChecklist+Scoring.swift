internal import LocatedYAML
public import ScoringKit

extension PracticeChecklist {
  /// What a module makes of some answers.
  public struct Scored: Sendable {
    /// The main figure.
    public let main: Interval
    /// The further figures, by name.
    public let named: [String: Interval]
    /// Whether enough was answered for the figures to be used.
    public let isSufficient: Truth
  }

  /// Why settings or answers of a test cannot be used, as `LINE:COLUMN: message [code]`.
  public struct Unusable: Error, Sendable, CustomStringConvertible {
    /// One line for each problem.
    public let problems: [String]

    public var description: String { problems.joined(separator: "\n") }
  }

  /// Works out a score for answers, to compare with figures that were worked out by hand.
  ///
  /// - Parameters:
  ///   - module: The module to test.
  ///   - settings: Its settings in YAML.
  ///   - answers: Items and their answers in YAML: `{ only_photos: yes, asked_for: [webcam] }`.
  ///     The states are `not_sure`, `declined`, `skipped` and `not_asked`; the other items are
  ///     open.
  /// - Returns: The figures, each between bounds.
  /// - Throws: ``Unusable`` where settings or answers are wrong.
  public func score(
    _ module: some ScoringModule, settings: String, answers: String
  ) throws -> Scored {
    let outcome = read(settings, by: module)
    guard let figures = outcome.figures else { throw Unusable(outcome.diagnostics) }
    let scoring = try Scoring(figures, on: context)
    let sheet = try self.answers(answers, for: scoring.plan)
    scoring.evaluator.evaluate(sheet)
    var named: [String: Interval] = [:]
    for (index, figure) in figures.named.enumerated() {
      named[figure.name] = scoring.evaluator.score(index + 1)
    }
    return Scored(
      main: scoring.evaluator.score(0), named: named,
      isSufficient: scoring.evaluator.isSufficient(0))
  }

  /// Every error and warning that settings lead to, as `LINE:COLUMN: message [code]`.
  public func problems(of settings: String, for module: some ScoringModule) -> [String] {
    read(settings, by: module).diagnostics.map(\.line)
  }

  private func answers(_ yaml: String, for plan: Plan) throws -> Answers {
    let document = Document.read(SourceFile(name: "answers.yaml", text: yaml))
    guard let entries = document.root?.mapping?.entries else {
      throw Unusable(document.diagnostics)
    }
    var sheet = Answers(for: plan)
    for (key, value) in entries {
      let name = key.scalar?.text
      guard let index = context.items.firstIndex(where: { $0.name == name }),
        let answer = context.items[index].answer(from: value)
      else { throw Unusable(problems: ["'\(key.span.sourceText)' cannot be answered like this"]) }
      sheet[index] = answer
    }
    return sheet
  }
}

extension PracticeChecklist.Unusable {
  init(_ diagnostics: [Diagnostic]) {
    problems = diagnostics.map(\.line)
  }
}

extension Diagnostic {
  /// One line without the source: `LINE:COLUMN: message [code]`.
  var line: String {
    let place = span.map { "\($0.start.line):\($0.start.column): " } ?? ""
    return "\(place)\(message) [\(kind.code)]"
  }
}

extension ScoringContext.Item {
  fileprivate func answer(from node: Node) -> Answer? {
    Question.Written(node).flatMap { try? question.answer(from: $0) }
  }
}
