internal import Questions
package import ScreeningCore

/// Something that is listened for in an interview and can be told or seen: an item, or one choice of it.
package struct Sign: Hashable, Sendable {
  /// The place of the item.
  package let item: Int
  /// The name of the choice; nil where the item has none.
  package let choice: String?

  package init(_ item: Int, choice: String? = nil) {
    self.item = item
    self.choice = choice
  }
}

extension PlannedChecklist {
  /// Everything that is only listened for and is so by some answers.
  package func signs(on answers: Answers) -> [Sign] {
    answers.indices.filter { checklist.items[$0].voice == .listenedFor }
      .flatMap { signs(of: answers[$0], to: $0) }
  }

  /// What an answer says to be so.
  package func signs(of answer: Answer, to item: Int) -> [Sign] {
    let question = checklist.items[item].question
    let choices = question.chosen(in: answer).filter { question.choices.contains($0.name) }
    guard question.choices.isEmpty else { return choices.map { Sign(item, choice: $0.name) } }
    return (answer.code ?? 0) > 0 ? [Sign(item)] : []
  }

  /// A sign as stories write it.
  package func name(of sign: Sign) -> String {
    let item = checklist.items[sign.item].name.value
    return sign.choice.map { "\(item).\($0)" } ?? item
  }

  /// Those of some signs for which a name in a story stands: one choice, or all of an item.
  package func signs(named name: String, among signs: [Sign]) -> [Sign] {
    signs.filter { self.name(of: $0) == name || checklist.items[$0.item].name.value == name }
  }
}
