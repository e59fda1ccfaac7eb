internal import Diagnostics

/// A condition, or a part of one that is true or false by itself, with the parts that it is made of.
package struct ConditionPart: Sendable {
  /// How a part is made of its own parts.
  package enum Joint: Sendable {
    case all, any, not
    case atLeast(Int32)
  }

  package let condition: ParsedCondition
  /// Nil where it has no parts.
  package let joint: Joint?
  package let parts: [ConditionPart]

  fileprivate init(
    _ condition: ParsedCondition, _ joint: Joint? = nil, of parts: [ConditionPart] = []
  ) {
    self.condition = condition
    self.joint = joint
    self.parts = parts
  }

  /// The parts that have no further parts, from left to right; itself, where it has none.
  package var leaves: [ConditionPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}

extension ParsedCondition {
  /// The condition taken apart at each "and", "or", "not" and "at least".
  package var takenApart: ConditionPart {
    switch form {
    case .constant, .refused: ConditionPart(self)
    case .all(let parts): ConditionPart(self, .all, of: parts.map(\.takenApart))
    case .any(let parts): ConditionPart(self, .any, of: parts.map(\.takenApart))
    case .not(let part): ConditionPart(self, .not, of: [part.takenApart])
    case .atLeast(let least, let parts):
      ConditionPart(self, .atLeast(least), of: parts.map(\.takenApart))
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
    case .all(let parts): ConditionPart(part, .all, of: parts.map(takenApart))
    case .any(let parts): ConditionPart(part, .any, of: parts.map(takenApart))
    case .not(let operand): ConditionPart(part, .not, of: [takenApart(operand)])
    default: ConditionPart(part)
    }
  }
}
