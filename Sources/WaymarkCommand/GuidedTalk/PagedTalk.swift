internal import CaseFiles
internal import HTMLKit
internal import Interviews
internal import Localization
internal import Pages
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore
internal import Synchronization

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
  ///   - kept: The case; nil where nothing is kept.
  ///   - idle: After how long without a key the page covers itself.
  /// - Throws: `Exit.findings` where the server could not run, which it has said.
  func run(
    on classroom: ClassroomProgram, port: Int, present: [String], kept: KeptCase?, idle: IdleTime
  ) throws {
    let (planned, words, assembly, person) = (planned, words, assembly, person)
    let call = ClassroomProgram.TalkArguments(
      planned: planned, words: words, events: kept?.events ?? [], place: assembly.place?.code,
      present: present, person: person,
      danger: assembly.wording.inDanger(assembly.emergency, in: assembly.place),
      help: { guidance, answers in
        let step = planned.firstStep(of: guidance, on: answers).map { assembly.wording.say($0) }
        return [step, assembly.whoHelpsFirst(with: guidance)].compactMap(\.self)
      }, port: port,
      wording: assembly.wording, kept: kept.map(SharedCase.init)?.access,
      secondsUntilCovered: idle.untilCovered.map { Int($0.components.seconds) },
      secondsUntilLocked: kept == nil
        ? nil : idle.untilLocked.map { Int($0.components.seconds) },
      report: { events, frame in
        let session = InterviewSession(planned, words: words, events: events)
        guard let person else {
          return HTMLRenderer(why: true, frame: frame).render(
            assembly.report(on: session.finishedAnswers))
        }
        let review = PracticeReview(session, with: person)
        let text = PracticeText(review: review, person: person, wording: assembly.wording)
        return Self.page(text.text(width: 10_000), frame)
      })
    guard let exit = Exit(rawValue: classroom.talk(call)), exit == .fine else {
      throw Exit.findings
    }
  }

  /// Lines of text as a page.
  private static func page(_ text: String, _ frame: PageFrame) -> String {
    frame.html { body in
      body.element("main") { main in
        for line in text.split(separator: "\n") { main.element("p", String(line)) }
      }
    }
  }
}

/// The case of a talk that a server leads: whatever thread a change comes from, one is kept at a time.
private final class SharedCase: @unchecked Sendable {
  private let kept: KeptCase
  private let lock = Mutex(())

  init(_ kept: KeptCase) { self.kept = kept }

  var access: CaseAccess {
    CaseAccess(
      keep: { session in
        self.alone { kept in
          kept.touch()
          return kept.keep(session)
        }
      }, touch: { self.alone { _ = $0.touch() } },
      timeUntilLock: { self.alone(\.timeUntilLock) },
      lockIfIdle: {
        self.alone { kept in
          kept.lockIfIdle()
          return kept.isLocked
        }
      }, unlock: { self.alone(Self.unlock) })
  }

  private static func unlock(_ kept: KeptCase) -> Bool {
    switch kept.unlock() {
    case .open: return true
    case .locked: return false
    case .interrupted:
      Process.askToEnd()
      return false
    }
  }

  private func alone<Result>(_ work: (KeptCase) -> Result) -> Result {
    lock.withLock { _ in work(kept) }
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
