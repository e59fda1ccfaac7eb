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
  public static func item(_ kinds: Question.Kind...) -> Self { item(of: kinds) }

  static func item(of kinds: [Question.Kind]) -> Self {
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
  public static func items(_ kinds: Question.Kind...) -> Self {
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
    if item.question.sign(choosing: choice) != nil {
      return ScoringContext.Sign(item: item, choice: choice, place: SettingPlace(node.span))
    }
    if item.choices.isEmpty {
      if let choice, item.question.sign(choosing: nil) != nil {
        report(.wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: node.span)
      } else {
        report(.wrongItem, .noSign(item), at: node.span)
      }
    } else if let choice {
      let start = item.name.unicodeScalars.count + 1
      let span = node.span(ofScalars: start..<start + choice.unicodeScalars.count)
      report(.unknownChoice, .unknownChoice(choice, of: item), at: span)
    } else {
      report(.missingChoice, .missingChoice(of: item), at: node.span)
    }
    return nil
  }
}
