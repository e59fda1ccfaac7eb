internal import Diagnostics
internal import PlainText

extension Diagnostic {
  /// The diagnostic as editors are told it; nil where it has no place in a text file.
  ///
  /// `address` says where a file is to be found.
  func json(_ encoding: PositionEncoding, address: (SourceFile) -> String) -> JSONValue? {
    guard let span else { return nil }
    let related = notes.compactMap { note in
      note.span.map { span -> JSONValue in
        [
          "location": [
            "uri": .string(address(span.file)),
            "range": EditorText(span.file, encoding).range(span.offsets),
          ],
          "message": .string(note.message),
        ]
      }
    }
    let unplaced = notes.filter { $0.span == nil }.map { "\n\($0.message)" }.joined()
    let members: [(name: String, value: JSONValue)] = [
      ("range", EditorText(span.file, encoding).range(span.offsets)),
      ("severity", .whole(isError ? 1 : 2)),
      ("code", .string(kind.code)),
      ("source", "waymark"),
      ("message", .string(message + unplaced)),
    ]
    return .object(members + (related.isEmpty ? [] : [("relatedInformation", .array(related))]))
  }
}
