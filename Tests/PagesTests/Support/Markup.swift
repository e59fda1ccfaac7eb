/// A page read back: its elements and texts in order. It refuses what is not well-formed.
struct Markup {
  private(set) var elements: [Element] = []
  private(set) var texts: [Text] = []

  struct Element {
    let name: String
    let attributes: [String: String]
    /// Names of the elements around it, and their attributes, the outermost first.
    let path: [(name: String, attributes: [String: String])]
  }

  struct Text {
    let text: String
    let path: [(name: String, attributes: [String: String])]

    /// Whether an element around it is named so, or has this class or id.
    func isIn(_ name: String) -> Bool {
      path.contains { element in
        element.name == name || element.attributes["id"] == name
          || (element.attributes["class"] ?? "").split(separator: " ").contains(Substring(name))
      }
    }
  }

  struct Malformed: Error {
    let reason: String
  }

  init(_ page: String) throws {
    var path: [(name: String, attributes: [String: String])] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      add(String(rest[..<start]), in: path)
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { throw Malformed(reason: "no end of a tag") }
      let tag = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard let open = path.popLast(), "/" + open.name == tag else {
          throw Malformed(reason: "<\(tag)> closes \(path.last?.name ?? "nothing")")
        }
        continue
      }
      let (name, attributes) = try Self.read(tag)
      elements.append(Element(name: name, attributes: attributes, path: path))
      if Self.void.contains(name) { continue }
      if Self.raw.contains(name) {
        guard let close = rest.firstRange(of: "</\(name)>") else {
          throw Malformed(reason: "<\(name)> is not closed")
        }
        rest = rest[close.upperBound...]
        continue
      }
      path.append((name, attributes))
    }
    add(String(rest), in: path)
    if let open = path.last { throw Malformed(reason: "<\(open.name)> is not closed") }
  }

  private mutating func add(
    _ text: String, in path: [(name: String, attributes: [String: String])]
  ) {
    if text.contains(where: { !$0.isWhitespace }) {
      texts.append(Text(text: text.unescaped, path: path))
    }
  }

  /// Reads `name attribute="value"`, and nothing looser.
  private static func read(_ tag: String) throws -> (String, [String: String]) {
    let name = tag.prefix { $0 != " " }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstRange(of: "=\"") else {
        throw Malformed(reason: "<\(tag)>")
      }
      let key = String(rest[..<equals.lowerBound].dropFirst())
      rest = rest[equals.upperBound...]
      guard let quote = rest.firstIndex(of: "\""), attributes[key] == nil else {
        throw Malformed(reason: "<\(tag)>")
      }
      attributes[key] = String(rest[..<quote]).unescaped
      rest = rest[rest.index(after: quote)...]
    }
    return (String(name), attributes)
  }

  private static let void: Set<String> = ["meta", "link", "input", "br", "!doctype html"]
  private static let raw: Set<String> = ["script", "style"]
}

extension Markup {
  func elements(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func element(_ id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  /// All texts, one after another.
  var text: String { texts.map(\.text).joined(separator: "\n") }

  /// The texts inside an element, by its id, class or name.
  func text(in name: String) -> String {
    texts.filter { $0.isIn(name) }.map(\.text).joined(separator: "\n")
  }
}

extension String {
  fileprivate var unescaped: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
