package import Diagnostics

extension SettingKind where Value == [ScoringContext.Weight] {
  /// A map from signs, scale items and number items to the weight of each.
  public static var weights: Self {
    SettingKind(.map(keys: .weighted, values: .number(from: nil, to: nil))) { value, reader in
      let number = SettingShape.number(from: nil, to: nil)
      return reader.entries(of: value, keys: .weighted, values: number) { key, value, reader in
        let weight = reader.number(from: value)
        guard let (item, choice) = reader.reference(from: key, .item) else { return nil }
        var sign: ScoringContext.Sign?
        if item.question.leastNumber == nil || choice != nil {
          sign = reader.sign(item, choice, at: key)
          if sign == nil { return nil }
        }
        return weight.map {
          ScoringContext.Weight(
            item: item, sign: sign, weight: $0, place: SettingPlace(key.origin))
        }
      }
    }
  }
}

extension SettingKind where Value == [Band] {
  /// A map from names of bands to where each starts, ascending.
  public static var bands: Self {
    SettingKind(.map(keys: .name, values: .number(from: nil, to: nil))) { value, reader in
      let number = SettingShape.number(from: nil, to: nil)
      var last: Band?
      return reader.entries(of: value, keys: .name, values: number) { key, value, reader in
        let name = reader.name(from: key)
        guard let from = reader.number(from: value), let name else { return nil }
        if let last, from <= last.from {
          reader.report(
            .bandsNotAscending, .notAscending(name, from, after: last), at: value.origin)
        }
        last = Band(name, from: from, place: SettingPlace(key.origin))
        return last
      }
    }
  }
}

extension DiagnosticKind {
  package static let bandsNotAscending = DiagnosticKind(
    code: "bands-not-ascending",
    title: "a band does not start above the one before it",
    explanation: """
      Bands are written from the lowest to the highest, and each starts above the one before:

          bands: { few: 1, several: 3 }    # 1 and 2 are few, 3 and more are several
      """)
}

extension String {
  fileprivate static func notAscending(_ name: String, _ from: Number, after last: Band) -> String {
    "'\(name)' starts at \(from.decimal), which is not above '\(last.name)' at "
      + "\(last.from.decimal): write bands from the lowest to the highest"
  }
}
