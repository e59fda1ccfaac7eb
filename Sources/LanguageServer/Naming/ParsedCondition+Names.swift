internal import Conditions
internal import Diagnostics

/// A name in a condition: of an item or score, or of a choice of an item.
struct NameInCondition {
  let name: String
  /// The item of a choice.
  let item: String?
  let span: SourceSpan
}

extension ParsedCondition {
  /// The names in it with their places, variables left out.
  var namesInOrder: [NameInCondition] {
    switch form {
    case .constant: []
    case .expression(let expression):
      expression.names([]).compactMap { name, item, range in
        origin.part(range).span.map { NameInCondition(name: name, item: item, span: $0) }
      }
    case .not(let part): part.namesInOrder
    case .all(let parts), .any(let parts), .atLeast(_, let parts), .refused(let parts):
      parts.flatMap(\.namesInOrder)
    }
  }
}

extension Expression {
  fileprivate typealias Found = (name: String, item: String?, range: Range<Int>)
  /// A variable that goes through what was chosen of an item; nil through something else.
  fileprivate typealias Variable = (name: String, item: String?)

  fileprivate func names(_ variables: [Variable]) -> [Found] {
    switch form {
    case .refused, .bool, .number, .word: []
    case .name(let name): variables.contains { $0.name == name } ? [] : [(name, nil, bare)]
    case .member(let base, let part):
      base.names(variables) + (base.item(variables).map { [(part.name, $0, part.range)] } ?? [])
    case .not(let part), .negative(let part), .size(let part), .state(_, let part):
      part.names(variables)
    case .list(let parts), .all(let parts), .any(let parts), .product(let parts):
      parts.flatMap { $0.names(variables) }
    case .relations(let first, let relations):
      names(in: [first] + relations.map(\.operand), variables)
    case .sum(let terms): terms.flatMap { $0.expression.names(variables) }
    case .choose(let condition, let one, let other):
      [condition, one, other].flatMap { $0.names(variables) }
    case .comprehension(let comprehension):
      comprehension.list.names(variables)
        + comprehension.body.names(
          variables + [(comprehension.variable, comprehension.list.item(variables))])
    }
  }

  /// What is compared; a text in quotes beside an item is one of its choices.
  private func names(in operands: [Expression], _ variables: [Variable]) -> [Found] {
    let item = operands.lazy.compactMap { $0.item(variables) }.first
    return operands.flatMap { operand in
      operand.names(variables)
        + (item.map { item in operand.words.map { ($0.0, item, $0.1) } } ?? [])
    }
  }

  /// The item whose value it is, or one of whose choices.
  private func item(_ variables: [Variable]) -> String? {
    guard case .name(let name) = form else { return nil }
    if let variable = variables.last(where: { $0.name == name }) { return variable.item }
    return name
  }

  /// The texts in quotes that it is, each with its place without the quotes.
  private var words: [(String, Range<Int>)] {
    switch form {
    case .word(let word):
      let inner = bare.dropFirst().dropLast()
      return inner.count == word.unicodeScalars.count ? [(word, inner)] : []
    case .list(let parts): return parts.flatMap(\.words)
    default: return []
    }
  }
}
