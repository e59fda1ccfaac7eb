internal import PlainText

/// Markup that grows element by element. Every text and attribute is escaped on its way in.
package struct HTML {
  package private(set) var markup = ""

  package init() {}

  package typealias Attributes = KeyValuePairs<String, String?>

  /// Adds a text.
  package mutating func text(_ text: String) {
    markup += text.html
  }

  /// Adds an element that holds a text.
  package mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Adds an element without attributes that holds a text.
  package mutating func element(_ name: String, _ text: String) {
    element(name, [:], text)
  }

  /// Adds an element that holds what `content` adds. Attributes without a value are left out.
  package mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    if Self.containers.contains(name) { markup += "\n" }
    content(&self)
    markup += "</" + name + ">"
    if !Self.inline.contains(name) { markup += "\n" }
  }

  /// Adds an element that holds nothing.
  package mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    markup += "\n"
  }

  /// Adds a style sheet that the page's security policy allows by its hash.
  package mutating func style(_ style: HTMLStyle) {
    markup += "<style>" + style.text + "</style>\n"
  }

  /// Adds a script that the page's security policy allows by its hash.
  package mutating func script(_ script: HTMLScript) {
    markup += "<script>" + script.text + "</script>\n"
  }

  /// Adds a text for a script to read; nothing runs it.
  package mutating func data(_ lettersAndDigits: String, id: String) {
    precondition(lettersAndDigits.utf8.allSatisfy { $0 != UInt8(ascii: "<") })
    open("script", ["type": "text/plain", "id": id])
    markup += lettersAndDigits
    markup += "</script>\n"
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
  ///
  /// It compares code points, as browsers do: to Swift, a quote followed by a combining accent is
  /// another character than the quote.
  fileprivate var html: String {
    var result = String.UnicodeScalarView()
    for scalar in sanitized.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "'": result += "&#39;".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
