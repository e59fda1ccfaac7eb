internal import ArgumentParser
internal import Diagnostics
internal import LanguageServer
internal import PlainText
internal import RulePacks

extension Lint.Report {
  /// What was found, as SARIF 2.1.0 has it.
  var sarif: JSONValue {
    [
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        [
          "tool": ["driver": driver],
          "columnKind": .string("unicodeCodePoints"),
          "invocations": .array([
            [
              "executionSuccessful": .bool(true),
              "toolExecutionNotifications": .array(
                remarks.map { ["level": .string("note"), "message": ["text": .string($0)]] }),
            ]
          ]),
          "results": .array(diagnostics.map(result)),
        ]
      ]),
    ]
  }

  /// The rules of which something was found, by their names.
  private var kinds: [DiagnosticKind] {
    Set(diagnostics.map(\.kind)).sorted { $0.code < $1.code }
  }

  private var driver: JSONValue {
    [
      "name": .string("waymark"),
      "semanticVersion": .string(RootCommand.configuration.version),
      "rules": .array(
        kinds.map { kind in
          [
            "id": .string(kind.code),
            "shortDescription": ["text": .string(kind.title)],
            "fullDescription": ["text": .string(kind.explanation)],
            "help": ["text": .string(kind.explanation)],
            "defaultConfiguration": ["level": .string(kind.severity.rawValue)],
          ]
        }),
    ]
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "ruleId": .string(diagnostic.kind.code),
      "level": .string(diagnostic.kind.severity.rawValue),
      "message": ["text": .string(diagnostic.message)],
      "locations": .array([Self.location(diagnostic.origin)].compactMap(\.self)),
      "relatedLocations": .array(
        diagnostic.notes.compactMap { Self.location($0.origin, message: $0.message) }),
      "fixes": .array([diagnostic.fix].compactMap(\.self).map(Self.fix)),
    ]
  }

  private static func fix(_ fix: Diagnostic.Fix) -> JSONValue {
    [
      "artifactChanges": .array([
        [
          "artifactLocation": ["uri": .string(fix.span.file.name.uriReference)],
          "replacements": .array([
            [
              "deletedRegion": region(fix.span),
              "insertedContent": ["text": .string(fix.replacement)],
            ]
          ]),
        ]
      ])
    ]
  }

  /// A place, and what is to be said of it; nil for what a program made.
  private static func location(_ origin: Origin, message: String? = nil) -> JSONValue? {
    guard let file = origin.sourceName else { return nil }
    let artifact: JSONValue = ["uri": .string(file.uriReference)]
    let lines = origin.lines.map { [(name: "region", value: region($0))] }
    let words = message.map { [(name: "message", value: ["text": .string($0)] as JSONValue)] }
    return .object(
      [("physicalLocation", .object([("artifactLocation", artifact)] + (lines ?? [])))]
        + (words ?? []))
  }

  private static func region(_ span: SourceSpan) -> JSONValue {
    .object(span.members(named: ("startLine", "startColumn", "endLine", "endColumn")))
  }
}

extension String {
  /// A path as a reference by RFC 3986: relative as it is, absolute with the scheme of files.
  fileprivate var uriReference: String {
    (hasPrefix("/") ? "file://" : "") + FileAddress.escaped(self)
  }
}
