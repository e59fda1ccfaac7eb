internal import LocatedYAML
internal import Testing

/// Reads a text that should have no errors.
func sound(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Node {
  let document = Document.read(SourceFile(name: "test.yaml", text: text))
  #expect(document.diagnostics == [], "\(text)", sourceLocation: location)
  return try #require(document.root, sourceLocation: location)
}

/// Everything found in a text, with its codes.
func codes(_ text: String) -> [String] {
  Document.read(SourceFile(name: "test.yaml", text: text)).diagnostics.map(\.kind.code)
}

extension Node {
  /// The nodes in this one, itself first.
  var all: [Node] {
    switch content {
    case .scalar: [self]
    case .sequence(let nodes): [self] + nodes.flatMap(\.all)
    case .mapping(let mapping): [self] + mapping.entries.flatMap { $0.key.all + $0.value.all }
    }
  }
}

extension SourceSpan {
  /// `line:column-line:column`, the end exclusive.
  var short: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
