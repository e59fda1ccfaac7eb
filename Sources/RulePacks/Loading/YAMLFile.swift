internal import Conditions
package import Diagnostics
internal import Files
package import LocatedYAML
internal import SystemPackage

/// A YAML file of a pack or of the contacts.
struct YAMLFile {
  let place: RulesPath
  /// The folder that it belongs to, and that no link may lead out of.
  let folder: RulesPath

  init(_ place: RulesPath, in folder: RulesPath) {
    self.place = place
    self.folder = folder
  }

  /// Whether it is a file of its folder, and not of another one to which a link leads.
  var isOfItsFolder: Bool {
    place.path.isFile(directlyIn: folder.path)
      || place.path.kind == .file && !place.path.leads(outOf: folder.path)
  }

  /// Its value, or nil where it cannot be read to its end, which is reported.
  func root(_ findings: Findings) -> Node? { document(findings)?.root }

  /// What a reader makes of it, or nil where it cannot be read to its end, which is reported where the file
  /// is listed, or else at the file itself.
  ///
  /// Of a file with mistakes in its syntax the rest is read too, and of what is wrong in it that is reported
  /// which depends on no other line.
  func value<Value>(
    listed name: Name? = nil, _ findings: Findings, _ read: (Node, Findings) -> Value?
  ) -> Value? {
    let part = part(listed: name, findings) { root, _, findings in read(root, findings) }
    return part.isWhole ? part.value : nil
  }

  /// The same, with what a reader makes of the rest of a file that cannot be read to its end; the reader is
  /// given that rest.
  func part<Value>(
    listed name: Name? = nil, _ findings: Findings,
    _ read: (Node, Document.Rest?, Findings) -> Value?
  ) -> (value: Value?, isWhole: Bool) {
    let document = name.map { self.document(listed: $0, findings) } ?? self.document(findings)
    if let root = document?.root { return (read(root, nil, findings), true) }
    guard let rest = document?.rest, rest.root.mapping != nil else { return (nil, false) }
    let further = Findings()
    let value = read(rest.root, rest, further)
    findings.report(further, within: rest)
    return (value, false)
  }

  private func document(_ findings: Findings) -> Document? {
    let origin = { Origin(SourceFile(name: place.name, bytes: []).span(0..<0)) }
    if let problem = place.fileProblem {
      findings.report(
        Diagnostic(.listedUnreadable, "this file cannot be read: \(problem)", at: origin()))
      return nil
    }
    if place.path.leads(outOf: folder.path) {
      findings.report(.linkOutside(place.name, at: origin()))
      return nil
    }
    return read(findings)
  }

  private func document(listed name: Name, _ findings: Findings) -> Document? {
    if let problem = place.fileProblem {
      let meant = place.meant.map { inner in
        let folder = name.value.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return "; did you mean '\((folder + [inner[...]]).joined(separator: "/"))'?"
      }
      findings.report(.listedUnreadable(place.name, problem + (meant ?? ""), at: name.origin))
      return nil
    }
    if place.path.leads(outOf: folder.path) {
      findings.report(.linkOutside(place.name, at: name.origin))
      return nil
    }
    return read(findings)
  }

  private func read(_ findings: Findings) -> Document {
    findings.note(read: place.path.string)
    let document = place.document()
    findings.report(yaml: document.diagnosticsOfRules)
    return document
  }
}

extension Document {
  /// What is wrong with how a file of rules is written, whatever it says.
  package var diagnosticsOfRules: [Diagnostic] { diagnostics.map(\.improvedForConditions) }
}

extension Diagnostic {
  static func listedUnreadable(_ path: String, _ reason: String, at origin: Origin) -> Self {
    Diagnostic(.listedUnreadable, "'\(path)' cannot be read: \(reason)", at: origin)
  }
}

extension Diagnostic {
  static func linkOutside(_ path: String, at origin: Origin) -> Self {
    Diagnostic(
      .outsidePack, "'\(path)' is a link that leads out of its folder; put the file itself there",
      at: origin)
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
