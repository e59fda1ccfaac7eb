internal import ArgumentParser
internal import Files
internal import PlainText
internal import SystemPackage

/// What the results of stories can be written as.
enum TestFormat: String, CaseIterable, ExpressibleByArgument {
  case text, junit, json

  /// The format that the ending of a file's name promises; nil where it promises none of them.
  init?(endingOf file: String) {
    switch FilePath(written: file).extension?.lowercased() {
    case "txt", "text": self = .text
    case "xml": self = .junit
    case "json": self = .json
    default: return nil
    }
  }

  func document(of results: TestResults, width: Int) -> String {
    switch self {
    case .text: results.text(width: width)
    case .junit: JUnitDocument(results).text
    case .json: results.json.text + "\n"
    }
  }
}
