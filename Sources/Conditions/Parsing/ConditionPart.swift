internal import Diagnostics

/// A condition, or a part of one that is true or false by itself, with the parts that it is made of.
package struct ConditionPart: Sendable {
  package let condition: ParsedCondition
  package let parts: [ConditionPart]
  /// Whether it is the opposite of its one part.
  package let isNegation: Bool

  fileprivate init(
    _ condition: ParsedCondition, of parts: [ConditionPart] = [], isNegation: Bool = false
  ) {
    self.condition = condition
    self.parts = parts
    self.isNegation = isNegation
  }

  /// The parts that have no further parts, from left to right; itself, where it has none.
  package var leaves: [ConditionPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}

extension ParsedCondition {
  /// The condition taken apart at each "and", "or", "not" and "at least".
  package var takenApart: ConditionPart {
    switch form {
    case .constant, .refused: ConditionPart(self)
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      ConditionPart(self, of: parts.map(\.takenApart))
    case .not(let part): ConditionPart(self, of: [part.takenApart], isNegation: true)
    case .expression(let expression): takenApart(expression)
    }
  }

  private func takenApart(_ expression: Expression) -> ConditionPart {
    let scalars = Array(text.unicodeScalars)
    let place = expression.bare.clamped(to: scalars.indices)
    let part = ParsedCondition(
      .expression(expression), at: origin.part(place),
      text: String(String.UnicodeScalarView(scalars[place])))
    return switch expression.form {
    case .all(let parts), .any(let parts): ConditionPart(part, of: parts.map(takenApart))
    case .not(let operand): ConditionPart(part, of: [takenApart(operand)], isNegation: true)
    default: ConditionPart(part)
    }
  }
}
