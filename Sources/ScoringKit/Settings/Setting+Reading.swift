extension Setting {
  public var description: SettingDescription {
    SettingDescription(
      name: name, summary: summary, isRequired: fallback == nil,
      fallback: fallback.flatMap(kind.words), shape: kind.shape)
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
    if let fallback, (fallback as? any Collection)?.isEmpty == true, given.isEmpty(kind.shape) {
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
