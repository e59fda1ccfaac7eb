/// How a file is laid out anew: how far each of its lines is indented, and the spaces within them.
struct Layout {
  let file: SourceFile

  /// The bytes of each line, without its break.
  let lines: [Range<Int>]

  /// The spaces before each line; nil where that is not known, or stays.
  var indents: [Int?]

  /// Whether a line continues a text, so that it stays also where it is empty.
  var isInText: [Bool]

  /// Whether a line is one of a `|` or `>` text, where spaces at the end belong to it.
  var isInBlockText: [Bool]

  /// What stands in place of bytes within a line.
  var replacements: [Int: [(bytes: Range<Int>, text: String)]] = [:]

  init(of file: SourceFile) {
    self.file = file
    lines = (1...file.lineCount).map { file.offsets(ofLine: $0) }
    indents = Array(repeating: nil, count: lines.count)
    isInText = Array(repeating: false, count: lines.count)
    isInBlockText = isInText
  }

  /// The number of the line, from 0, that holds an offset.
  func line(of offset: Int) -> Int { file.position(at: offset).line - 1 }

  /// How far a line is indented in the file.
  func oldIndent(of line: Int) -> Int {
    file.bytes[lines[line]].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  func isBlank(_ line: Int) -> Bool { oldIndent(of: line) == lines[line].count }

  func isComment(_ line: Int) -> Bool {
    let bytes = lines[line].dropFirst(oldIndent(of: line))
    return !isInText[line] && bytes.first.map { file.bytes[$0] == UInt8(ascii: "#") } ?? false
  }

  /// Whether nothing but a mark or a tag stands before an offset in its line.
  func isFirstInLine(_ offset: Int) -> Bool {
    let start = lines[line(of: offset)].lowerBound
    let before = file.bytes[start..<offset].drop { $0 == 0x20 || $0 == 0x09 }
    return before.first.map { "&!".utf8.contains($0) } ?? true
  }

  /// The text in its new layout: no spaces at the ends of lines, at most one empty line, and a break at the
  /// end.
  var text: String {
    var text: [UInt8] = []
    var hasEmptyLine = true
    for line in lines.indices {
      if isBlank(line) && !isInText[line] {
        if !hasEmptyLine { text.append(0x0A) }
        hasEmptyLine = true
        continue
      }
      text += newBytes(of: line)
      text.append(0x0A)
      hasEmptyLine = false
    }
    if hasEmptyLine, text.last == 0x0A, !(isInText.last ?? false) { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private func newBytes(of line: Int) -> [UInt8] {
    let old = oldIndent(of: line)
    var place = lines[line].lowerBound + old
    var body: [UInt8] = []
    for replacement in (replacements[line] ?? []).sorted(by: {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    })
    where replacement.bytes.lowerBound >= place {
      body += file.bytes[place..<replacement.bytes.lowerBound] + Array(replacement.text.utf8)
      place = replacement.bytes.upperBound
    }
    body += file.bytes[place..<max(place, lines[line].upperBound)]
    if !isInBlockText[line] {
      while let last = body.last, last == 0x20 || last == 0x09 { body.removeLast() }
    }
    return body.isEmpty && !isInBlockText[line]
      ? [] : Array(repeating: 0x20, count: indents[line] ?? old) + body
  }
}
