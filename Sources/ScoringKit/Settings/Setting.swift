/// One thing a score tells its module, declared as data: name, meaning, kind, and any default.
///
/// ```swift
/// let weights = Setting("weights", "what each sign adds", .weights)
/// let bands = Setting("bands", "names for ranges of the sum", .bands, default: [])
/// ```
public struct Setting<Value: Sendable>: DeclaredSetting {
  /// The key in YAML, in snake_case.
  public let name: String
  /// What it is for, in a few words without a full stop.
  public let summary: String
  package let kind: SettingKind<Value>
  package let fallback: Value?

  /// A setting that every score must give.
  ///
  /// - Parameters:
  ///   - name: The key in YAML, in snake_case.
  ///   - summary: What it is for, in a few words without a full stop.
  ///   - kind: What can be written, and what it reads as.
  public init(_ name: String, _ summary: String, _ kind: SettingKind<Value>) {
    self.name = name
    self.summary = summary
    self.kind = kind
    fallback = nil
  }

  /// A setting that may be left out.
  public init(
    _ name: String, _ summary: String, _ kind: SettingKind<Value>, default fallback: Value
  ) {
    self.name = name
    self.summary = summary
    self.kind = kind
    self.fallback = fallback
  }

  /// A setting that may be left out, and reads as nil then; its summary says what that means.
  public init<Given: Sendable>(
    _ name: String, _ summary: String, optional kind: SettingKind<Given>
  ) where Value == Given? {
    self.init(name, summary, kind.optional, default: nil)
  }
}

/// A ``Setting`` of whatever type, as a module lists it.
public protocol DeclaredSetting: Sendable {
  /// The key in YAML, in snake_case; unique among a module's settings.
  var name: String { get }
  /// What it is for, in a few words without a full stop.
  var summary: String { get }
  /// The same as data, for documentation and editors.
  var description: SettingDescription { get }
  /// Reads the setting; only ``Setting`` is one.
  ///
  /// Throws nothing: what is wrong is reported at its place, and the setting then has no value.
  func read(_ input: inout SettingInput)
}

extension Setting {
  public var description: SettingDescription {
    SettingDescription(
      name: name, summary: summary, isRequired: fallback == nil,
      fallback: fallback.flatMap(kind.words), shape: kind.shape, mayBeEmpty: isEmptyByDefault)
  }

  private var isEmptyByDefault: Bool {
    fallback.map { ($0 as? any Collection)?.isEmpty == true } ?? false
  }

  public func read(_ input: inout SettingInput) {
    guard let given = input.given[name] else {
      if fallback == nil {
        input.reportMissing(name, summary)
        input.unread.insert(name)
      }
      return
    }
    input.places[name] = SettingPlace(given.origin)
    if let fallback, isEmptyByDefault, given.isEmpty(kind.shape) {
      input.values[name] = fallback
      return
    }
    let before = input.reader.errorCount
    if let value = kind.read(given, &input.reader), input.reader.errorCount == before {
      input.values[name] = value
    } else {
      input.unread.insert(name)
    }
  }
}

extension SettingValue {
  /// Whether this is `[]` where a list is declared, or `{}` where a map is.
  fileprivate func isEmpty(_ shape: SettingShape) -> Bool {
    switch shape {
    case .list: list?.isEmpty ?? false
    case .map: map?.isEmpty ?? false
    default: false
    }
  }
}
