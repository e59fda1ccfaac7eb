/// Whom a checklist speaks to.
public enum Audience: String, CaseIterable, Sendable {
  case student, adult, caregiver, professional
}

/// Whom a contact is for.
public enum Reach: String, CaseIterable, Sendable {
  case child, adult, anyone, professional
}

extension Audience {
  /// Whether a contact for these is for people to whom a checklist of this audience speaks.
  package func suits(_ audiences: [Reach]) -> Bool {
    switch self {
    case .student: audiences.contains { $0 == .child || $0 == .anyone }
    case .adult, .caregiver: audiences.contains { $0 == .adult || $0 == .anyone }
    case .professional: true
    }
  }
}
