package import LocatedYAML

extension ParsedCondition {
  /// Reads a condition from YAML: the plain form with `all`, `any`, `not` and `at_least`, or CEL.
  package init(_ node: Node) {
    self.init(node, depth: 1)
  }

  init(_ node: Node, depth: Int) {
    let origin = node.origin
    guard depth <= Limits.nesting else {
      self = .refused([Diagnostic(.tooDeep(at: 0..<0), in: Origin(node.span))], at: origin)
      return
    }
    switch node.content {
    case .scalar(let scalar): self.init(scalar, node, at: origin)
    case .mapping(let mapping): self.init(mapping, node, depth: depth)
    case .sequence: self = .refused([.listAsCondition(node)], at: origin)
    }
  }

  private init(_ scalar: Node.Scalar, _ node: Node, at origin: Origin) {
    switch node.tagBefore {
    case .bare:
      self = .refused([.bareTag(node)], at: origin)
      return
    case .reported:
      self = .refused([], at: origin)
      return
    case nil: break
    }
    switch scalar.value {
    case .bool(let value): self.init(.constant(value), at: origin, text: scalar.text)
    case .null: self = .refused(node.isRefused ? [] : [.missingCondition(node)], at: origin)
    case .integer, .float: self = .refused([.numberAsCondition(node)], at: origin)
    case .string: self.init(expression: scalar.text, node, at: origin)
    }
  }

  private init(expression text: String, _ node: Node, at origin: Origin) {
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      self = .refused([.missingCondition(node)], at: origin)
      return
    }
    let comment = Diagnostic.commentCutsText(node)
    do throws(ConditionProblem) {
      self.init(
        try Parser.parse(text), of: text, at: origin, warnings: [comment].compactMap(\.self))
    } catch {
      let cut: Diagnostic? =
        error.category == .syntax
        ? comment?.span.map { .commentCutsCondition(at: $0) } ?? .commaCutsCondition(node) : nil
      self = .refused([cut ?? Diagnostic(error, in: origin)], at: origin)
    }
  }
}
