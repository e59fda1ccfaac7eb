internal import LocatedYAML

extension SourceFile {
  /// Its text with one entry more in the list under a key, and all else as it was; nil where the list is
  /// written in a way in which the entry would not be read so.
  func adding(_ entry: String, to key: String) -> String? {
    guard let before = Document.read(self).root?.mapping else { return nil }
    let list = before[key]
    let old = list?.sequence?.compactMap(\.scalar?.text) ?? []
    guard let text = list.map({ inserting(entry, into: $0) }) ?? appending(entry, under: key)
    else { return nil }
    let after = Document.read(SourceFile(name: name, text: text))
    guard !after.hasErrors, let now = after.root?.mapping,
      now[key]?.sequence?.compactMap(\.scalar?.text) == old + [entry]
    else { return nil }
    let others = before.entries.filter { $0.key.scalar?.text != key }
    let isRestTheSame = others.allSatisfy { entry in
      guard let name = entry.key.scalar?.text, let value = now[name] else { return false }
      return value.hasSameValues(as: entry.value)
    }
    return isRestTheSame ? text : nil
  }

  /// With a list of its own at the end.
  private func appending(_ entry: String, under key: String) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text + (text.hasSuffix("\n") ? "" : "\n") + "\(key): [\(entry)]\n"
  }

  /// Behind the last entry where the list stands in brackets, or on a line below it.
  private func inserting(_ entry: String, into list: Node) -> String? {
    guard let entries = list.sequence else { return nil }
    let isInBrackets = list.span.sourceText.hasPrefix("[")
    guard let last = entries.last?.span else {
      return isInBrackets ? inserting(entry, at: list.span.start.offset + 1) : nil
    }
    if isInBrackets { return inserting(", \(entry)", at: last.end.offset) }
    let isLineBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start =
      bytes[..<last.start.offset].lastIndex(where: isLineBreak).map { $0 + 1 } ?? textStart
    let end = bytes[last.end.offset...].firstIndex(where: isLineBreak) ?? bytes.count
    let dash = String(decoding: bytes[start..<last.start.offset], as: UTF8.self)
    let lineBreak = bytes[end...].starts(with: [0x0D, 0x0A]) ? "\r\n" : "\n"
    return inserting("\(lineBreak)\(dash)\(entry)", at: end)
  }

  private func inserting(_ text: String, at offset: Int) -> String {
    String(decoding: bytes[..<offset] + Array(text.utf8) + bytes[offset...], as: UTF8.self)
  }
}
