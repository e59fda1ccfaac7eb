internal import LocatedYAML
internal import ScreeningCore

/// The parts of an item that say what can be answered.
extension ItemReader {
  /// All choices; none where one of them cannot be read.
  func choices(_ fields: MappingReader, _ kind: Checklist.Item.Kind) -> [Checklist.Item.Choice] {
    guard kind == .choice || kind == .choices,
      let node = fields.required("choices", example: "{ same_place: Where we met, … }")
    else { return [] }
    guard let mapping = node.mapping else {
      findings.report(.notNamedTexts("choices", at: node.origin))
      return []
    }
    let least = kind == .choice ? 2 : 1
    let most = kind == .choice ? Plan.Domain.mostSingleChoices : Plan.Domain.mostChoices
    if mapping.entries.count < least { findings.report(.tooFewChoices(least, at: node.origin)) }
    if mapping.entries.count > most { findings.report(.tooManyChoices(most, at: node.origin)) }
    let choices = mapping.entries.compactMap { key, value -> Checklist.Item.Choice? in
      guard let name = Name(defining: key, .snakeCase, findings) else { return nil }
      if ReservedNames.contains(name.value) {
        findings.report(.reservedName(name.value, at: name.origin))
      }
      let label = Text(reading: value, of: "the choice '\(name.value)'", findings)
      return label.map { Checklist.Item.Choice(name: name, label: $0) }
    }
    checkRepeats(choices.map(\.label), fields, "choices")
    return choices.count == mapping.entries.count ? choices : []
  }

  /// All steps; none where one of them cannot be read.
  func steps(_ fields: MappingReader) -> [Text] {
    let example = "[Never, Sometimes, Often, Always]"
    guard let nodes = fields.requiredList("steps", example: example) else { return [] }
    let steps = nodes.compactMap { Text(reading: $0, of: "a step", findings) }
    let place = fields["steps"]?.origin ?? fields.place
    if nodes.count == 1 { findings.report(.tooFewSteps(at: place)) }
    if steps.count > Plan.Domain.mostSteps {
      findings.report(.tooManySteps(Plan.Domain.mostSteps, at: place))
    }
    checkRepeats(steps, fields, "steps")
    guard steps.count == nodes.count else { return [] }
    for (index, step) in steps.enumerated() where Int(step.text).map({ $0 != index + 1 }) == true {
      findings.report(.stepNumber(step.text, place: index + 1, at: step.origin))
    }
    return steps
  }

  /// Reports labels that nobody could tell apart.
  private func checkRepeats(_ labels: [Text], _ fields: MappingReader, _ key: String) {
    _ = fields.unique(labels.map { Located($0.text, at: $0.origin) }, key)
  }

  func range(_ fields: MappingReader) -> ClosedRange<Int>? {
    let (low, high) = (
      fields.requiredWhole("min", example: "0"), fields.requiredWhole("max", example: "400")
    )
    guard let least = low, let greatest = high else { return nil }
    guard least.value < greatest.value else {
      findings.report(.emptyRange(at: greatest.origin))
      return nil
    }
    let widest = Plan.Domain.widestNumber
    let bounds = -Plan.Domain.greatestNumber...Plan.Domain.greatestNumber
    let (span, overflow) = greatest.value.subtractingReportingOverflow(least.value)
    guard !overflow, span < widest, bounds.contains(least.value), bounds.contains(greatest.value)
    else {
      findings.report(.rangeTooWide(widest, at: greatest.origin))
      return nil
    }
    return least.value...greatest.value
  }
}

extension Plan.Domain {
  /// The most choices of which one can be chosen.
  package static let mostSingleChoices = 100
  /// The most labelled steps of a scale.
  package static let mostSteps = 20
  /// The greatest number that can be answered, and the least without its sign.
  package static let greatestNumber = 1_000_000_000
}

extension Diagnostic {
  static func tooFewChoices(_ least: Int, at origin: Origin) -> Self {
    let advice = least > 1 ? "; for one alone, use 'kind: yes_no'" : ""
    return Diagnostic(
      .tooFewChoices, "there must be at least \(least) to choose from\(advice)", at: origin)
  }

  static func tooManyChoices(_ most: Int, at origin: Origin) -> Self {
    Diagnostic(
      .overLimit, "there can be at most \(most) choices here; make two items of this one",
      at: origin)
  }

  static func tooFewSteps(at origin: Origin) -> Self {
    Diagnostic(.tooFewChoices, "a scale has at least 2 steps", at: origin)
  }

  static func tooManySteps(_ most: Int, at origin: Origin) -> Self {
    Diagnostic(.overLimit, "a scale has at most \(most) steps", at: origin)
  }

  static func stepNumber(_ label: String, place: Int, at origin: Origin) -> Self {
    Diagnostic(
      .stepNumber,
      "steps are numbered from 1, and this is step \(place), so it cannot be called "
        + "'\(label.shortened)'; write '\(place)', or words",
      at: origin)
  }

  static func emptyRange(at origin: Origin) -> Self {
    Diagnostic(.emptyRange, "'max' must be greater than 'min'", at: origin)
  }

  static func rangeTooWide(_ widest: Int, at origin: Origin) -> Self {
    Diagnostic(
      .overLimit, "from 'min' to 'max' there can be at most \(widest) whole numbers; narrow them",
      at: origin)
  }
}

extension DiagnosticKind {
  static let tooFewChoices = DiagnosticKind(
    code: "too-few-choices", title: "nothing to choose from",
    explanation: """
      A choice needs at least two choices, a set of choices at least one ("none of these" is
      always offered), and a scale at least two steps.
      """)

  static let stepNumber = DiagnosticKind(
    code: "step-number", title: "a step of a scale that is called by another number than its own",
    explanation: """
      The steps of a scale count as 1, 2, 3 and so on, in conditions and in answers. A step that is
      called by a number is called by its own; otherwise 'pushy: 1' could mean either.

      Wrong:
          steps: ["0", "1", "2"]
      Right:
          steps: [Never, Once, Twice]
      """)

  static let emptyRange = DiagnosticKind(
    code: "empty-range", title: "a number item whose greatest value is not above its least",
    explanation: """
      'min' is the least number that can be answered and 'max' the greatest.
      """)
}
