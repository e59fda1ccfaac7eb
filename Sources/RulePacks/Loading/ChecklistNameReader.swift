internal import Files
internal import LocatedYAML
internal import SystemPackage

/// The name of a checklist, found without reading what is in it.
///
/// The name is on a line of its own, nearly always near the start. A file that is written in
/// another way is read as YAML. Its problems are not reported here, but when its pack is asked for.
enum ChecklistNameReader {
  /// How many bytes are searched for the line before the whole file is read.
  static let prefixLength = 4096

  /// The name that a file gives to its checklist; nil where there is none to be found.
  static func name(in file: YAMLFile, _ findings: Findings) -> String? {
    guard file.isOfItsFolder else { return nil }
    findings.note(read: file.place.path.string)
    let start = (try? file.place.bytes(atMost: prefixLength)) ?? []
    if let name = name(in: start, isWhole: start.count < prefixLength) { return name }
    return file.place.document().root?.mapping?[
      ChecklistKeys.checklist.name]?
      .scalar?.text
  }

  private static let key = Array("\(ChecklistKeys.checklist.name):".utf8)

  /// The first line that begins with the key, if the bytes hold all of it.
  private static func line(in bytes: [UInt8], isWhole: Bool) -> ArraySlice<UInt8>? {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if end == bytes.count, !isWhole { return nil }
      let line = bytes[start..<end]
      if line.starts(with: key) { return line }
      start = end + 1
    }
    return nil
  }

  /// The name in the first bytes of a file; nil where they do not hold it, or it is not simply a
  /// word.
  static func name(in bytes: [UInt8], isWhole: Bool) -> String? {
    guard let line = line(in: bytes, isWhole: isWhole) else { return nil }
    let value = line.dropFirst(key.count)
    guard value.first == 0x20 else { return nil }
    let words = value.split(separator: 0x20)
    guard let word = words.first, words.count == 1 || words[1].first == UInt8(ascii: "#") else {
      return nil
    }
    let name = String(decoding: word, as: UTF8.self)
    return NameStyle.snakeCase.allows(name) ? name : nil
  }
}
