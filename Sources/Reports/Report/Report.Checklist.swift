extension Report {
  /// What was gone through, and what stands behind it.
  package struct Checklist: Hashable, Sendable {
    /// The name in its file, such as `new_online_friend`.
    package let id: String
    package let title: String
    package let pack: String
    package let packTitle: String
    package let version: String
    package let validation: Validation
    /// What the items were drafted from.
    package let sources: [String]

    package init(
      id: String, title: String, pack: String, packTitle: String, version: String,
      validation: Validation = .none, sources: [String]
    ) {
      self.id = id
      self.title = title
      self.pack = pack
      self.packTitle = packTitle
      self.version = version
      self.validation = validation
      self.sources = sources
    }
  }

  /// How far a checklist was tried out with people, with the publication that says so.
  package enum Validation: Hashable, Sendable {
    case none
    case piloted(citation: String)
    case validated(citation: String)
  }
}
