package import ScreeningCore

extension Report {
  /// A figure, for those who may see figures.
  package struct Score: Hashable, Sendable {
    package let id: String
    package let name: String
    /// What the figure is, or the least and the most that it can be.
    package let interval: Interval
    /// The bands it can lie in, the lowest first; empty where the score has none.
    package let bands: [String]
    /// Whether enough was answered for the figure to be used.
    package let isSufficient: Bool

    package init(
      id: String, name: String, interval: Interval, bands: [String] = [], isSufficient: Bool = true
    ) {
      self.id = id
      self.name = name
      self.interval = interval
      self.bands = bands
      self.isSufficient = isSufficient
    }
  }
}
