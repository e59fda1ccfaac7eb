package import ScreeningCore

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

extension Report {
  /// A figure, for those who may see figures.
  package struct Score: Hashable, Sendable {
    package let id: String
    package let name: String
    /// What the figure is, or the least and the most that it can be.
    package let interval: Interval
    /// The bands it can lie in, the lowest first; empty where the score has none.
    package let bands: [String]
    /// What is said in place of the values that it can have, in their order; nil where the number is shown.
    package let words: [String]?
    /// Whether enough was answered for the figure to be used.
    package let isSufficient: Bool

    package init(
      id: String, name: String, interval: Interval, bands: [String] = [], words: [String]? = nil,
      isSufficient: Bool = true
    ) {
      self.id = id
      self.name = name
      self.interval = interval
      self.bands = bands
      self.words = words
      self.isSufficient = isSufficient
    }
  }
}
