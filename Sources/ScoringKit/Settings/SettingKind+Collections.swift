package import Diagnostics

extension SettingKind {
  /// A list of at least one element.
  public static func list<Element>(of element: SettingKind<Element>) -> Self
  where Value == [Element] {
    list(of: element, named: nil)
  }

  /// A list of at least one element; where they have names, each name once.
  static func list<Element>(
    of element: SettingKind<Element>, named name: (@Sendable (Element) -> String)?
  ) -> Self where Value == [Element] {
    SettingKind(.list(element.shape)) { value, reader in
      guard let values = value.list, !values.isEmpty else {
        reader.reportExpected(.list(of: element.shape), at: value)
        return nil
      }
      var elements: [Element] = []
      var seen: [String: Origin] = [:]
      for value in values {
        guard let read = element.read(value, &reader) else { continue }
        elements.append(read)
        guard let name = name?(read) else { continue }
        if let first = seen[name] {
          reader.reportListedTwice(name, at: value.origin, first: first)
        } else {
          seen[name] = value.origin
        }
      }
      return elements
    }
  }

  /// A map from names in snake_case, of at least one entry.
  public static func map<Element>(of element: SettingKind<Element>) -> Self
  where Value == [NamedEntry<Element>] {
    SettingKind(.map(keys: .name, values: element.shape)) { value, reader in
      reader.entries(of: value, keys: .name, values: element.shape) { key, value, reader in
        guard let name = reader.name(from: key) else {
          _ = element.read(value, &reader)
          return nil
        }
        return element.read(value, &reader).map {
          NamedEntry(name: name, value: $0, place: SettingPlace(key.origin))
        }
      }
    }
  }

  /// A map from signs, of at least one entry.
  public static func mapOfSigns<Element>(to element: SettingKind<Element>) -> Self
  where Value == [SignEntry<Element>] {
    SettingKind(.map(keys: .sign, values: element.shape)) { value, reader in
      reader.entries(of: value, keys: .sign, values: element.shape) { key, value, reader in
        let sign = SettingKind<ScoringContext.Sign>.sign.read(key, &reader)
        let value = element.read(value, &reader)
        return sign.flatMap { sign in value.map { SignEntry(sign: sign, value: $0) } }
      }
    }
  }
}

extension SettingKind where Value == Settings {
  /// A map with settings of its own, each once.
  public static func record(_ settings: [any DeclaredSetting]) -> Self {
    SettingKind(.record(settings.map(\.description))) { value, reader in
      let headline = reader.headline
      reader.headline = nil
      defer { reader.headline = headline }
      let before = reader.errorCount
      let read = reader.settings(from: value, by: settings)
      return reader.errorCount == before ? read : nil
    }
  }
}

/// A value under a name that the pack made up.
public struct NamedEntry<Value: Sendable>: Sendable {
  /// The name, in snake_case; each stands once in its map.
  public let name: String
  /// What the entry gives.
  public let value: Value
  /// Where the name is written.
  public let place: SettingPlace
}

/// A value for a sign.
public struct SignEntry<Value: Sendable>: Sendable {
  /// The sign that is the key.
  public let sign: ScoringContext.Sign
  /// What the entry gives.
  public let value: Value
}

extension SettingReader {
  /// Reads each entry of a map that is not empty.
  mutating func entries<Entry>(
    of value: SettingValue, keys: SettingShape, values: SettingShape,
    _ read: (_ key: SettingValue, _ value: SettingValue, inout SettingReader) -> Entry?
  ) -> [Entry]? {
    guard let entries = value.map, !entries.isEmpty else {
      reportExpected(.map(from: keys, to: values), at: value)
      return nil
    }
    return entries.compactMap { read($0.key, $0.value, &self) }
  }

  mutating func reportListedTwice(_ name: String, at origin: Origin, first: Origin) {
    report(
      .listedTwice, "'\(name)' is listed twice: name it once", at: origin,
      notes: [.init("it is listed here first", at: first)])
  }
}

extension DiagnosticKind {
  package static let listedTwice = DiagnosticKind(
    code: "listed-twice",
    title: "a list names the same thing twice",
    explanation: "It would count twice, which a reader does not expect. Name it once.")
}
