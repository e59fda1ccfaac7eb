package import LocatedYAML
package import ScreeningCore

/// Reads conditions from YAML: the plain form with `all`, `any`, `not` and `at_least`, or CEL text.
package struct ConditionReader {
  package let scope: Scope
  /// What is wrong with what was read so far.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The items and scores that what was read so far uses.
  package private(set) var used: Set<String> = []

  package init(scope: Scope) {
    self.scope = scope
  }

  /// The condition that a value stands for; nil where something is wrong with it, or with what it
  /// uses.
  package mutating func condition(from node: Node) -> Condition? {
    condition(from: node, depth: 1)
  }

  mutating func condition(from node: Node, depth: Int) -> Condition? {
    guard depth <= Limits.nesting else {
      report(ConditionProblem.tooDeep(at: 0..<0), at: node.span)
      return nil
    }
    switch node.content {
    case .scalar(let scalar): return condition(from: scalar, node)
    case .mapping(let mapping): return condition(from: mapping, node, depth: depth)
    case .sequence:
      report(.listAsCondition(node))
      return nil
    }
  }

  mutating func report(_ diagnostic: Diagnostic?) {
    if let diagnostic { diagnostics.append(diagnostic) }
  }

  mutating func report(_ problem: ConditionProblem, at span: SourceSpan) {
    diagnostics.append(Diagnostic(problem.sort.diagnosticKind, problem.message, at: span))
  }
}

extension ConditionReader {
  private mutating func condition(from scalar: Node.Scalar, _ node: Node) -> Condition? {
    switch node.tagBefore {
    case .bare:
      report(.bareTag(node))
      return nil
    case .reported: return nil
    case nil: break
    }
    switch scalar.value {
    case .bool(let value): return .constant(value)
    case .null:
      if !node.isRefused { report(.missingCondition(node)) }
      return nil
    case .integer, .float:
      report(.numberAsCondition(node))
      return nil
    case .string: return condition(fromText: scalar.text, node)
    }
  }

  private mutating func condition(fromText text: String, _ node: Node) -> Condition? {
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      report(.missingCondition(node))
      return nil
    }
    let comment = Diagnostic.commentCutsText(node)
    do throws(ConditionProblem) {
      let analysis = try Analysis(condition: text, scope: scope)
      used.formUnion(analysis.used)
      report(comment)
      for problem in analysis.problems { report(problem, at: node.span(ofScalars: problem.range)) }
      guard analysis.problems.isEmpty, scope.isReadable(analysis.used) else { return nil }
      var lowering = Lowering(scope: scope)
      return try lowering.condition(analysis.expression)
    } catch {
      if error.sort == .syntax, let comment, let span = comment.span {
        report(.commentCutsCondition(at: span))
      } else if error.sort == .syntax, let cut = Diagnostic.commaCutsCondition(node) {
        report(cut)
      } else {
        report(error, at: node.span(ofScalars: error.range))
      }
      return nil
    }
  }
}

/// The condition that a text is in CEL, with everything that is wrong with it otherwise.
package func condition(
  _ text: String, in scope: Scope
) -> (condition: Condition?, problems: [ConditionProblem]) {
  do throws(ConditionProblem) {
    let analysis = try Analysis(condition: text, scope: scope)
    guard analysis.problems.isEmpty else { return (nil, analysis.problems) }
    var lowering = Lowering(scope: scope)
    return (try lowering.condition(analysis.expression), [])
  } catch {
    return (nil, [error])
  }
}
