internal import Conditions
internal import LocatedYAML

/// A YAML file of a pack or of the contacts.
struct YAMLFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Its value, or nil where it cannot be read, which is reported at the file itself.
  func root(_ findings: Findings) -> Node? {
    if let problem = FilePlace(path).problem {
      let span = SourceFile(name: path, bytes: []).span(0..<0)
      findings.report(
        Diagnostic(.listedUnreadable, "this file cannot be read: \(problem)", at: span))
      return nil
    }
    return read(findings)
  }

  /// Its value, or nil where it cannot be read, which is reported where the file is listed.
  func root(listed name: Name, _ findings: Findings) -> Node? {
    if let problem = FilePlace(path).problem {
      findings.report(.listedUnreadable(path, problem, at: name.span))
      return nil
    }
    return read(findings)
  }

  private func read(_ findings: Findings) -> Node? {
    let document = Document.read(path: path)
    findings.report(document.diagnostics.map(\.improvedForConditions))
    return document.hasErrors ? nil : document.root
  }
}

extension String {
  /// The name of a file or folder without the folders it is in.
  var lastPathComponent: String {
    let path = withoutSlash
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Without slashes at the end; the root folder stays as it is.
  var withoutSlash: String {
    var path = self
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  var isYAMLName: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}

extension Diagnostic {
  static func listedUnreadable(_ path: String, _ reason: String, at span: SourceSpan) -> Self {
    Diagnostic(.listedUnreadable, "'\(path)' cannot be read: \(reason)", at: span)
  }
}

extension DiagnosticKind {
  static let listedUnreadable = DiagnosticKind(
    code: "missing-file", title: "a file of a pack that cannot be read",
    explanation: """
      A pack lists its files, so that nothing is lost without a word. This file is not there, or
      cannot be read. Check the spelling, capital letters included; paths begin at the folder of
      the pack.
      """)
}
