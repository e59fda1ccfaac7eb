internal import Diagnostics

/// The keys and list entries of a text of YAML, told from columns and brackets alone.
///
/// It is there while the text is broken, and says for a place in it what that lies in. Whatever is no
/// simple key or dash is passed over; nothing is reported.
struct DraftOutline {
  enum Step: Equatable {
    case key(String)
    case entry
  }

  /// A key or entry, with the keys that stand within it, each with the word that is its value, or nothing.
  struct Part {
    let step: Step?
    let parent: Int?
    /// The column that it begins at; -1 for the text as a whole.
    let column: Int
    var words: [String: String] = [:]
    /// Whether its value is a text on its line, of which lines below may be more.
    var hasText = false
  }

  /// What stands at the place that was looked for.
  struct Place {
    /// The part that the place lies in.
    let part: Int
    /// Where the text begins that the place is in.
    let start: Int
    /// Whether a key could stand there.
    let mayBeKey: Bool
    /// Whether it stands within brackets.
    let isInBrackets: Bool
  }

  private(set) var parts = [Part(step: nil, parent: nil, column: -1)]
  /// Nil where the place is in a comment or in a text of several lines.
  private(set) var place: Place?

  private let bytes: [UInt8]
  private let offset: Int
  /// The open parts, outermost first.
  private var open = [0]
  /// The column of the key whose text stands in the lines below, behind `|` or `>`.
  private var block: Int?
  private var flow = FlowBracketStack()

  /// Looks for the place at an offset.
  init(_ file: SourceFile, at offset: Int) {
    bytes = file.bytes
    self.offset = offset
    for line in 1...file.lineCount { take(file.offsets(ofLine: line)) }
  }

  private mutating func take(_ line: Range<Int>) {
    let start = line.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 } ?? line.upperBound
    let column = start - line.lowerBound
    let isAtPlace = line.lowerBound...line.upperBound ~= offset
    if start == line.upperBound || bytes[start] == UInt8(ascii: "#") {
      // On an empty line, the column says what comes there.
      if isAtPlace, offset <= start, block.map({ offset - line.lowerBound <= $0 }) ?? true {
        if flow.isOpen {
          place = flow.place(at: offset)
        } else {
          place = Place(
            part: parent(at: offset - line.lowerBound), start: offset, mayBeKey: true,
            isInBrackets: false)
        }
      }
      return
    }
    if let block {
      if column > block { return }
      self.block = nil
    }
    if flow.isOpen {
      guard column <= parts[open.last ?? 0].column, isStructure(start..<line.upperBound) else {
        takeFlow(start..<line.upperBound)
        return
      }
      // A bracket was never closed.
      flow = FlowBracketStack()
    }
    takeBlock(start..<line.upperBound, column)
  }

  /// Dashes, a key and the beginning of its value.
  private mutating func takeBlock(_ line: Range<Int>, _ firstColumn: Int) {
    var start = line.lowerBound
    var column = firstColumn
    var isBehindDash = false
    while start < line.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == line.upperBound || bytes[start + 1] == 0x20
    {
      closeParts(at: column, isEntry: true)
      add(.entry, at: column)
      isBehindDash = true
      let next = (start + 1..<line.upperBound).first { bytes[$0] != 0x20 } ?? line.upperBound
      column += next - start
      start = next
      if start == line.upperBound, line.lowerBound...line.upperBound ~= offset,
        offset > line.lowerBound
      {
        place = Place(part: open.last ?? 0, start: offset, mayBeKey: true, isInBrackets: false)
      }
    }
    guard start < line.upperBound else { return }
    guard let key = key(in: start..<line.upperBound) else {
      // The rest of a text above, a value of a list, or a key that is being written.
      let isRest =
        !isBehindDash && parts[open.last ?? 0].hasText && column > parts[open.last ?? 0].column
      if !isBehindDash, !isRest, line.contains(offset) || offset == line.upperBound {
        place = Place(
          part: parent(at: column), start: start, mayBeKey: true, isInBrackets: false)
        return
      }
      takeValue(start..<line.upperBound, mayBeKey: !isRest)
      return
    }
    if !isBehindDash, parts[open.last ?? 0].hasText, column > parts[open.last ?? 0].column {
      return
    }
    closeParts(at: column, isEntry: false)
    if start...key.end ~= offset {
      place = Place(part: open.last ?? 0, start: start, mayBeKey: true, isInBrackets: false)
    }
    add(.key(key.name), at: column)
    let value = (key.end + 1..<line.upperBound).first { bytes[$0] != 0x20 } ?? line.upperBound
    if value == line.upperBound || bytes[value] == UInt8(ascii: "#") {
      if key.end + 1...value ~= offset {
        place = Place(part: open.last ?? 0, start: offset, mayBeKey: false, isInBrackets: false)
      }
      return
    }
    if key.end + 1..<value ~= offset {
      place = Place(part: open.last ?? 0, start: value, mayBeKey: false, isInBrackets: false)
    }
    takeValue(value..<line.upperBound, mayBeKey: false)
  }

  private mutating func takeValue(_ value: Range<Int>, mayBeKey: Bool) {
    let owner = open.last ?? 0
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): block = parts[owner].column
    case UInt8(ascii: "["), UInt8(ascii: "{"): takeFlow(value)
    default:
      let end = comment(in: value) ?? value.upperBound
      if value.lowerBound...end ~= offset {
        place = Place(part: owner, start: value.lowerBound, mayBeKey: mayBeKey, isInBrackets: false)
      }
      parts[owner].hasText = true
      note(value.lowerBound..<end, of: owner)
    }
  }

  private mutating func takeFlow(_ line: Range<Int>) {
    flow.take(line, of: bytes, at: offset, owner: open.last ?? 0, &parts)
    if let found = flow.found { place = found }
  }

  /// Notes the word that is the value of a part with the part around it.
  private mutating func note(_ value: Range<Int>, of owner: Int) {
    guard case .key(let name)? = parts[owner].step, let parent = parts[owner].parent else { return }
    parts[parent].words[name] = bytes[value].unquoted
  }

  private mutating func add(_ step: Step, at column: Int) {
    open.append(parts.add(Part(step: step, parent: open.last, column: column)))
  }

  /// Closes what ends where something begins in a column; a list may begin in the column of its key.
  private mutating func closeParts(at column: Int, isEntry: Bool) {
    while let last = open.last, last != 0, closes(last, column, isEntry: isEntry) {
      open.removeLast()
    }
  }

  private func closes(_ part: Int, _ column: Int, isEntry: Bool) -> Bool {
    let other = parts[part]
    return other.column > column || other.column == column && (!isEntry || other.step == .entry)
  }

  /// What a key in a column would stand in.
  private func parent(at column: Int) -> Int {
    open.last { $0 == 0 || !closes($0, column, isEntry: false) } ?? 0
  }

  private func isStructure(_ line: Range<Int>) -> Bool {
    key(in: line) != nil || bytes[line].starts(with: "- ".utf8)
  }

  /// A simple key at the beginning of a line, and where its ':' stands.
  private func key(in line: Range<Int>) -> (name: String, end: Int)? {
    var end = line.lowerBound
    while end < line.upperBound {
      let byte = bytes[end]
      if byte == UInt8(ascii: ":"), end + 1 == line.upperBound || bytes[end + 1] == 0x20 { break }
      guard byte.isPartOfWord || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else {
        return nil
      }
      end += 1
    }
    guard end > line.lowerBound, end < line.upperBound else { return nil }
    return (bytes[line.lowerBound..<end].unquoted, end)
  }

  /// Where a comment begins in a value without brackets.
  private func comment(in value: Range<Int>) -> Int? {
    let first = bytes[value.lowerBound]
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let end = isQuoted ? value.dropFirst().first { bytes[$0] == first } : value.lowerBound
    guard let end else { return nil }
    return (end + 1..<value.upperBound).first {
      bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20
    }
  }
}

extension [DraftOutline.Part] {
  /// Adds a part, and gives its place.
  mutating func add(_ part: DraftOutline.Part) -> Int {
    if case .key(let name)? = part.step, let parent = part.parent {
      self[parent].words[name] = self[parent].words[name] ?? ""
    }
    append(part)
    return count - 1
  }
}

extension UInt8 {
  /// Whether it can stand in a name or a plain word.
  var isPartOfWord: Bool {
    0x30...0x39 ~= self || 0x61...0x7A ~= self | 0x20 || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-") || self >= 0x80
  }
}

extension ArraySlice<UInt8> {
  /// The text without blanks and quotes around it.
  var unquoted: String {
    let around = " \t\r\n\"'".utf8
    let start = firstIndex { !around.contains($0) } ?? endIndex
    let end = (lastIndex { !around.contains($0) }).map { $0 + 1 } ?? start
    return String(decoding: self[start..<Swift.max(start, end)], as: UTF8.self)
  }
}
