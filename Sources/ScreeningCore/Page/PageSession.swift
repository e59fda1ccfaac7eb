/// One person going through a checklist on a page: a session that answers in JSON.
package final class PageSession {
  package let image: PlanImage
  package var session: Session

  package init(_ image: PlanImage) {
    self.image = image
    session = Session(image.plan)
  }

  /// Starts anew: nothing is answered.
  package func begin() {
    session = Session(image.plan)
  }

  /// Changes an earlier answer to why there is none; taken back with -1.
  package func change(_ item: Int, toState code: Int) {
    guard let answer = Answer(stateCode: code) else { return }
    session.change(item, to: answer)
  }
}

extension Answer {
  /// Why there is no answer: a code of ``Variable/State``, or -1 where it is open.
  fileprivate init?(stateCode code: Int) {
    switch code {
    case -1: self = .open
    case Variable.State.notSure.rawValue: self = .notSure
    case Variable.State.declined.rawValue: self = .declined
    case Variable.State.skipped.rawValue: self = .skipped
    default: return nil
    }
  }
}
