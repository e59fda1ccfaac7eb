package import Diagnostics

/// What packs say about findings: how severe a rule is taken, and what is allowed for a reason.
package struct LintChoices {
  /// The levels of each pack, by the start of its files' names.
  private let levels: [(folder: String, levels: [String: Pack.LintLevel])]
  private var allowances: [Allowance] = []

  package init(_ library: Library) {
    levels = library.packs.map { loaded in
      let levels = loaded.pack.lintLevels.map { ($0.rule.value, $0.level.value) }
      return ("\(loaded.place.name)/", Dictionary(levels) { first, _ in first })
    }
    allowances = Set(library.sources).flatMap(Allowance.all)
  }

  /// A finding as its pack wants it; nil where the rule is off there, or this is allowed.
  package mutating func taken(_ diagnostic: Diagnostic) -> Diagnostic? {
    let code = diagnostic.kind.code
    guard Lint.isRule(code), let span = diagnostic.span else {
      return diagnostic
    }
    let found = allowances.indices.filter { allowances[$0].covers(code, span) }
    for index in found { allowances[index].isUsed = true }
    if !found.isEmpty { return nil }
    let level = levels.first { span.file.name.hasPrefix($0.folder) }?.levels[code]
    switch level {
    case .off: return nil
    case .warning, .error:
      var taken = diagnostic
      taken.kind = diagnostic.kind.taken(as: level == .error ? .error : .warning)
      return taken
    case nil: return diagnostic
    }
  }

  /// What is wrong with comments that allow something; told after all findings were taken.
  ///
  /// Where searches were not finished, nobody can tell which comment is of no use.
  package func problems(isFinished: Bool) -> [Diagnostic] {
    allowances.compactMap { allowance in
      if !Lint.isRule(allowance.rule.value) {
        return .unknownRule(allowance.rule)
      }
      if !allowance.hasReason { return .noReasonToAllow(allowance.rule) }
      return allowance.isUsed || !isFinished ? nil : .allowsNothing(allowance.rule)
    }.orderedByPlace()
  }
}

/// A comment such as `# waymark: allow hard-text because it is quoted`.
private struct Allowance {
  let rule: Name
  let hasReason: Bool
  /// The lines that it is about.
  let lines: ClosedRange<Int>
  let file: String
  var isUsed = false

  private static let start = "# waymark: allow "

  /// A comment without a reason allows nothing.
  func covers(_ code: String, _ span: SourceSpan) -> Bool {
    hasReason && rule.value == code && span.file.name == file && lines.contains(span.start.line)
  }

  /// The comments of a file.
  static func all(in file: SourceFile) -> [Allowance] {
    (1...file.lineCount).compactMap { number in
      let line = file.line(number)
      guard let place = line.firstRange(of: start) else { return nil }
      let words = line[place.upperBound...].split(separator: " ")
      let code = words.first.map(String.init) ?? ""
      let offset = file.offsets(ofLine: number).lowerBound + line[..<place.upperBound].utf8.count
      let isAlone = line[..<place.lowerBound].allSatisfy { $0 == " " }
      return Allowance(
        rule: Name(code, at: Origin(file.span(offset..<offset + code.utf8.count))),
        hasReason: words.count > 2 && words[1] == "because",
        lines: file.block(at: isAlone ? number + 1 : number), file: file.name)
    }
  }
}

extension SourceFile {
  /// The first line from one on that holds more than a comment, and what belongs to it: the lines below that
  /// are indented deeper.
  fileprivate func block(at line: Int) -> ClosedRange<Int> {
    let isContent = { (line: Int) in
      self.line(line).first { $0 != " " }.map { $0 != "#" } ?? false
    }
    guard line <= lineCount, let first = (line...lineCount).first(where: isContent) else {
      return line...line
    }
    let indent = { (line: Int) in self.line(line).prefix { $0 == " " }.count }
    var last = first
    for next in stride(from: first + 1, through: lineCount, by: 1) {
      if isContent(next), indent(next) <= indent(first) { break }
      last = next
    }
    return first...last
  }
}

extension Library {
  /// The files that its packs, steps, contacts and duties were read from.
  fileprivate var sources: [SourceFile] {
    let names =
      packs.flatMap { pack in
        [pack.pack.name] + pack.checklists.map(\.checklist.name)
          + pack.scenarios.map(\.scenario.name)
      } + contacts.countries.map(\.code) + duties.map(\.code) + advice.steps.map(\.name)
    return names.compactMap { $0.origin.span?.file }
  }
}

extension Diagnostic {
  fileprivate static func noReasonToAllow(_ rule: Name) -> Self {
    Diagnostic(
      .badAllowance,
      "this allows nothing without a reason; write '# waymark: allow \(rule.value) because …', and why",
      at: rule.origin)
  }

  fileprivate static func allowsNothing(_ rule: Name) -> Self {
    Diagnostic(
      .badAllowance,
      "'\(rule.value)' finds nothing here, so there is nothing to allow; take this comment out",
      at: rule.origin)
  }
}

extension DiagnosticKind {
  static let badAllowance = DiagnosticKind(
    code: "allows-nothing", severity: .warning, title: "a comment that allows nothing",
    explanation: """
      A comment allows what a rule finds on its line and on the lines below that are indented deeper; one
      that stands alone is about the next line. It says why, so that whoever comes later can judge anew.
      Errors that keep a pack from being read cannot be allowed.

      Right:
          # waymark: allow hard-text because the law is quoted word for word
          say: …
      """)
}
