/// The values of a simple file's top-level keys, read fast and without places.
///
/// For taking a few words out of many files. A file with anything wrong or unusual in it has no
/// outline; reading it as a ``Document`` reports what that is.
package struct Outline: Sendable {
  package enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    /// Anything else, such as a map, or a scalar that is no text in YAML.
    case other
  }

  package private(set) var values: [String: Value] = [:]

  /// Files larger than this are not worth an outline.
  package static let sizeLimit = 64 * 1024
  private static let depthLimit = 8
  private static let keyLimit = 100

  package init?(of file: SourceFile) {
    guard !file.bytes.isEmpty, file.bytes.count <= Self.sizeLimit else { return nil }
    var list = DiagnosticList()
    guard (try? list.checkCharacters(of: file)) != nil, list.diagnostics.isEmpty else { return nil }
    var levels: [Level] = []
    let isPlain = file.bytes.withUnsafeBufferPointer { bytes -> Bool in
      do throws(SyntaxFailure) {
        return try take(EventStream(bytes, of: file), &levels)
      } catch {
        return false
      }
    }
    guard isPlain, !values.isEmpty else { return nil }
  }

  /// A list or map that is open.
  private struct Level {
    let isMap: Bool
    var keys: [String] = []
    /// In a map, the key whose value comes next.
    var key: String?
    /// In a list, its texts; nil where something else is in it.
    var texts: [String]? = []
  }

  /// Goes through the file; false where it is not simple enough.
  private mutating func take(
    _ stream: consuming EventStream, _ levels: inout [Level]
  ) throws(SyntaxFailure) -> Bool {
    var documents = 0
    while let event = try stream.next() {
      guard event.anchor == nil, event.tag == nil else { return false }
      switch event.kind {
      case .documentStart:
        documents += 1
        if documents > 1 { return false }
      case .other: break
      case .alias: return false
      case .scalar(let text, let style):
        guard let last = levels.indices.last else { return false }
        if levels[last].isMap, levels[last].key == nil {
          guard text.isPlainKey, levels[last].keys.count < Self.keyLimit,
            !levels[last].keys.contains(text)
          else { return false }
          levels[last].keys.append(text)
          levels[last].key = text
        } else {
          close(
            text.isPlainText || style != .plain && !text.isEmpty ? .text(text) : .other, &levels)
        }
      case .mappingStart, .sequenceStart:
        var isMap = false
        if case .mappingStart = event.kind { isMap = true }
        guard levels.count < Self.depthLimit, isMap || !levels.isEmpty,
          levels.last.map({ !$0.isMap || $0.key != nil }) ?? true
        else { return false }
        levels.append(Level(isMap: isMap))
      case .collectionEnd:
        guard let level = levels.popLast() else { return false }
        close(level.isMap ? .other : level.texts.map { .texts($0) } ?? .other, &levels)
      }
    }
    return true
  }

  /// Puts a value that was read to its end where it belongs.
  private mutating func close(_ value: Value, _ levels: inout [Level]) {
    guard let last = levels.indices.last else { return }
    if !levels[last].isMap {
      if case .text(let text) = value {
        levels[last].texts?.append(text)
      } else {
        levels[last].texts = nil
      }
    } else if let key = levels[last].key {
      if last == 0 { values[key] = value }
      levels[last].key = nil
    }
  }
}

extension String {
  private static let wordsThatAreNoTexts: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n",
  ]

  /// Whether every version of YAML reads this, without quotes, as a text, or as a number that
  /// begins with a digit.
  fileprivate var isPlainText: Bool {
    guard let first = utf8.first, first.isLetterOrDigit else { return false }
    return utf8.count > 5 || !Self.wordsThatAreNoTexts.contains(lowercased())
  }

  fileprivate var isPlainKey: Bool {
    guard let first = utf8.first, first.isLetterOrDigit, !(0x30...0x39 ~= first) else {
      return false
    }
    return utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x5F || $0 == 0x2D } && isPlainText
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { 0x30...0x39 ~= self || 0x61...0x7A ~= self | 0x20 }
}
