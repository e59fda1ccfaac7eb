/// The settings of one score, or of one record within them, read as they were declared.
public struct Settings: Sendable {
  /// Where they are written.
  public let place: SettingPlace
  private let values: [String: any Sendable]
  private let places: [String: SettingPlace]
  private let unread: Set<String>

  package init(
    place: SettingPlace, values: [String: any Sendable], places: [String: SettingPlace],
    unread: Set<String> = []
  ) {
    self.place = place
    self.values = values
    self.places = places
    self.unread = unread
  }

  /// What a score gives for a setting, or its default.
  ///
  /// Throws where the setting has problems, which were reported; so `lower` ends there, or goes on
  /// to the next of its checks (``SettingProblems/check(_:)``). Throws as well where the module did
  /// not list the setting, which the conformance suite finds.
  public subscript<Value>(setting: Setting<Value>) -> Value {
    get throws {
      if let value = values[setting.name] as? Value { return value }
      if unread.contains(setting.name) { throw SettingProblems([]) }
      if let fallback = setting.fallback { return fallback }
      throw SettingProblem.undeclared(setting.name, at: place)
    }
  }

  /// Where a setting is written; where it is left out, the place of the whole.
  public func place<Value>(of setting: Setting<Value>) -> SettingPlace {
    places[setting.name] ?? place
  }
}

extension SettingProblem {
  static func undeclared(_ name: String, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "the module reads '\(name)' but does not list it: add it to the module's 'settings'",
      at: place)
  }
}
