package import ScreeningCore

/// A condition, or a part of one, as it is written.
package struct Expression: Sendable {
  package indirect enum Form: Sendable {
    /// Something that conditions do not have; it has been reported.
    case refused
    case bool(Bool)
    case number(Number)
    case word(String)
    case name(String)
    case list([Expression])
    /// `base.part`
    case member(Expression, Part)
    case not(Expression)
    case negative(Expression)
    case all([Expression])
    case any([Expression])
    /// `a == b < c …`, each relation between what is before it and its operand.
    case relations(Expression, [Relation])
    case sum([Term])
    case product([Expression])
    case choose(Expression, Expression, Expression)
    case size(Expression)
    /// Whether an item is in a state.
    case state(Variable.State, Expression)
    case comprehension(Comprehension)
  }

  package let form: Form
  /// Where it stands, in Unicode scalars of the condition's text.
  package let range: Range<Int>
  /// The same without parentheses around it.
  package let bare: Range<Int>

  package init(_ form: Form, at range: Range<Int>, bare: Range<Int>? = nil) {
    self.form = form
    self.range = range
    self.bare = bare ?? range
  }
}

extension Expression {
  /// A name after a point.
  package struct Part: Sendable {
    package let name: String
    package let range: Range<Int>
  }

  package struct Relation: Sendable {
    package enum Operator: String, Sendable {
      case equal = "=="
      case notEqual = "!="
      case less = "<"
      case atMost = "<="
      case greater = ">"
      case atLeast = ">="
      case isIn = "in"
    }

    package let `operator`: Operator
    package let operand: Expression
  }

  package struct Term: Sendable {
    package let isSubtracted: Bool
    package let expression: Expression
  }

  /// `list.exists(variable, body)` and its like.
  package struct Comprehension: Sendable {
    package enum Quantifier: String, CaseIterable, Sendable {
      case all
      case exists
      case existsOne = "exists_one"
    }

    package let quantifier: Quantifier
    package let list: Expression
    package let variable: String
    package let body: Expression
  }
}
