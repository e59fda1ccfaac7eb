internal import LocatedYAML

/// The name of a checklist, found without reading what is in it.
///
/// It stands in a line of its own, nearly always among the first. A file that is written in another
/// way is read as YAML, problems and all, without a word: they are for whoever asks for its pack.
enum ChecklistLine {
  /// The bytes in which the line is looked for before the whole file is read.
  static let usualReach = 4096

  /// The name that a file gives to its checklist; nil where there is none to be found.
  static func name(in file: YAMLFile, _ findings: Findings) -> String? {
    guard file.isOfItsFolder else { return nil }
    findings.note(read: file.place.path)
    let start = SourceFile.start(ofFile: file.place.path, bytes: usualReach)
    if let name = name(in: start, isWhole: start.count < usualReach) { return name }
    return Document.read(path: file.place.path).root?.mapping?["checklist"]?.scalar?.text
  }

  /// The name in the first bytes of a file; nil where they do not have it, or not plainly.
  static func name(in bytes: [UInt8], isWhole: Bool) -> String? {
    let key = Array("checklist:".utf8)
    var lines = bytes.split(omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x0D }
    if !isWhole, !lines.isEmpty { lines.removeLast() }
    guard let line = lines.first(where: { $0.starts(with: key) }) else { return nil }
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
