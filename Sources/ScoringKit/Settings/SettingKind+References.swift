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
  public static func item(_ kinds: Question.Kind...) -> Self { item(of: kinds) }

  static func item(of kinds: [Question.Kind]) -> Self {
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
  public static func items(_ kinds: Question.Kind...) -> Self {
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
      countReportedProblem()
      return nil
    }
    guard var item = context.items.first(where: { $0.name == parts[0] }) else {
      let (name, known) = (String(parts[0]), context.items.map(\.name))
      let near = nearest(name, in: known)
      guard context.hasAllNames || near != nil else {
        countReportedProblem()
        return nil
      }
      let origin = value.origin.part(0..<parts[0].unicodeScalars.count)
      report(
        .unknownItem, .unknownItem(name, known), at: origin, suggesting: near, for: name)
      return nil
    }
    item.place = SettingPlace(value.origin)
    return (item, parts.count > 1 ? String(parts[1]) : nil)
  }

  mutating func sign(
    _ item: ScoringContext.Item, _ choice: String?, at value: SettingValue
  ) -> ScoringContext.Sign? {
    if item.question.sign(choosing: choice) != nil {
      return ScoringContext.Sign(item: item, choice: choice, place: SettingPlace(value.origin))
    }
    if item.choices.isEmpty {
      if let choice, item.question.sign(choosing: nil) != nil {
        report(.wrongItem, "write '\(item.name)' alone, without '.\(choice)'", at: value.origin)
      } else {
        report(.wrongItem, .noSign(item), at: value.origin)
      }
    } else if let choice {
      let start = item.name.unicodeScalars.count + 1
      let origin = value.origin.part(start..<start + choice.unicodeScalars.count)
      report(
        .unknownChoice, .unknownChoice(choice, of: item), at: origin,
        suggesting: nearest(choice, in: item.choices), for: choice)
    } else {
      report(.missingChoice, .missingChoice(of: item), at: value.origin)
    }
    return nil
  }
}
