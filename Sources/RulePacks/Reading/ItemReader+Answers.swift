internal import LocatedYAML
internal import PlainText
internal import Questions
internal import ScreeningCore

/// The parts of an item that say what can be answered.
extension ItemReader {
  /// The most labelled steps of a scale.
  private static let mostSteps = 20
  /// The greatest number that can be answered; the least is the same below zero.
  private static let greatestNumber = 1_000_000_000

  /// The words of a choice or a step, and those that a story has for it.
  struct Label {
    let words: Text
    let about: Text?
  }

  /// Words alone, or `{ label: …, about: … }`.
  private func label(_ node: Node, of what: String) -> Label? {
    guard let mapping = node.mapping,
      LabelKeys.mapping.names.contains(where: { mapping[$0] != nil })
    else {
      return Text(reading: node, of: what, findings).map { Label(words: $0, about: nil) }
    }
    guard let fields = MappingReader(node, LabelKeys.mapping, findings) else { return nil }
    let (words, about) = (fields.read(LabelKeys.label), fields.read(LabelKeys.about))
    return words.map { Label(words: $0, about: about) }
  }

  /// All choices; none where one of them cannot be read.
  func choices(_ fields: MappingReader, _ kind: Question.Kind) -> [(name: Name, label: Label)] {
    guard let node = fields.read(Keys.choices) else { return [] }
    guard let mapping = node.mapping else {
      findings.report(.notNamedTexts(Keys.choices.name, at: node.origin))
      return []
    }
    let entries = findings.whole(mapping)
    if mapping.entries.count < kind.choiceCount.lowerBound {
      findings.report(.tooFewChoices(kind.choiceCount.lowerBound, at: node.origin))
    }
    if mapping.entries.count > kind.choiceCount.upperBound {
      findings.report(.tooManyChoices(kind.choiceCount.upperBound, at: node.origin))
    }
    let taken = mapping.names
    let read = entries.prefix(kind.choiceCount.upperBound)
    let choices = read.compactMap { key, value -> (name: Name, label: Label)? in
      guard let name = Name(defining: key, .snakeCase, taken: taken, findings) else {
        return nil
      }
      if ReservedNames.contains(name.value) {
        findings.report(.reservedName(name.value, at: name.origin))
      }
      return label(value, of: "the choice '\(name.value)'").map {
        (name: name, label: $0)
      }
    }
    checkLooks(choices.map(\.label), fields, Keys.choices.name, kind)
    return choices.count == mapping.entries.count ? choices : []
  }

  /// All steps; none where one of them cannot be read.
  func steps(_ fields: MappingReader, _ kind: Question.Kind) -> [Label] {
    if let labels = fields[Keys.steps].flatMap(labelsWithNumbers) {
      let place = fields[Keys.steps]?.origin ?? fields.place
      findings.report(.numberedSteps(labels, at: place))
      return []
    }
    findings.report(fields[Keys.steps]?.entriesCutByComma(areSentences: false) ?? [])
    let nodes = fields.list(Keys.steps)
    findings.report(fields[Keys.steps]?.entriesJoined ?? [])
    findings.report(nodes.compactMap(Diagnostic.entryInEntry))
    let steps = nodes.compactMap { label($0, of: "a step") }
    let place = fields[Keys.steps]?.origin ?? fields.place
    if nodes.count == 1 { findings.report(.tooFewSteps(at: place)) }
    if steps.count > Self.mostSteps { findings.report(.tooManySteps(Self.mostSteps, at: place)) }
    let isState = { (step: Label) in ReservedNames.isState(step.words.text) }
    for step in steps where isState(step) {
      findings.report(.stepNamedLikeState(step.words.text, at: step.words.origin))
    }
    checkLooks(steps.filter { !isState($0) }, fields, Keys.steps.name, kind)
    guard steps.count == nodes.count else { return [] }
    for (index, step) in steps.map(\.words).enumerated()
    where Int(step.text).map({ $0 != index + 1 }) == true {
      findings.report(.stepNumber(step.text, place: index + 1, at: step.origin))
    }
    return steps
  }

  /// The labels of steps that are written with numbers: `[Never: 0, Often: 1]`, or as a map.
  private func labelsWithNumbers(_ node: Node) -> [Node]? {
    let entries =
      node.mapping?.entries
      ?? node.sequence?.compactMap { $0.mapping?.entries.count == 1 ? $0.mapping?.entries[0] : nil }
      ?? []
    guard !entries.isEmpty, entries.count == node.sequence?.count ?? entries.count else {
      return nil
    }
    let isNumber = { (node: Node) in Int(node.scalar?.text ?? "") != nil }
    if entries.allSatisfy({ isNumber($0.value) }) { return entries.map(\.key) }
    return entries.allSatisfy { isNumber($0.key) } ? entries.map(\.value) : nil
  }

  /// Reports labels that look like one another, or like an answer that the program offers beside
  /// them: as they are, and else as a story has them.
  private func checkLooks(
    _ labels: [Label], _ fields: MappingReader, _ key: String, _ kind: Question.Kind
  ) {
    let before = findings.errorCount
    checkLooks(labels.map(\.words), fields, key, kind)
    guard findings.errorCount == before, labels.contains(where: { $0.about != nil }) else { return }
    checkLooks(labels.map { $0.about ?? $0.words }, fields, key, kind)
  }

  private func checkLooks(
    _ labels: [Text], _ fields: MappingReader, _ key: String, _ kind: Question.Kind
  ) {
    let offersNotSure = fields[Keys.notSure]?.scalar?.value == .bool(true)
    let question = Question("", kind, .init(offersNotSure: offersNotSure))
    let offered = BuiltInAnswer.allCases.filter { $0.isOffered(in: question) }
    var first: [String: Text] = [:]
    for label in labels {
      let (look, shape) = (label.text.comparisonKey, label.text.withLatinLookalikes.comparisonKey)
      if let answer = offered.first(where: { [look, shape].contains($0.label.comparisonKey) }) {
        findings.report(.looksBuiltIn(answer.label, at: label.origin))
      } else if let other = first[look] ?? first[shape] {
        findings.report(
          ExactText(other.text) == ExactText(label.text)
            ? .twiceInList(label.origin, key: key) : .looksTheSame(label, as: other))
      } else {
        first[look] = label
        first[shape] = label
      }
    }
  }

  func range(_ fields: MappingReader) -> ClosedRange<Int>? {
    let (low, high) = (fields.read(Keys.min), fields.read(Keys.max))
    guard let least = low, let greatest = high else { return nil }
    guard least.value < greatest.value else {
      findings.report(.emptyRange(at: greatest.origin))
      return nil
    }
    let bounds = -Self.greatestNumber...Self.greatestNumber
    for number in [least, greatest] where !bounds.contains(number.value) {
      findings.report(.numberOutOfBounds(bounds, at: number.origin))
      return nil
    }
    guard greatest.value - least.value < Plan.Domain.mostValues else {
      findings.report(.rangeTooWide(Plan.Domain.mostValues, at: greatest.origin))
      return nil
    }
    return least.value...greatest.value
  }
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

  static func numberedSteps(_ labels: [Node], at origin: Origin) -> Self {
    let entries = labels.map { ($0.scalar?.text ?? "").listEntry }.joined(separator: ", ")
    let advice = entries.count > 120 ? "" : "; write 'steps: [\(entries)]'"
    return Diagnostic(
      .wrongKind, "steps are words alone, and count as 1, 2, 3 in their order\(advice)", at: origin)
  }

  static func emptyRange(at origin: Origin) -> Self {
    Diagnostic(.emptyRange, "'max' must be greater than 'min'", at: origin)
  }

  static func numberOutOfBounds(_ bounds: ClosedRange<Int>, at origin: Origin) -> Self {
    Diagnostic(
      .overLimit,
      "'min' and 'max' lie between \(bounds.lowerBound) and \(bounds.upperBound); write a number "
        + "nearer to 0",
      at: origin)
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
