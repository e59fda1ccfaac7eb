import ScreeningCore
import Testing

/// Who stands beside the next step, and for whoever thinks of hurting themselves.
struct FirstHelpTests {
  private typealias Sample = ContactChoiceTests

  @Test func `a step that asks for a kind of help has the one who is there for it`() throws {
    let choice = try Sample.choice(
      [Sample.contact([.childHelpline]), Sample.contact([.bank])], [.childHelpline, .bank])
    #expect(choice.first(for: .bank, of: [.childHelpline]) == 1)
    #expect(choice.first(for: nil, of: [.childHelpline]) == 0)
  }

  @Test func `beside a call for the emergency number stands nobody else`() throws {
    let choice = try Sample.choice([Sample.contact([.counselling])], [.counselling])
    #expect(choice.first(for: .emergency, of: [.counselling]) == nil)
  }

  @Test func `nobody stands beside a step who is there for something else`() throws {
    let choice = try Sample.choice(
      [Sample.contact([.cybercrimePolice])], [.cybercrimePolice, .counselling])
    #expect(choice.first(for: nil, of: [.counselling]) == nil)
    #expect(choice.first(for: .shelter, of: []) == nil)
  }

  @Test func `a service of the country comes before others, and a directory last`() throws {
    let needs: [Need] = [.imageRemovalMinor, .childHelpline]
    let removal = Sample.contact([.imageRemovalMinor])
    let directory = Sample.contact([.directory], also: [.childHelpline])
    let helpline = Sample.contact([.childHelpline])
    #expect(
      try Sample.choice([helpline], needs, abroad: [removal, directory]).first(for: nil, of: needs)
        == 0)
    #expect(
      try Sample.choice([], needs, abroad: [directory, removal]).first(for: nil, of: needs) == 1)
    #expect(try Sample.choice([directory], needs).first(for: nil, of: needs) == 0)
  }

  @Test func `where no step can lead, the contact is for the first guidance`() throws {
    let plan = try Plan(
      items: [], scores: [], guidance: [.init(when: .constant(true), urgency: .learn)])
    let needs: [[Need]] = [[.counselling]]
    let choice = try Sample.choice(
      [Sample.contact([.bank]), Sample.contact([.counselling])], [.bank, .counselling])
    let evaluator = Evaluator(plan)
    let answers = Answers(for: plan)
    let advice = evaluator.advice(for: evaluator.outcome(of: answers), given: answers)
    #expect(advice.next == nil)
    #expect(choice.first(for: advice, in: plan, ofGuidance: needs) == 1)
  }

  @Test(arguments: [
    (Dangers.Certainty.isSo, true, false), (.isSo, false, true), (.isHidden, true, true),
    (.isNotKnown, true, true), (.isNotSo, false, false),
  ])
  func `the crisis line stands once, unless somebody said that they need none`(
    selfHarm: Dangers.Certainty, isBesideNext: Bool, isMentioned: Bool
  ) {
    let dangers = Dangers(selfHarm: selfHarm)
    #expect(dangers.mentionCrisisLine(isBesideNext: isBesideNext) == isMentioned)
  }

  @Test func `a crisis line that is closed has the emergency number beside it`() throws {
    for (hours, isClosed) in [(Sample.weekdays, true), (Sample.always, false), (nil, false)] {
      let line = Sample.contact([.suicideCrisis], [ChannelFacts(.phone, hours: hours)])
      let found = try Sample.choice([line], [.suicideCrisis]).crisisLine
      #expect(found.contact == 0)
      #expect(found.isKnown)
      #expect(found.needsEmergency == isClosed)
    }
  }

  @Test func `while the crisis line is closed, whoever answers a crisis now comes first`() throws {
    let closed = Sample.contact([.suicideCrisis], [ChannelFacts(.phone, hours: Sample.weekdays)])
    let open = Sample.contact(
      [.childHelpline], also: [.suicideCrisis], [ChannelFacts(.phone, hours: Sample.always)])
    let found = try Sample.choice([closed, open], [.suicideCrisis]).crisisLine
    #expect(found.contact == 1)
    #expect(found.isKnown)
    #expect(!found.needsEmergency)
  }

  @Test func `while every crisis line is closed, somebody to talk to who is there now comes first`()
    throws
  {
    let closed = Sample.contact([.suicideCrisis], [ChannelFacts(.phone, hours: Sample.weekdays)])
    let open = Sample.contact([.counselling], [ChannelFacts(.phone, hours: Sample.always)])
    let unknown = Sample.contact([.counselling])
    let needs: [Need] = [.suicideCrisis, .counselling]
    let found = try Sample.choice([closed, unknown, open], needs).crisisLine
    #expect(found.contact == 2)
    #expect(found.needsEmergency)
    #expect(try Sample.choice([closed, unknown], needs).crisisLine.contact == 0)
  }

  @Test
  func `to talk to, somebody who is there now comes before a line for children that is closed`()
    throws
  {
    let closed = Sample.contact([.childHelpline], [ChannelFacts(.phone, hours: Sample.weekdays)])
    let open = Sample.contact([.counselling], [ChannelFacts(.phone, hours: Sample.always)])
    let needs: [Need] = [.childHelpline, .counselling]
    let choice = try Sample.choice([closed, open], needs)
    #expect(choice.first(for: .counselling, of: needs) == 1)
    #expect(choice.first(for: nil, of: needs) == 1)
    #expect(try Sample.choice([closed], needs).first(for: .counselling, of: needs) == 0)
  }

  @Test func `beside a step for a bank stands a crisis line only where nobody else is known`()
    throws
  {
    let line = Sample.contact([.suicideCrisis], also: [.counselling])
    let police = Sample.contact([.cybercrimePolice])
    let needs: [Need] = [.counselling, .bank, .cybercrimePolice]
    let listener = Sample.contact([.trafficking], also: [.counselling])
    #expect(try Sample.choice([line, police], needs).first(for: .bank, of: needs) == 1)
    #expect(try Sample.choice([line, listener], needs).first(for: .bank, of: needs) == 1)
    #expect(try Sample.choice([line], needs).first(for: .bank, of: needs) == 0)
    #expect(try Sample.choice([line, police], needs).first(for: .counselling, of: needs) == 0)
  }

  @Test
  func
    `where who comes first is closed, whoever else is there for the same comes before a listener`()
    throws
  {
    let closed = Sample.contact([.shelter], [ChannelFacts(.phone, hours: Sample.weekdays)])
    let open = Sample.contact([.trafficking], [ChannelFacts(.phone, hours: Sample.always)])
    let listener = Sample.contact([.counselling], [ChannelFacts(.phone, hours: Sample.always)])
    let needs: [Need] = [.shelter, .trafficking, .counselling]
    let choice = try Sample.choice([closed, listener, open], needs)
    #expect(choice.first(for: nil, of: [.shelter, .trafficking]) == 2)
    #expect(choice.first(for: nil, of: [.shelter]) == 1)
  }

  @Test func `a directory is no crisis line`() throws {
    let directory = Sample.contact([.directory], also: [.suicideCrisis])
    let found = try Sample.choice([], [.suicideCrisis], abroad: [directory]).crisisLine
    #expect(found.contact == 0)
    #expect(!found.isKnown)
    #expect(found.needsEmergency)
    #expect(try Sample.choice([], [.suicideCrisis]).crisisLine.contact == nil)
  }
}
