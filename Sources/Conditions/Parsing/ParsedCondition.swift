package import Diagnostics

/// A condition after parsing: its parts, where they come from, and what is wrong with it by itself.
///
/// What its names stand for is looked up when it is lowered in a scope.
package struct ParsedCondition: Sendable {
  package indirect enum Form: Sendable {
    case constant(Bool)
    case expression(Expression)
    case all([ParsedCondition])
    case any([ParsedCondition])
    case not(ParsedCondition)
    case atLeast(Int32, of: [ParsedCondition])
    /// Something that is no condition; conditions inside it are still checked.
    case refused([ParsedCondition])
  }

  package let form: Form
  package let origin: Origin
  /// An expression as it is written; empty for another form.
  package let text: String
  /// Its problems that do not depend on what names stand for; its parts hold their own.
  let problems: [Diagnostic]

  init(_ form: Form, at origin: Origin, text: String = "", problems: [Diagnostic] = []) {
    self.form = form
    self.origin = origin
    self.text = text
    self.problems = problems
  }

  static func refused(
    _ problems: [Diagnostic], at origin: Origin, _ parts: [ParsedCondition] = []
  ) -> Self {
    Self(.refused(parts), at: origin, problems: problems)
  }

  package init(_ form: Form, at origin: Origin = .code) {
    self.init(form, at: origin, text: "", problems: [])
  }

  /// Parses an expression.
  package init(_ text: String, at origin: Origin = .code) {
    do throws(ConditionProblem) {
      self.init(try Parser.parse(text), of: text, at: origin)
    } catch {
      self = .refused([Diagnostic(error, in: origin)], at: origin)
    }
  }

  init(
    _ parsed: Parser.Parsed, of text: String, at origin: Origin, warnings: [Diagnostic] = []
  ) {
    self.init(
      .expression(parsed.expression), at: origin, text: text,
      problems: warnings + parsed.refusals.map { Diagnostic($0, in: origin) })
  }
}

extension ParsedCondition {
  /// The items and scores that it mentions.
  package var names: Set<String> {
    switch form {
    case .constant: []
    case .expression(let expression): expression.names
    case .not(let part): part.names
    case .all(let parts), .any(let parts), .atLeast(_, let parts), .refused(let parts):
      parts.reduce(into: []) { $0.formUnion($1.names) }
    }
  }
}

extension Diagnostic {
  /// What is wrong with a part of an expression that comes from `origin`.
  init(_ problem: ConditionProblem, in origin: Origin) {
    self.init(problem.category.diagnosticKind, problem.message, at: origin.part(problem.range))
    let name = span?.sourceText.filter { $0 != "'" && $0 != "\"" } ?? ""
    // Where the part cannot be found in the file, this is all of the condition, and no name.
    if Substring(name).isConditionName { self = suggesting(problem.suggestion, for: name) }
  }
}
