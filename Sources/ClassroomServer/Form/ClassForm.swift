package import Localization
internal import Questions
internal import Reports
package import RulePacks
internal import ScreeningCore

/// The questions of a story's checklist, with the cells that answers to them fall into.
///
/// A question that is left open falls into no cell, and numbers have none: a number never leaves
/// the device.
package struct ClassForm: Sendable {
  package let planned: PlannedChecklist
  package let questions: [Question]
  package let cellCount: Int
  /// Cells whose numbers depend on each other.
  package let groups: [ClassPicture.CellGroup]

  /// Private items have no cells either: no class asks them.
  package init(_ checklist: PlannedChecklist, wording: Wording = .english) {
    let planned = checklist.withoutPrivateItems
    self.planned = planned
    var questions: [Question] = []
    var next = 0
    for (index, item) in planned.checklist.items.enumerated()
    where item.isQuestion && item.question.range == nil && planned.has(item: index) {
      let question = Question(
        item, at: index, firstCell: next, patterns: planned.pack.patterns.map(\.name.value),
        wording)
      questions.append(question)
      next = question.cells.upperBound
    }
    self.questions = questions
    cellCount = next
    groups = Self.groups(for: questions, in: planned.plan)
  }

  /// Puts two questions into one group if one of them decides whether the other is asked.
  private static func groups(for questions: [Question], in plan: Plan) -> [ClassPicture.CellGroup] {
    var group = Array(plan.items.indices)
    for (index, item) in plan.items.enumerated() {
      item.when.visitVariables { variable in
        let (old, new) = (group[index], group[variable.item])
        for other in group.indices where group[other] == old { group[other] = new }
      }
    }
    let groups = Dictionary(grouping: questions) { group[$0.item] }
    return groups.sorted { $0.key < $1.key }.map {
      ClassPicture.CellGroup($0.value.flatMap(\.jointCells))
    }
  }
}
