package import CaseFiles
package import Localization
internal import Reports
package import RulePacks

// Why something is asked or not, and how an answer came, in the same words on every face.
extension Wording {
  /// Why an item stands as it does; nil where there is nothing to say of it.
  package func standing(_ standing: Standing, in planned: PlannedChecklist) -> String? {
    switch standing {
    case .open, .heard: nil
    case .worthAsking(.guidance(let guidance)):
      reasonToAsk(guidance.map { planned.checklist.guidance[$0] })
    case .worthAsking(.notKnown):
      say(
        """
        It could not be worked out whether the answer still changes what help there is, so it is offered.
        """)
    case .waiting:
      say(
        "This waits for a gate before it: nothing here is said or asked yet. What they tell is kept."
      )
    case .closed: say("Not said or asked any more. If they tell of it, tick it.")
    case .stopped: say("The asking has ended. If they tell of it by themselves, tick it.")
    case .doesNotApply: say("Going by the other answers, this is not for them. Leave it.")
    case .notKnown:
      say("Whether this is for them hangs on something that is open. Leave it for now.")
    case .changesNothing: say("Leave it unasked: whatever the answer, the help is the same.")
    }
  }

  /// Why a plain question is offered: what its answer can still change.
  private func reasonToAsk(_ guidance: [Checklist.Guidance]) -> String {
    let titles = guidance.prefix(2).map { "“\(say($0.title))”" }
    guard !titles.isEmpty else {
      return say("Offered because the answer can still change who has to be called first.")
    }
    return say(
      "Offered because the answer can still change what help there is: {titles}.",
      ["titles": titles.joined(separator: ", ")])
  }

  /// How an answer came.
  package func how(_ source: AnswerSheet.Source) -> String {
    switch source {
    case .asked: say("asked")
    case .told: say("told")
    case .observed: say("seen")
    case .knownFromOthers: say("known from others")
    }
  }

  /// An answer of a case that the checklist has no item for any more.
  package func leftOver(_ answer: CaseEvent.Answer) -> String {
    let words =
      switch answer.value {
      case .word(let word): word
      case .words(let words): words.joined(separator: ", ")
      }
    return say(
      "Kept, and no longer part of this checklist: {item}: {answer}.",
      ["item": answer.item, "answer": words])
  }
}
