/// What is known of one item: a value, or why there is none.
package struct Answer: Hashable, Sendable {
  /// Twice ``raw``, plus one where the item was opened: small, because sheets are read in the
  /// fastest loop.
  private let bits: Int32

  private init(raw: Int32, wasOpened: Bool = false) {
    bits = raw << 1 | (wasOpened ? 1 : 0)
  }

  private static let greatestCode = Int32.max >> 1

  /// The code of a value, or a negative number that names a state.
  @inline(__always) var raw: Int32 { bits >> 1 }

  /// Whether the item was opened: answered while it was not known whether it applies, so that it
  /// counts as applying, on this sheet and in every completion of it.
  @inline(__always) package var wasOpened: Bool { bits & 1 == 1 }

  /// Not asked yet: any answer and any state may still come.
  package static let open = Answer(raw: -1)
  package static let notSure = Answer(.notSure)
  /// "I'd rather not say."
  package static let declined = Answer(.declined)
  package static let skipped = Answer(.skipped)
  /// Not asked, and not going to be.
  package static let notAsked = Answer(.notAsked)

  /// Answered with the value of this code. A number that cannot be a code becomes one that no item
  /// has, so that ``fits(_:)`` refuses it.
  package static func answered(_ code: Int) -> Answer {
    Answer(raw: 0..<Int(greatestCode) ~= code ? Int32(code) : greatestCode)
  }

  private init(_ state: Variable.State) {
    self.init(raw: -1 - Int32(state.rawValue))
  }

  /// The code of the value, where answered.
  package var code: Int? { raw >= 0 ? Int(raw) : nil }

  package var isOpen: Bool { raw == Answer.open.raw }

  /// Whether somebody gave it: a value, or the reason why there is none.
  package var isGiven: Bool { !isOpen && raw != Answer.notAsked.raw }

  /// The same with the mark that the item was opened; an answer that nobody gave stays as it is.
  package var opened: Answer { Answer(raw: raw, wasOpened: isGiven) }

  /// The same without the mark that the item was opened.
  package var unopened: Answer { Answer(raw: raw) }

  /// Whether the value, if this is one, is among those of `domain`.
  package func fits(_ domain: Plan.Domain) -> Bool {
    code.map { domain.codes.contains($0) } ?? true
  }

  /// How the item ended up; nil while it is open.
  package var state: Variable.State? {
    if raw >= 0 { return .answered }
    return isOpen ? nil : Variable.State(rawValue: Int(-1 - raw))
  }

  /// How files and pages name the state of the item.
  package var stateWord: StaticString {
    switch state {
    case nil: "open"
    case .answered?: "answered"
    case .notSure?: "not_sure"
    case .declined?: "declined"
    case .skipped?: "skipped"
    case .notAsked?: "not_asked"
    }
  }
}

/// The answers of one person, or about one story: an ``Answer`` for each item.
package struct Answers: Hashable, Sendable {
  fileprivate(set) var sheet: [Answer]

  /// Nothing asked yet.
  package init(for plan: Plan) {
    sheet = Array(repeating: .open, count: plan.items.count)
  }

  package subscript(item: Int) -> Answer {
    get { sheet[item] }
    set { sheet[item] = newValue }
  }

  package var indices: Range<Int> { sheet.indices }

  /// The same, with what is open marked as not asked: what is left when someone stops.
  package var finished: Answers {
    var copy = self
    for item in sheet.indices where sheet[item].isOpen { copy.sheet[item] = .notAsked }
    return copy
  }

  /// The same with every item that was not asked open again: what a change starts from.
  package var reopened: Answers {
    var copy = self
    for item in sheet.indices where sheet[item] == .notAsked { copy.sheet[item] = .open }
    return copy
  }
}

extension Plan {
  /// Whether any question has an answer on this sheet, and be it "not sure".
  package func isAnswered(by answers: Answers) -> Bool {
    items.indices.contains {
      items[$0].domain.isAsked && (answers[$0].code != nil || answers[$0].state == .notSure)
    }
  }
}
