internal import Conditions
internal import Diagnostics
internal import ScoringKit
internal import ScreeningCore

/// What the names of a checklist stand for in conditions, as far as it is lowered.
struct ChecklistNames {
  private let checklist: Checklist
  private let unreadable: Set<String>
  /// Whether the names of all items are known.
  private let isWhole: Bool
  private let items: [String: Int]
  private var symbols: [String: Symbol]
  /// The last item that any figure of a score looks at.
  private var lastItems: [String: Int] = [:]

  init(_ checklist: Checklist, unreadable: Set<String>, isWhole: Bool) {
    self.isWhole = isWhole
    self.checklist = checklist
    self.unreadable = unreadable
    items = Dictionary(checklist.items.enumerated().map { ($1.name.value, $0) }) { first, _ in
      first
    }
    symbols = items.mapValues { checklist.items[$0].symbol(at: $0) ?? .withoutAnswer }
    for name in checklist.scores.map(\.name.value) where symbols[name] == nil {
      symbols[name] = .unreadable
    }
    for name in unreadable { symbols[name] = .unreadable }
  }

  mutating func add(_ figures: Figures, of score: String) {
    let named = figures.named.map { ($0.name, $0.quantity) }
    symbols[score] = .score(
      main: figures.main, figures: Dictionary(named) { first, _ in first },
      bands: figures.bands.map { .init(name: $0.name, from: $0.from) })
    lastItems[score] = figures.lastItem
  }

  /// The names in guidance and scores, which can look at every item.
  var scope: Scope { Scope(names: symbols, isWhole: isWhole) }

  /// The names in the condition of an item, which can look at the items before it.
  func scope(ofItem index: Int, mentioning names: Set<String>) -> Scope {
    scope(before: index, of: index, mentioning: names)
  }

  /// The names in the gate of a section, which can look at its items and those before.
  func scope(ofGate section: Int, mentioning names: Set<String>) -> Scope {
    let items = checklist.sections[...section].map(\.items.count).reduce(0, +)
    return scope(before: items, of: nil, mentioning: names)
  }

  private func scope(before index: Int, of item: Int?, mentioning names: Set<String>) -> Scope {
    var symbols = symbols
    let own = item.map { "'\(checklist.items[$0].name.value)'" } ?? "the gate"
    for (name, place) in items where place >= index && !unreadable.contains(name) {
      symbols[name] =
        place == item
        ? .later("is this item itself")
        : .later("comes later in the checklist", advice: "move \(own) below it")
    }
    for name in names {
      guard let last = lastItems[name], last >= index else { continue }
      let made = checklist.items[last].name.value
      symbols[name] = .later(
        "is made of '\(made)', which comes later in the checklist",
        advice: last == item ? nil : "move \(own) below '\(made)'")
    }
    return Scope(names: symbols, isWhole: isWhole)
  }
}

extension Symbol {
  /// A notice or a note.
  static let withoutAnswer = later("has no answer that counts")
}

extension Figures {
  fileprivate var lastItem: Int? {
    var last: Int?
    let visit = { (variable: Variable) in last = max(last ?? 0, variable.item) }
    main.visitVariables(visit)
    for figure in named { figure.quantity.visitVariables(visit) }
    sufficient.visitVariables(visit)
    return last
  }
}
