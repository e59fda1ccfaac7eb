/// What somebody may need help with, one task each; contacts and guidance name these.
public enum Need: String, CaseIterable, Sendable {
  case emergency
  case suicideCrisis = "suicide_crisis"
  case childHelpline = "child_helpline"
  case counselling
  case imageRemovalMinor = "image_removal_minor"
  case imageRemovalAdult = "image_removal_adult"
  case reportOnlineAbuse = "report_online_abuse"
  case policeChild = "police_child"
  case cybercrimePolice = "cybercrime_police"
  case police
  case trafficking
  case consulate
  case sexualViolenceSupport = "sexual_violence_support"
  case shelter
  case bank
  case missingChildren = "missing_children"
  case directory
}

extension Need {
  /// Whether it is one of children, and of those who care for them.
  package var isOfChildren: Bool {
    switch self {
    case .childHelpline, .policeChild, .imageRemovalMinor, .missingChildren: true
    default: false
    }
  }

  /// Whether somebody is wanted who listens; in a crisis, everybody's call is taken.
  var isSomeoneToTalkTo: Bool {
    switch self {
    case .counselling, .sexualViolenceSupport: true
    default: false
    }
  }

  /// All needs of the lists in order, without repetitions.
  package static func distinct(in lists: [[Need]]) -> [Need] {
    var needs: [Need] = []
    for list in lists {
      for need in list where !needs.contains(need) { needs.append(need) }
    }
    return needs
  }
}
