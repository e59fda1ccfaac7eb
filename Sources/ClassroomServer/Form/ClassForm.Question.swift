internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

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
    /// The question itself; each of its options has a cell.
    let asked: Questions.Question

    init(
      _ item: Checklist.Item, at index: Int, firstCell: Int, patterns names: [String],
      _ wording: Wording
    ) {
      self.item = index
      asked = item.question
      text = wording.say(item.ask)
      cells = firstCell..<firstCell + asked.options.count
      labels = asked.options.map { wording.say($0.label) }
      patterns = asked.options.map { option in
        option.pattern.flatMap { names.firstIndex(of: $0) }.map { [$0] } ?? []
      }
    }

    /// Its cells in lists: cells that one sheet can fall into at once are in one list.
    var jointCells: [[Int]] {
      let cells = zip(cells, asked.options)
      let joined = cells.filter { asked.canBeCombined($1) }.map(\.0)
      let others = cells.filter { !asked.canBeCombined($1) }.map { [$0.0] }
      return joined.isEmpty ? others : [joined] + others
    }

    /// The cells that an answer falls into; nil for an answer that the question does not have.
    func cells(for answer: Answer) -> [Int]? {
      guard asked.accepts(answer) else { return nil }
      return zip(cells, asked.options).filter { asked.isChosen($1, in: answer) }.map(\.0)
    }

    /// The answer that falls into those of some cells that are its own; skipped where none is.
    func answer(in cells: [Int]) -> Answer {
      let chosen = zip(self.cells, asked.options).filter { cells.contains($0.0) }.map(\.1.answer)
      guard let first = chosen.first else { return .skipped }
      guard chosen.count > 1 else { return first }
      return .answered(chosen.compactMap(\.code).reduce(0, |))
    }
  }
}
