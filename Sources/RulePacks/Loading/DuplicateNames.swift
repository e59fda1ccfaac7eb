internal import Diagnostics

/// Finds names that stand for two things.
enum DuplicateNames {
  /// Reports each name that stood before, with what it stood for.
  static func report(_ names: [(what: String, name: Name)], _ findings: Findings) {
    var first: [String: (what: String, name: Name)] = [:]
    for entry in names {
      if let other = first[entry.name.value] {
        findings.report(.duplicateName(entry.name, first: other))
      } else {
        first[entry.name.value] = entry
      }
    }
  }
}
