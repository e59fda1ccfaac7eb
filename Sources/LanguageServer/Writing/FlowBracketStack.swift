/// The brackets of `[a, b]` and `{ key: value }` that are open at a place of a text.
struct FlowBracketStack {
  private struct Level {
    let isMap: Bool
    /// The part that the brackets are the value of.
    let owner: Int
    /// The entry or key that is open.
    var part: Int?
    /// Where the word begins that is open; nil between words.
    var start: Int?
  }

  private var levels: [Level] = []
  /// The place that was looked for, once it was come by.
  private(set) var found: DraftOutline.Place?

  var isOpen: Bool { !levels.isEmpty }

  /// What stands at an offset within the innermost brackets.
  func place(at offset: Int) -> DraftOutline.Place? {
    guard let level = levels.last else { return nil }
    return DraftOutline.Place(
      part: level.part ?? level.owner, start: level.start ?? offset,
      mayBeKey: level.isMap && level.part == nil, isInBrackets: true)
  }

  /// Goes on through a line, or what is left of one; `owner` is the part that outer brackets belong to.
  mutating func take(
    _ line: Range<Int>, of bytes: [UInt8], at offset: Int, owner: Int,
    _ parts: inout [DraftOutline.Part]
  ) {
    found = nil
    var index = line.lowerBound
    while index < line.upperBound {
      if index == offset, isOpen { found = place(at: offset) }
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        let isMap = bytes[index] == UInt8(ascii: "{")
        let inner = levels.last.map { $0.part ?? $0.owner } ?? owner
        levels.append(Level(isMap: isMap, owner: inner))
        if !isMap { addEntry(&parts) }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        endWord(at: index, bytes, &parts)
        levels.removeLast()
        if levels.isEmpty { return }
      case UInt8(ascii: ","):
        endWord(at: index, bytes, &parts)
        if levels[levels.count - 1].isMap {
          levels[levels.count - 1].part = nil
        } else {
          addEntry(&parts)
        }
      case UInt8(ascii: ":") where isEndOfKey(index, line, bytes):
        let level = levels[levels.count - 1]
        let name = level.start.map { bytes[$0..<index].unquoted } ?? ""
        levels[levels.count - 1].part = parts.add(
          .init(step: .key(name), parent: level.owner, column: parts[level.owner].column))
        levels[levels.count - 1].start = nil
      case UInt8(ascii: "#") where index > line.lowerBound && bytes[index - 1] == 0x20: return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        beginWord(at: index)
        let quote = bytes[index]
        let end = (index + 1..<line.upperBound).first { bytes[$0] == quote } ?? line.upperBound - 1
        if index + 1...max(index + 1, end) ~= offset { found = place(at: offset) }
        index = max(index, end)
      case 0x20, 0x09: break
      default: beginWord(at: index)
      }
      index += 1
    }
    if line.upperBound == offset, isOpen { found = place(at: offset) }
  }

  private func isEndOfKey(_ index: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let level = levels.last, level.isMap, level.part == nil, level.start != nil else {
      return false
    }
    return index + 1 == line.upperBound || " ,[{}]".utf8.contains(bytes[index + 1])
  }

  private mutating func beginWord(at index: Int) {
    guard let level = levels.last, level.start == nil else { return }
    levels[levels.count - 1].start = index
  }

  /// Notes the word that ends here with the part around it.
  private mutating func endWord(at index: Int, _ bytes: [UInt8], _ parts: inout [DraftOutline.Part])
  {
    guard let level = levels.last else { return }
    levels[levels.count - 1].start = nil
    guard level.isMap, let start = level.start, let part = level.part,
      case .key(let name)? = parts[part].step
    else { return }
    parts[level.owner].words[name] = bytes[start..<index].unquoted
  }

  private mutating func addEntry(_ parts: inout [DraftOutline.Part]) {
    let owner = levels[levels.count - 1].owner
    levels[levels.count - 1].part = parts.add(
      .init(step: .entry, parent: owner, column: parts[owner].column))
  }
}
