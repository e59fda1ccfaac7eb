internal import LocatedYAML

extension SettingKind where Value == ScoringContext.Sign {
  /// A sign: `item` for a yes/no item, `item.choice` for a choice.
  public static var sign: Self {
    SettingKind(.sign) { node, reader in
      reader.reference(from: node, .sign).flatMap { item, choice in
        reader.sign(item, choice, at: node)
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
    SettingKind(.item(kinds)) { node, reader in
      guard let (item, choice) = reader.reference(from: node, .item) else { return nil }
      if let choice {
        reader.report(
          .wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: node.span)
        return nil
      }
      guard kinds.contains(item.kind) else {
        reader.report(.wrongItem, .wrongKind(of: item, kinds), at: node.span)
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
    from node: Node, _ expected: Expected
  ) -> (item: ScoringContext.Item, choice: String?)? {
    guard let text = word(expected, from: node) else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !context.unreadable.contains(String(parts[0])) else {
      passOver()
      return nil
    }
    guard var item = context.items.first(where: { $0.name == parts[0] }) else {
      let span = node.span(ofScalars: 0..<parts[0].unicodeScalars.count)
      report(.unknownItem, .unknownItem(String(parts[0]), context.items.map(\.name)), at: span)
      return nil
    }
    item.place = SettingPlace(node.span)
    return (item, parts.count > 1 ? String(parts[1]) : nil)
  }

  mutating func sign(
    _ item: ScoringContext.Item, _ choice: String?, at node: Node
  ) -> ScoringContext.Sign? {
    let sign = ScoringContext.Sign(item: item, choice: choice, place: SettingPlace(node.span))
    switch (item.kind, choice) {
    case (.yesNo, nil): return sign
    case (.yesNo, let choice?):
      report(.wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: node.span)
    case (.choice, nil), (.choices, nil):
      report(.missingChoice, .missingChoice(of: item), at: node.span)
    case (.choice, let choice?), (.choices, let choice?):
      if item.choices.contains(choice) { return sign }
      let start = item.name.unicodeScalars.count + 1
      let span = node.span(ofScalars: start..<start + choice.unicodeScalars.count)
      report(.unknownChoice, .unknownChoice(choice, of: item), at: span)
    case (.scale, _), (.number, _), (.notice, _):
      report(.wrongItem, .noSign(item), at: node.span)
    }
    return nil
  }
}
