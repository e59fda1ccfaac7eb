/// What somebody may need help with; contacts and guidance name these.
public enum Need: String, CaseIterable, Sendable {
  case childHelpline = "child_helpline"
  case counselling
  case reportOnlineAbuse = "report_online_abuse"
  case imageRemovalMinor = "image_removal_minor"
  case imageRemovalAdult = "image_removal_adult"
  case trafficking
  case sexualViolenceSupport = "sexual_violence_support"
  case cybercrimePolice = "cybercrime_police"
  case missingChildren = "missing_children"
  case directory
  case emergency
}

extension Need {
  /// All needs of the lists in order, without repetitions.
  package static func distinct(in lists: [[Need]]) -> [Need] {
    var needs: [Need] = []
    for list in lists {
      for need in list where !needs.contains(need) { needs.append(need) }
    }
    return needs
  }
}
