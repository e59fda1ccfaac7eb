internal import ArgumentParser
internal import Files
internal import SystemPackage

/// What a document can be written as.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json, html

  /// The format that the ending of a file's name promises; nil where it promises none of them.
  init?(endingOf file: String) {
    switch FilePath(written: file).extension?.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// Endings that promise something which the program does not write.
  private static let others = ["pdf", "doc", "docx", "odt", "rtf", "csv", "xml", "yaml", "yml"]

  /// What to say where a file of this format is called otherwise; nil where its ending is right, or
  /// says nothing.
  func note(onEndingOf file: String) -> String? {
    let promised = Self(endingOf: file)
    let ending = FilePath(written: file).extension?.lowercased() ?? ""
    guard promised.map({ $0 != self }) ?? Self.others.contains(ending) else { return nil }
    let advice =
      switch (self, ending) {
      case (.html, "pdf"): "a browser can open it, once it is called .html, and print it as PDF"
      case (_, "pdf"): "--format html writes a page that a browser can print as PDF"
      default:
        "call it .\(usualEnding)"
          + (promised == nil || self == .html ? "" : ", or leave out --format")
      }
    return "\(file) holds \(words), although its ending is .\(ending); \(advice)"
  }

  private var words: String {
    switch self {
    case .text: "plain text"
    case .markdown: "Markdown"
    case .json: "JSON"
    case .html: "a page in HTML"
    }
  }

  private var usualEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .html: "html"
    }
  }
}
