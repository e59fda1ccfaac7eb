internal import ScreeningCore

// What stands in view of a report before anything is unfolded.
extension Report {
  /// The step that a piece of guidance shows in view: its first, unless that is the one with which the
  /// report begins.
  package func firstStep(of guidance: Guidance) -> (condition: String?, text: String)? {
    for group in guidance.words.steps {
      for text in group.texts where text != next?.step { return (group.condition, text) }
    }
    return nil
  }

  /// What stands in view in the place of a step, where a piece of guidance has none at all: its first
  /// paragraph. Where its steps stand under others, these are in view already.
  func placeOfStep(of guidance: Guidance) -> String? {
    guidance.words.steps.isEmpty && guidance.words.above == nil ? guidance.words.say.first : nil
  }

  /// How many pieces of guidance show a step in view, and how many undecided ones their title: as many as
  /// keep half of all reports under three hundred words.
  private static let inView = 4

  /// The most urgent pieces of undecided guidance, whose titles stand in view.
  package var undecidedInView: [Guidance] { Array(undecided.prefix(Self.inView)) }

  /// Whether a piece of guidance shows a step in view, and not its title alone: the most urgent do.
  func showsStep(_ guidance: Guidance) -> Bool {
    shown.prefix(Self.inView).contains { $0.id == guidance.id }
  }

  /// Why the step that a piece of guidance shows in view stands as it does.
  func firstStepReasons(of guidance: Guidance) -> [StepReason] {
    guard showsStep(guidance) else { return [] }
    let step = firstStep(of: guidance)?.text
    return guidance.stepReasons.filter { $0.step == step }
  }

  /// The contact that a piece of guidance shows in view.
  package func firstContact(of guidance: Guidance) -> Contact? { help.first(for: guidance).first }

  /// Whether a contact stands neither with the next step nor with guidance above this, and is not the
  /// emergency number beside which it would stand.
  func isNew(_ contact: Contact, in guidance: Guidance) -> Bool {
    let addresses = guidance.refersToEmergency ? emergency?.numbers.map(\.address) : nil
    if let address = contact.channels.first?.address, addresses?.contains(address) == true {
      return false
    }
    let above = (shown + undecided).prefix { $0.id != guidance.id }.compactMap(firstContact)
    return contact.id != next?.contact?.id && !above.contains { $0.id == contact.id }
  }

  /// The contacts that the part on who can help shows in view: those beside guidance whose names do not
  /// stand above, with the next step or as the crisis line.
  package var contactsInView: [Contact] {
    let named = [next?.contact, mentionsCrisisLine ? crisisLine.contact : nil].compactMap { $0?.id }
    let found = (shown + undecided).compactMap(firstContact).uniqued
    return (found.isEmpty ? Array(contacts.prefix(1)) : found).filter { !named.contains($0.id) }
  }
}
