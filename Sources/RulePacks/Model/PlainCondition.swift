internal import Conditions
package import Questions
package import ScreeningCore

/// A condition as somebody with a pen can look it up: which items were answered how.
package indirect enum PlainCondition: Sendable {
  /// Whether an item, by its place, was answered so; without an option, whether a yes.
  case answer(item: Int, Question.Option?, isSo: Bool)
  case all([PlainCondition])
  case any([PlainCondition])
  case atLeast(Int, of: [PlainCondition])
  /// A comparison of two values.
  case comparison(PlainValue, Comparison, PlainValue)
  /// A comparison that must not hold, which is not the same as its opposite: it is so as well where an item in it
  /// does not apply.
  case noComparison(PlainValue, Comparison, PlainValue)
  /// What paper has no plain words for, as it is written.
  case written(String)

  fileprivate static func written(_ text: String, isSo: Bool) -> Self {
    .written(isSo ? text : "not (\(text))")
  }

  /// The items that it looks at, as far as it says so plainly.
  package var items: [Int] {
    switch self {
    case .answer(let item, _, _): [item]
    case .comparison(let left, _, let right), .noComparison(let left, _, let right):
      [left.item, right.item].compactMap(\.self)
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.items)
    case .written: []
    }
  }
}

/// What a comparison compares.
package enum PlainValue: Sendable {
  /// The number or the step that an item, by its place, was answered with.
  case item(Int)
  /// How many choices of an item were ticked.
  case count(item: Int)
  /// A score, or one of its figures.
  case score(String, figure: String? = nil)
  case number(Number)

  fileprivate var item: Int? {
    switch self {
    case .item(let item), .count(let item): item
    case .score, .number: nil
    }
  }
}

/// How two values are compared.
package enum Comparison: Sendable {
  case equal, notEqual, less, atMost, greater, atLeast

  fileprivate init?(_ written: Expression.Relation.Operator) {
    switch written {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .atMost: self = .atMost
    case .greater: self = .greater
    case .atLeast: self = .atLeast
    case .isIn: return nil
    }
  }
}

extension PlainCondition {
  /// What is left of it where only some items can be looked up: the others are open, and say neither yes nor no.
  /// Nil where nothing is left.
  package func among(_ isThere: (Int) -> Bool) -> PlainCondition? {
    switch self {
    case .answer(let item, _, _): return isThere(item) ? self : nil
    case .all(let parts): return Self.joined(parts.compactMap { $0.among(isThere) }, all: true)
    case .any(let parts): return Self.joined(parts.compactMap { $0.among(isThere) }, all: false)
    case .atLeast(let least, let parts):
      let left = parts.compactMap { $0.among(isThere) }
      return left.count < least ? nil : .atLeast(least, of: left)
    case .comparison, .noComparison: return items.allSatisfy(isThere) ? self : nil
    case .written: return self
    }
  }

  fileprivate static func joined(_ parts: [PlainCondition], all: Bool) -> PlainCondition? {
    parts.count < 2 ? parts.first : all ? .all(parts) : .any(parts)
  }
}

extension Checklist {
  /// When nothing more is asked; nil where no rule says so.
  package var plainStop: PlainCondition? { stopAskingWhen.map(plain) }

  /// When an interview goes on behind a section; nil where it always does.
  package func plainGate(of section: Section) -> PlainCondition? {
    section.gate.map { plain($0.condition) }
  }

  /// When an item is for this person, by itself; nil where it always is.
  package func plainWhen(of item: Item) -> PlainCondition? { item.when.map(plain) }

  /// When a situation is so; nil where the checklist has no question about it.
  package func plainRule(of situation: SituationRule) -> PlainCondition? {
    situation.condition.map(plain)
  }

  /// When guidance is for this person; nil where it always is.
  package func plainWhen(of guidance: Guidance) -> PlainCondition? {
    if case .condition(let condition) = guidance.when { plain(condition) } else { nil }
  }

  private func plain(_ condition: ParsedCondition) -> PlainCondition {
    PlainWriter(checklist: self).plain(condition, isSo: true)
  }
}

/// Writes conditions plainly; what is denied is said of each answer by itself.
private struct PlainWriter {
  let checklist: Checklist

  func plain(_ condition: ParsedCondition, isSo: Bool) -> PlainCondition {
    switch condition.form {
    case .all(let parts): joined(parts.map { plain($0, isSo: isSo) }, all: isSo)
    case .any(let parts): joined(parts.map { plain($0, isSo: isSo) }, all: !isSo)
    case .not(let part): plain(part, isSo: !isSo)
    case .atLeast(let least, let parts) where isSo:
      .atLeast(Int(least), of: parts.map { plain($0, isSo: true) })
    case .expression(let expression): plain(expression, isSo: isSo, in: condition.text)
    case .constant, .atLeast, .refused: .written(condition.inWords, isSo: isSo)
    }
  }

  private func plain(_ expression: Expression, isSo: Bool, in text: String) -> PlainCondition {
    switch expression.form {
    case .all(let parts): return joined(parts.map { plain($0, isSo: isSo, in: text) }, all: isSo)
    case .any(let parts): return joined(parts.map { plain($0, isSo: isSo, in: text) }, all: !isSo)
    case .not(let part): return plain(part, isSo: !isSo, in: text)
    case .name(let name):
      if let item = checklist.items.firstIndex(where: { $0.name.value == name }) {
        return .answer(item: item, nil, isSo: isSo)
      }
    case .member(let base, let part):
      if case .name(let name) = base.form, let answer = answer(name, part.name, isSo: isSo) {
        return answer
      }
    case .relations(let left, let relations):
      if relations.count == 1, let relation = relations.first,
        case .name(let name) = left.form, case .word(let word) = relation.operand.form,
        [.equal, .notEqual].contains(relation.operator),
        let answer = answer(name, word, isSo: isSo == (relation.operator == .equal))
      {
        return answer
      }
      if relations.count == 1, let comparison = Comparison(relations[0].operator),
        let left = value(of: left), let right = value(of: relations[0].operand)
      {
        return isSo ? .comparison(left, comparison, right) : .noComparison(left, comparison, right)
      }
    default: break
    }
    let scalars = Array(text.unicodeScalars)
    let range = expression.range.clamped(to: scalars.indices)
    return .written(String(String.UnicodeScalarView(scalars[range])), isSo: isSo)
  }

  /// A value that has plain words.
  private func value(of expression: Expression) -> PlainValue? {
    switch expression.form {
    case .number(let number): return .number(number)
    case .size(let inner):
      guard case .name(let name) = inner.form else { return nil }
      return checklist.items.firstIndex { $0.name.value == name }.map { .count(item: $0) }
    case .name(let name):
      if let item = checklist.items.firstIndex(where: { $0.name.value == name }) {
        return .item(item)
      }
      return checklist.scores.contains { $0.name.value == name } ? .score(name) : nil
    case .member(let base, let figure):
      guard case .name(let name) = base.form,
        checklist.scores.contains(where: { $0.name.value == name })
      else { return nil }
      return .score(name, figure: figure.name)
    default: return nil
    }
  }

  private func answer(_ item: String, _ choice: String, isSo: Bool) -> PlainCondition? {
    guard let place = checklist.items.firstIndex(where: { $0.name.value == item }),
      let option = checklist.items[place].question.options.first(where: { $0.name == choice })
    else { return nil }
    return .answer(item: place, option, isSo: isSo)
  }

  private func joined(_ parts: [PlainCondition], all: Bool) -> PlainCondition {
    parts.count == 1 ? parts[0] : all ? .all(parts) : .any(parts)
  }
}

extension Checklist {
  /// The items and scores that the condition of guidance names, in order.
  package func namesLookedAt(by guidance: Guidance) -> [String] {
    guard case .condition(let condition) = guidance.when else { return [] }
    return condition.names.sorted()
  }
}
