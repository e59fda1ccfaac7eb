internal import PlainText

/// The anchors of a document so far; a later one of the same name takes the place of the earlier.
struct Anchors {
  enum Target {
    /// The node that carries the anchor is still being read.
    case open
    case node(NodeBuilder.MeasuredNode)
  }

  private var targets: [ExactText: (number: Int, target: Target)] = [:]
  private var count = 0

  /// The place of an anchor whose node is not yet complete.
  struct Reservation {
    fileprivate let name: ExactText
    fileprivate let number: Int
  }

  mutating func open(_ name: String) -> Reservation {
    count += 1
    targets[ExactText(name)] = (count, .open)
    return Reservation(name: ExactText(name), number: count)
  }

  mutating func complete(_ reservation: Reservation, with built: NodeBuilder.MeasuredNode) {
    guard targets[reservation.name]?.number == reservation.number else { return }
    targets[reservation.name]?.target = .node(built)
  }

  subscript(_ name: String) -> Target? { targets[ExactText(name)]?.target }

  var names: [String] { targets.keys.map(\.text) }
}
