internal import Diagnostics

extension SettingKind where Value == ScoringContext.Sign {
  /// A sign: `item` for a yes/no item, `item.choice` for a choice.
  public static var sign: Self {
    SettingKind(.sign) { value, reader in
      reader.reference(from: value, .sign).flatMap { item, choice in
        reader.sign(item, choice, at: value)
      }
    }
  }
}

extension SettingKind where Value == [ScoringContext.Sign] {
  /// A list of signs, at least one, each once.
  public static var signs: Self {
    .list(of: .sign, named: \.name)
  }
}

extension SettingKind where Value == ScoringContext.Item {
  /// The name of an item of one of these kinds.
  public static func item(_ kinds: ItemKind...) -> Self { item(of: kinds) }

  static func item(of kinds: [ItemKind]) -> Self {
    SettingKind(.item(kinds)) { value, reader in
      guard let (item, choice) = reader.reference(from: value, .item) else { return nil }
      if let choice {
        reader.report(
          .wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: value.origin)
        return nil
      }
      guard kinds.contains(item.kind) else {
        reader.report(.wrongItem, .wrongKind(of: item, kinds), at: value.origin)
        return nil
      }
      return item
    }
  }
}

extension SettingKind where Value == [ScoringContext.Item] {
  /// A list of items of one of these kinds, at least one, each once.
  public static func items(_ kinds: ItemKind...) -> Self {
    .list(of: .item(of: kinds), named: \.name)
  }
}

extension SettingReader {
  /// The item that a reference starts with, and the name of a choice after the point.
  mutating func reference(
    from value: SettingValue, _ expected: Expected
  ) -> (item: ScoringContext.Item, choice: String?)? {
    guard let text = word(expected, from: value) else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !context.unreadable.contains(String(parts[0])) else {
      passOver()
      return nil
    }
    guard var item = context.items.first(where: { $0.name == parts[0] }) else {
      let origin = value.origin.part(0..<parts[0].unicodeScalars.count)
      report(.unknownItem, .unknownItem(String(parts[0]), context.items.map(\.name)), at: origin)
      return nil
    }
    item.place = SettingPlace(value.origin)
    return (item, parts.count > 1 ? String(parts[1]) : nil)
  }

  mutating func sign(
    _ item: ScoringContext.Item, _ choice: String?, at value: SettingValue
  ) -> ScoringContext.Sign? {
    let sign = ScoringContext.Sign(item: item, choice: choice, place: SettingPlace(value.origin))
    switch (item.kind, choice) {
    case (.yesNo, nil): return sign
    case (.yesNo, let choice?):
      report(.wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: value.origin)
    case (.choice, nil), (.choices, nil):
      report(.missingChoice, .missingChoice(of: item), at: value.origin)
    case (.choice, let choice?), (.choices, let choice?):
      if item.choices.contains(choice) { return sign }
      let start = item.name.unicodeScalars.count + 1
      let origin = value.origin.part(start..<start + choice.unicodeScalars.count)
      report(.unknownChoice, .unknownChoice(choice, of: item), at: origin)
    case (.scale, _), (.number, _), (.notice, _):
      report(.wrongItem, .noSign(item), at: value.origin)
    }
    return nil
  }
}
