internal import Diagnostics
internal import PlainText

/// A text that an editor holds, saved or not.
struct OpenText {
  /// Its address as the editor writes it.
  let address: String
  /// Where it is saved; nil for one that is in no file.
  let path: String?
  private(set) var file: SourceFile

  init(_ address: String, _ text: String) {
    self.address = address
    path = FileAddress.path(of: address)
    file = SourceFile(name: path ?? address, text: text)
  }

  /// Whether it is larger than any file that is read.
  var isTooLarge: Bool { file.bytes.count > SourceFile.sizeLimit }

  /// Changes it as an editor says: a part of it, or all of it where no range is given.
  mutating func apply(_ change: JSONValue, _ encoding: PositionEncoding) throws(ReplyError) {
    guard let text = change["text"]?.string else {
      throw ReplyError(.invalidParameters, "a change has a 'text'")
    }
    guard let range = change["range"] else {
      file = SourceFile(name: file.name, text: text)
      return
    }
    let places = EditorText(file, encoding)
    let start = places.offset(of: try EditorPosition(reading: range["start"]))
    let end = max(start, places.offset(of: try EditorPosition(reading: range["end"])))
    var bytes = file.bytes
    bytes.replaceSubrange(start..<end, with: text.utf8)
    file = SourceFile(name: file.name, bytes: bytes)
  }
}

extension EditorPosition {
  init(reading value: JSONValue?) throws(ReplyError) {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer,
      line >= 0, character >= 0
    else {
      throw ReplyError(.invalidParameters, "a place has a 'line' and a 'character', from 0")
    }
    self.init(line: line, character: character)
  }
}

extension EditorText {
  /// A stretch of the text, as editors are told it.
  func range(_ offsets: Range<Int>) -> JSONValue {
    [
      "start": json(position(at: offsets.lowerBound)),
      "end": json(position(at: offsets.upperBound)),
    ]
  }

  private func json(_ position: EditorPosition) -> JSONValue {
    ["line": .whole(position.line), "character": .whole(position.character)]
  }
}
