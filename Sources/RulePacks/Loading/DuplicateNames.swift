internal import LocatedYAML

/// Finds names that are given twice across files.
enum DuplicateNames {
  static func report(_ what: String, _ names: [Name], _ findings: Findings) {
    var first: [String: Name] = [:]
    for name in names {
      if let other = first[name.value] {
        findings.report(.duplicateName(name, first: (what, other)))
      } else {
        first[name.value] = name
      }
    }
  }
}
