internal import CaseDocuments
internal import CaseFiles
internal import Localization
internal import Reports

/// Asks what stands on the card for a person, once it is safe for them to take one.
struct CardInput {
  private let wording: Wording
  private let console = Console(output: .errors)

  init(_ wording: Wording) { self.wording = wording }

  /// The card; nil where it is not safe to take one.
  func card(of record: CaseRecord) throws -> PersonCard? {
    say(
      wording.say(
        "Is it safe for the person to take a card along? Somebody may find it. Type y if they said so."
      ))
    guard ["y", "yes"].contains(console.readLine()?.word) else {
      say(
        wording.say(
          "Then there is none. Offer a number to remember, or one that they may call from here, or nothing."
        ))
      return nil
    }
    if let step = record.steps.last {
      say(wording.say("What was agreed last: {step}", ["step": step.what]))
    }
    say(
      wording.say(
        """
        What do they do next? One step, in words that anybody may read: nothing of why, no name of this place \
        if that tells it.
        """))
    guard let step = console.readLine()?.text, !step.isEmpty else {
      say(wording.say("No step was written, so that there is no card."))
      return nil
    }
    say(wording.say("A number or an address of one contact; or Enter for none."))
    let address = console.readLine()?.text.nonEmpty
    guard address != nil else { return PersonCard(step: step, address: nil, name: nil) }
    say(
      wording.say("What stands beside it, which anybody may read, such as a first name; or Enter."))
    return PersonCard(step: step, address: address, name: console.readLine()?.text.nonEmpty)
  }

  private func say(_ text: String) { Output.errors.sentences(text) }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
