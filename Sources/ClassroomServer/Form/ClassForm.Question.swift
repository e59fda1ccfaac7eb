internal import Reports
internal import RulePacks

extension ClassForm {
  /// One question of a checklist, and where answers to it are counted.
  package struct Question: Sendable {
    /// Its place among the items of the checklist.
    package let item: Int
    package let text: String
    /// Where its cells stand among all.
    package let cells: Range<Int>
    /// What each cell is called.
    package let labels: [String]
    /// The patterns that each cell is a sign of, as places in the pack's list.
    package let patterns: [[Int]]
    package let kind: Kind
    let offersNotSure: Bool

    /// How answers fall into cells.
    package enum Kind: Hashable, Sendable {
      /// "Yes", then "No".
      case yesNo
      /// Each answer is a cell.
      case one
      /// Each choice is a cell, and one more stands for "none of these".
      case any(Int)
    }

    init(
      _ item: Checklist.Item, at index: Int, firstCell: Int, patterns names: [String],
      _ wording: Wording
    ) {
      self.item = index
      text = wording.say(item.ask)
      offersNotSure = item.offersNotSure
      var labels: [String]
      switch item.kind {
      case .choice:
        (kind, labels) = (.one, item.choices.map { wording.say($0.label) })
      case .scale:
        (kind, labels) = (.one, item.steps.map { wording.say($0) })
      case .choices:
        kind = .any(item.choices.count)
        labels = item.choices.map { wording.say($0.label) } + [wording.answer(.nothing)]
      case .yesNo, .number, .notice, .note:
        (kind, labels) = (.yesNo, [wording.answer(.yes), wording.answer(.no)])
      }
      var signs: [[Int]] = Array(repeating: [], count: labels.count)
      for sign in item.signs {
        let cell = sign.choice.map { item.place(ofChoice: $0.value) } ?? 0
        if let cell, let pattern = names.firstIndex(of: sign.pattern.value) {
          signs[cell].append(pattern)
        }
      }
      if item.offersNotSure {
        labels.append(wording.answer(.notSure))
        signs.append([])
      }
      cells = firstCell..<firstCell + labels.count
      self.labels = labels
      patterns = signs
    }

    /// Its cells; those that one sheet can fall into at once stand together.
    var stacks: [[Int]] {
      guard case .any(let count) = kind else { return cells.map { [$0] } }
      let choices = Array(cells.prefix(count))
      return [choices] + cells.dropFirst(count).map { [$0] }
    }

    /// The cells that an answer falls into; nil for an answer that the question does not have.
    func cells(for answer: Sheet.Answer) -> [Int]? {
      switch answer {
      case .open, .notAsked, .skipped, .declined: return []
      case .answered: return nil
      case .notSure: return offersNotSure ? cells.suffix(1).map(\.self) : nil
      case .code(let code):
        let count = cells.count - (offersNotSure ? 1 : 0)
        switch kind {
        case .yesNo: return 0...1 ~= code ? [cells.lowerBound + 1 - code] : nil
        case .one: return 0..<count ~= code ? [cells.lowerBound + code] : nil
        case .any(let choices):
          guard 0..<1 << choices ~= code else { return nil }
          if code == 0 { return [cells.lowerBound + choices] }
          return (0..<choices).filter { code >> $0 & 1 == 1 }.map { cells.lowerBound + $0 }
        }
      }
    }
  }
}
