extension ScoringContext {
  /// Something an answer can say: a yes, or a choice among others.
  public struct Sign: Sendable {
    /// The item that the answer belongs to.
    public let item: Item
    /// The choice; nil for a yes/no item, where the sign is a yes.
    public let choice: String?
    /// Where a setting names the sign; nil for a sign that no setting named.
    public let place: SettingPlace?

    package init(item: Item, choice: String?, place: SettingPlace?) {
      self.item = item
      self.choice = choice
      self.place = place
    }

    /// As packs write it: `item`, or `item.choice`.
    public var name: String {
      choice.map { "\(item.name).\($0)" } ?? item.name
    }

    /// Whether the answer says so; false where the item does not apply.
    public var condition: Condition {
      guard let option = item.question.sign(choosing: choice) else { return .constant(false) }
      return item.question.condition(choosing: option, of: item.variable)
    }
  }

  /// What a sum adds: a weight for a sign, or for each unit of a scale or number.
  public struct Weight: Sendable {
    /// The item that the answer belongs to.
    public let item: Item
    /// The sign that earns the weight; nil where the item's value is multiplied by it.
    public let sign: Sign?
    /// What the sign adds, or each unit of the value; it may be below zero.
    public let weight: Number
    /// Where the setting names what the weight is for.
    public let place: SettingPlace

    /// What this adds to a sum.
    public var quantity: Quantity {
      if let sign { return .when(sign.condition, .constant(weight), otherwise: 0) }
      return item.value * .constant(weight)
    }
  }
}
