internal import CaseFiles
internal import HTMLKit
internal import Interviews
internal import Localization
internal import Pages
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// A guided talk that is led on a page of this computer.
struct PagedTalk {
  let planned: PlannedChecklist
  let words: AgeGroup?
  let assembly: ReportAssembly
  /// The person whom the program plays, where the talk is practised.
  let person: PracticePerson?

  /// Serves the page until the program is stopped.
  ///
  /// - Parameters:
  ///   - classroom: The program with the web server.
  ///   - port: Where to listen; 0 for any that is free.
  ///   - present: Who is there, as roles.
  ///   - events: What a case holds already.
  ///   - keep: Takes what has happened to the case; gives what kept it from that.
  /// - Throws: `Exit.findings` where the server could not run, which it has said.
  func run(
    on classroom: ClassroomProgram, port: Int, present: [String] = [], events: [CaseEvent] = [],
    keep: @escaping @Sendable (InterviewSession) -> String? = { _ in nil }
  ) throws {
    let (planned, words, assembly, person) = (planned, words, assembly, person)
    let call = ClassroomProgram.TalkArguments(
      planned: planned, words: words, events: events, place: assembly.place?.code,
      present: present, person: person,
      danger: assembly.wording.inDanger(assembly.emergency, in: assembly.place),
      help: { guidance, answers in
        let step = planned.firstStep(of: guidance, on: answers).map { assembly.wording.say($0) }
        return [step, assembly.whoHelpsFirst(with: guidance)].compactMap(\.self)
      }, port: port,
      wording: assembly.wording, keep: keep,
      report: { events in
        let session = InterviewSession(planned, words: words, events: events)
        guard let person else {
          return HTMLRenderer(why: true).render(assembly.report(on: session.finishedAnswers))
        }
        let review = PracticeReview(session, with: person)
        let text = PracticeText(review: review, person: person, wording: assembly.wording)
        return Self.page(text.text(width: 10_000), assembly.wording)
      })
    guard let exit = Exit(rawValue: classroom.talk(call)), exit == .fine else {
      throw Exit.findings
    }
  }

  /// Lines of text as a page.
  private static func page(_ text: String, _ wording: Wording) -> String {
    var frame = PageFrame(wording: wording)
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        for line in text.split(separator: "\n") { main.element("p", String(line)) }
      }
    }
  }
}

extension PlannedChecklist {
  /// The first step of guidance that stands by itself.
  func firstStep(of guidance: Int, on answers: Answers) -> Text? {
    let evaluator = Evaluator(plan)
    evaluator.evaluate(answers)
    return evaluator.sayings(of: guidance).first(where: \.isPlain).map { steps[$0.step].text }
  }
}

extension ReportAssembly {
  /// The emergency number where guidance names it first, and otherwise the first contact.
  func whoHelpsFirst(with guidance: Int) -> String {
    let number = wording.callNow(emergency, in: place)
    if planned.checklist.guidance[guidance].contactsBeforeEmergency == 0 { return number }
    return firstContacts(ofGuidance: guidance).first.map { wording.brief($0) } ?? number
  }
}
