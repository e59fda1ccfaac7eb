internal import ScoringKit

extension DecisionTable {
  /// Rows, and the value where none of them holds.
  struct Table {
    struct Row {
      let condition: Condition
      let value: Number
      let place: SettingPlace
    }

    let rows: [Row]
    let otherwise: Number?
    let otherwisePlace: SettingPlace

    /// The sum of the rows that hold.
    var sum: Quantity {
      collected(.sum(of: rows.map { .when($0.condition, .constant($0.value), otherwise: 0) }), 0)
    }

    /// The greatest value of the rows that hold.
    var greatest: Quantity {
      let lowest = rows.map(\.value).min() ?? 0
      let floor = min(lowest, otherwise ?? 0)
      let values = rows.map {
        Quantity.when($0.condition, .constant($0.value), otherwise: .constant(floor))
      }
      return collected(.greatest(of: values), floor)
    }

    /// `quantity`, which is `none` where no row holds, with the value that belongs there.
    private func collected(_ quantity: Quantity, _ none: Number) -> Quantity {
      let wanted = otherwise ?? 0
      if wanted == none { return quantity }
      return .when(.any(of: rows.map(\.condition)), quantity, otherwise: .constant(wanted))
    }

    /// The rows as nested choices.
    func nested(_ rows: some Sequence<Row>, otherwise: Number) -> Quantity {
      .first(
        of: rows.map { ($0.condition, .constant($0.value)) }, otherwise: .constant(otherwise))
    }
  }
}
