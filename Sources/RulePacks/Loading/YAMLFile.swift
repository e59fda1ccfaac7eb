internal import Conditions
internal import LocatedYAML

/// A YAML file of a pack or of the contacts.
struct YAMLFile {
  let place: RulesPath

  init(_ place: RulesPath) {
    self.place = place
  }

  /// Its value, or nil where it cannot be read to its end, which is reported at the file itself.
  func root(_ findings: Findings) -> Node? {
    if let problem = FilePlace(place.path).problem {
      let span = SourceFile(name: place.name, bytes: []).span(0..<0)
      findings.report(
        Diagnostic(.listedUnreadable, "this file cannot be read: \(problem)", at: span))
      return nil
    }
    return read(findings)
  }

  /// Its value, or nil where it cannot be read, which is reported where the file is listed.
  func root(listed name: Name, _ findings: Findings) -> Node? {
    if let problem = FilePlace(place.path).problem {
      findings.report(.listedUnreadable(place.name, problem, at: name.origin))
      return nil
    }
    return read(findings)
  }

  private func read(_ findings: Findings) -> Node? {
    let document = Document.read(path: place.path, name: place.name)
    findings.report(yaml: document.diagnostics.map(\.improvedForConditions))
    return document.root
  }
}

extension Diagnostic {
  static func listedUnreadable(_ path: String, _ reason: String, at origin: Origin) -> Self {
    Diagnostic(.listedUnreadable, "'\(path)' cannot be read: \(reason)", at: origin)
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
