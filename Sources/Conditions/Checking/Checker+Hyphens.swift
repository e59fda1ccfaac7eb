internal import Diagnostics
internal import ScreeningCore

/// Names that are written with a hyphen, which is a minus sign to a condition.
extension Checker {
  /// Reports `meet-set` once, where parts of it are no names by themselves; false for a difference.
  mutating func reportHyphens(_ terms: [Expression.Term]) -> Bool {
    guard let written = HyphenatedName(terms) else { return false }
    let isMember = written.owner.map { members(of: $0).contains(written.parts[0]) } ?? false
    guard !written.parts.dropFirst(isMember ? 1 : 0).allSatisfy(isKnown) else { return false }
    if case .unreadable? = scope.names[written.hyphenated] { return true }
    let range =
      terms[0].expression.range.lowerBound..<terms[terms.count - 1].expression.range.upperBound
    let joined = written.parts.joined(separator: "_")
    let (what, known) =
      written.owner.map { ("'\(written.hyphenated)' is nothing of '\($0)'", members(of: $0)) }
      ?? ("there is no item or score '\(written.hyphenated)'", scope.names.keys.sorted())
    let near = known.contains(joined) ? joined : nearest(joined, in: known)
    let whole = near.map { [written.owner, $0, written.choice].compactMap(\.self) }
    let advice = whole.map { "; did you mean '\($0.joined(separator: "."))'?" } ?? ""
    report(
      .unknownName, "\(what): '-' subtracts, and the words of a name are joined by '_'\(advice)",
      at: range)
    return true
  }

  private func isKnown(_ name: String) -> Bool {
    scope.names[name] != nil || variable(name) != nil || name.unicodeScalars.allSatisfy(\.isDigit)
  }

  /// The choices of an item, or the figures of a score.
  private func members(of name: String) -> [String] {
    switch scope.names[name] {
    case .score(_, let figures, _): figures.keys.sorted()
    case let symbol: symbol?.choices ?? []
    }
  }
}

/// Names and whole numbers with nothing but a '-' between them: `meet-set`, `story-check.too_good`
/// or `signs.fast-trust`.
private struct HyphenatedName {
  var parts: [String] = []
  /// The item or score that the parts are a choice or figure of.
  var owner: String?
  /// The choice or figure that stands after the parts.
  var choice: String?

  var hyphenated: String { parts.joined(separator: "-") }

  init?(_ terms: [Expression.Term]) {
    var end: Int?
    for (place, term) in terms.enumerated() {
      let isFirst = place == 0
      guard isFirst || term.isSubtracted && term.expression.range.lowerBound == end.map({ $0 + 1 })
      else { return nil }
      end = term.expression.range.upperBound
      // A '!' in front binds to the first part alone, and is meant for the whole.
      switch isFirst ? term.expression.negated.form : term.expression.form {
      case .name(let name): parts.append(name)
      case .number(let number) where !isFirst: parts.append(number.decimal)
      case .member(let base, let part):
        guard case .name(let name) = base.form else { return nil }
        if isFirst {
          owner = name
          parts.append(part.name)
        } else if owner == nil, place == terms.count - 1 {
          parts.append(name)
          choice = part.name
        } else {
          return nil
        }
      default: return nil
      }
    }
    guard parts.count > 1 else { return nil }
  }
}

extension Expression {
  /// What stands behind any '!' in front.
  fileprivate var negated: Expression {
    if case .not(let inner) = form { inner.negated } else { self }
  }

  /// A name, a number, a choice or a size as it can be written; nil for anything longer.
  var written: String? {
    switch form {
    case .name(let name): name
    case .number(let number): number.decimal
    case .member(let base, let part): base.written.map { "\($0).\(part.name)" }
    case .size(let operand): operand.written.map { "size(\($0))" }
    default: nil
    }
  }
}
