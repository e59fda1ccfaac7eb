package import Diagnostics
package import ScreeningCore

extension ParsedCondition {
  /// The condition of the plan, with all names looked up in a scope.
  ///
  /// Nil where it has problems, which are added to `diagnostics`, or where something that it names
  /// has problems, which were reported there.
  package func lowered(
    in scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> Condition? {
    diagnostics += problems
    switch form {
    case .constant(let value): return .constant(value)
    case .expression(let expression):
      return lowered(expression, in: scope, reporting: &diagnostics)
    case .all(let parts):
      return lowered(parts, in: scope, reporting: &diagnostics).map { .all($0) }
    case .any(let parts):
      return lowered(parts, in: scope, reporting: &diagnostics).map { .any($0) }
    case .not(let part): return part.lowered(in: scope, reporting: &diagnostics).map { !$0 }
    case .atLeast(let least, let parts):
      guard let conditions = lowered(parts, in: scope, reporting: &diagnostics) else { return nil }
      var seen: Set<Condition> = []
      let repeated = parts.indices.filter {
        conditions[$0].constant == nil && !seen.insert(conditions[$0]).inserted
      }
      diagnostics += repeated.map { .countedTwice(at: parts[$0].origin) }
      guard repeated.isEmpty else { return nil }
      let ones = conditions.map { Quantity.choose($0, .constant(.one), .constant(.zero)) }
      return .within(.sum(ones), from: Number(least))
    case .refused(let parts):
      _ = lowered(parts, in: scope, reporting: &diagnostics)
      return nil
    }
  }

  /// The same, of a condition that was found to have no problems.
  package func lowered(in scope: Scope) -> Condition? {
    var diagnostics: [Diagnostic] = []
    return lowered(in: scope, reporting: &diagnostics)
  }

  private func lowered(
    _ expression: Expression, in scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> Condition? {
    let mismatches = expression.mismatches(
      in: scope, isMended: !problems.contains { $0.kind == .conditionSyntax })
    diagnostics += mismatches.map { Diagnostic($0, in: origin) }
    guard mismatches.isEmpty, !problems.contains(where: \.isError),
      scope.isReadable(expression.names)
    else { return nil }
    do throws(ConditionProblem) {
      var lowering = Lowering(scope: scope)
      let condition = try lowering.condition(expression)
      diagnostics += lowering.decided.map { Diagnostic($0, in: origin) }
      return condition
    } catch {
      diagnostics.append(Diagnostic(error, in: origin))
      return nil
    }
  }

  /// All of the parts; nil where one of them is wrong, after all have been checked.
  private func lowered(
    _ parts: [ParsedCondition], in scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> [Condition]? {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = part.lowered(in: scope, reporting: &diagnostics) {
        conditions.append(condition)
      }
    }
    return conditions.count == parts.count ? conditions : nil
  }
}

extension Expression {
  /// The problems of using it as a condition; while a sign is still to be mended, names that nothing
  /// has are left alone, since they may be meant otherwise: `moved_chat = elsewhere`.
  func mismatches(in scope: Scope, isMended: Bool = true) -> [ConditionProblem] {
    var checker = Checker(scope: scope)
    checker.require(.bool, self)
    return checker.problems.filter { isMended || $0.category != .unknownName }
  }
}

/// The condition that a text in CEL stands for, and all problems of the text.
package func condition(
  _ text: String, in scope: Scope
) -> (condition: Condition?, problems: [ConditionProblem]) {
  do throws(ConditionProblem) {
    let (expression, refusals) = try Parser.parse(text)
    let isMended = !refusals.contains { $0.category == .syntax }
    let problems = refusals + expression.mismatches(in: scope, isMended: isMended)
    guard problems.isEmpty else { return (nil, problems) }
    var lowering = Lowering(scope: scope)
    return (try lowering.condition(expression), [])
  } catch {
    return (nil, [error])
  }
}

extension Diagnostic {
  fileprivate static func countedTwice(at origin: Origin) -> Self {
    Diagnostic(
      .conditionForm,
      "this stands in 'of' twice, so that it would count twice; take one of them out", at: origin)
  }
}
