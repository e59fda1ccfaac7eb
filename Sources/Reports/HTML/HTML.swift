/// Markup that grows element by element. Every text and attribute is escaped on its way in.
struct HTML {
  private(set) var markup = ""

  typealias Attributes = KeyValuePairs<String, String?>

  /// Adds a text.
  mutating func text(_ text: String) {
    markup += text.html
  }

  /// Adds an element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Adds an element without attributes that holds a text.
  mutating func element(_ name: String, _ text: String) {
    element(name, [:], text)
  }

  /// Adds an element that holds what `content` adds. Attributes without a value are left out.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    if Self.containers.contains(name) { markup += "\n" }
    content(&self)
    markup += "</" + name + ">"
    if !Self.inline.contains(name) { markup += "\n" }
  }

  /// Adds an element that holds nothing.
  mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    markup += "\n"
  }

  /// Adds the page's own style, which is the same for every report.
  mutating func style(_ style: HTMLStyle) {
    markup += "<style>" + style.text + "</style>\n"
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    markup += "<" + name
    for (attribute, value) in attributes {
      guard let value else { continue }
      markup += " " + attribute + "=\"" + value.html + "\""
    }
    markup += ">"
  }

  private static let inline: Set<String> = ["a", "b", "bdi", "em", "span", "strong"]
  private static let containers: Set<String> = [
    "html", "head", "body", "header", "main", "section", "article", "details", "ul", "ol", "dl",
    "div",
  ]
}

extension String {
  /// The text as it stands in HTML, also in an attribute.
  fileprivate var html: String {
    var result = ""
    for character in harmless {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
