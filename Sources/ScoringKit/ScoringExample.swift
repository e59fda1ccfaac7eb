/// Settings as a pack would write them, with a line that says what they are for.
public struct ScoringExample: Hashable, Sendable {
  /// What the example shows, without a full stop.
  public let title: String
  /// The settings as YAML: the mapping that stands beside `module:`.
  public let yaml: String

  /// An example in YAML over the items of the practice checklist (see ScoringTesting).
  public init(_ title: String, yaml: String) {
    self.title = title
    self.yaml = yaml
  }

  /// An example kept in a file of its own and embedded as UTF-8.
  public init(_ title: String, yaml bytes: [UInt8]) {
    self.init(title, yaml: String(decoding: bytes, as: UTF8.self))
  }
}
