internal import Files

extension RulesPath {
  /// Why it cannot be read as a file, in words; nil where it is one.
  var fileProblem: String? { nameProblem ?? path.kind.problem }

  /// Why it cannot be read as a folder, in words; nil where it is one.
  var folderProblem: String? {
    if let nameProblem { return nameProblem }
    return switch path.kind {
    case .folder: nil
    case .file: "it is a file; give the folder that it is in"
    case .other: "it is not a folder"
    case .missing: "there is no such folder"
    case .unreadable(let error): error.words
    }
  }

  /// What is wrong with the name of what stands there, where nothing can be found under it: bytes
  /// that are no UTF-8 become U+FFFD on the way here, and then the path leads to nothing.
  var nameProblem: String? {
    guard name.unicodeScalars.contains("\u{FFFD}"), path.kind == .missing else { return nil }
    return "its name is not in UTF-8, so it cannot be found; rename it, with plain letters"
  }
}
