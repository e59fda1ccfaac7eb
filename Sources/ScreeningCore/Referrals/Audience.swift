/// The people whom a checklist speaks to.
public enum Audience: String, CaseIterable, Sendable {
  case student, adult, caregiver, professional
}

/// The people whom a contact is for.
public enum ContactAudience: String, CaseIterable, Sendable {
  case child, adult, anyone, professional
}

extension Audience {
  /// Whether a contact for `audiences` can be given to the people whom the checklist speaks to.
  package func suits(_ audiences: [ContactAudience]) -> Bool {
    switch self {
    case .student: audiences.contains { $0 == .child || $0 == .anyone }
    case .adult, .caregiver: audiences.contains { $0 == .adult || $0 == .anyone }
    case .professional: true
    }
  }
}
