internal import Diagnostics

/// Finds names that are used for two things.
enum DuplicateNames {
  /// Reports each name that was used before, with what it was used for.
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
