internal import Diagnostics
internal import PlainText
internal import RulePacks

extension Lint.Report {
  /// The version of Docs/lint.schema.json; it changes when programs made for the older one would misread
  /// the newer.
  private static let schema = 1

  /// What was found, for programs.
  var json: JSONValue {
    [
      "schema": JSONValue(Self.schema),
      "errors": JSONValue(errors),
      "warnings": JSONValue(warnings),
      "unfinished": JSONValue(unfinished),
      "findings": .array(diagnostics.map(Self.finding)),
      "remarks": JSONValue(remarks),
    ]
  }

  private static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "rule": .string(diagnostic.kind.code),
      "severity": .string(diagnostic.kind.severity.rawValue),
      "message": .string(diagnostic.message),
      "place": place(diagnostic.origin),
      "notes": .array(
        diagnostic.notes.map {
          ["message": .string($0.message), "place": place($0.origin)]
        }),
      "fix": diagnostic.fix.map {
        ["place": place(Origin($0.span)), "replacement": .string($0.replacement)]
      } ?? .null,
    ]
  }

  private static func place(_ origin: Origin) -> JSONValue {
    guard let file = origin.sourceName else { return .null }
    let lines = origin.lines?.members(named: ("line", "column", "end_line", "end_column"))
    return .object([("file", .string(file))] + (lines ?? []))
  }
}

extension SourceSpan {
  /// Where it begins and ends, from 1, in Unicode code points.
  func members(
    named names: (String, String, String, String)
  ) -> [(name: String, value: JSONValue)] {
    [
      (names.0, JSONValue(start.line)), (names.1, JSONValue(start.column)),
      (names.2, JSONValue(end.line)), (names.3, JSONValue(end.column)),
    ]
  }
}

extension JSONValue {
  init(_ number: Int) { self = .number(String(number)) }
}

extension Origin {
  /// The stretch of a text file; nil also where the message is about the file or folder as a whole.
  var lines: SourceSpan? { span.flatMap { $0.file.bytes.isEmpty ? nil : $0 } }
}
