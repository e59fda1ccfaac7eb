internal import PlainText

/// What an editor said that it can do, as far as it makes a difference here.
struct EditorAbilities {
  var encoding = PositionEncoding.utf16
  /// Whether it can be asked to tell of files that change.
  var watchesFiles = false

  init() {}

  init(_ capabilities: JSONValue) {
    let encodings = capabilities["general"]?["positionEncodings"]?.texts ?? []
    // UTF-8 costs nothing here; without a word about it, UTF-16 is what an editor means.
    encoding = encodings.contains(PositionEncoding.utf8.rawValue) ? .utf8 : .utf16
    watchesFiles =
      capabilities["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
  }
}

extension JSONValue {
  /// The texts of a list.
  var texts: [String]? {
    if case .array(let values) = self { values.compactMap(\.string) } else { nil }
  }

  var isTrue: Bool {
    if case .bool(true) = self { true } else { false }
  }
}
