/// What a score comes to, as expressions over the answers.
public struct Figures: Sendable {
  /// The figure that conditions read by the score's name.
  public var main: Quantity
  /// Further figures, which conditions read as `score.figure`.
  public var named: [Figure]
  /// Names for ranges of the main figure, ascending; below the first there is none.
  public var bands: [Band]
  /// Whether enough was answered for the figures to be used.
  public var sufficient: Condition
  /// What a pack's author should look at, although the score works.
  public var warnings: [SettingProblem]

  /// Figures with a main one; everything else may be left out.
  public init(
    main: Quantity, named: [Figure] = [], bands: [Band] = [], sufficient: Condition = .always,
    warnings: [SettingProblem] = []
  ) {
    self.main = main
    self.named = named
    self.bands = bands
    self.sufficient = sufficient
    self.warnings = warnings
  }
}

/// One named figure of a score.
public struct Figure: Sendable {
  /// The name in conditions, in snake_case.
  public let name: String
  /// What reports call it, if not by its name.
  public let title: String?
  /// What it comes to.
  public let quantity: Quantity
  /// What reports say in place of its values 0, 1, 2 and so on; empty where they show the number.
  public let words: [String]

  /// A figure that conditions read as `score.name`.
  ///
  /// - Parameters:
  ///   - name: The name in conditions, in snake_case.
  ///   - title: What reports call it; nil for its name.
  ///   - quantity: What it comes to.
  ///   - words: What reports say in place of each of its values, which are whole and begin with 0.
  public init(_ name: String, title: String? = nil, _ quantity: Quantity, words: [String] = []) {
    self.name = name
    self.title = title
    self.quantity = quantity
    self.words = words
  }
}

/// A name for the values of a figure from a threshold up to the next band.
public struct Band: Sendable {
  /// What reports call the band, in snake_case.
  public let name: String
  /// The least value in the band.
  public let from: Number
  /// Where a pack declares it; nil for a band of the module's own.
  public let place: SettingPlace?

  /// A band that starts at `from`, which belongs to it.
  public init(_ name: String, from: Number, place: SettingPlace? = nil) {
    self.name = name
    self.from = from
    self.place = place
  }
}
