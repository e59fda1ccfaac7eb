/// Whether an item is said, asked or listened for now, or why it is not.
package enum Standing: Hashable, Sendable {
  /// It is said or asked as the talk comes to it.
  case open
  /// A plain question, offered because its answer can still change what help there is.
  case worthAsking(Reason)
  /// It is listened for, and ticked whenever it is told; never read out.
  case heard
  /// Nobody has said yet whether the gate of this section is open.
  case waiting(section: Int)
  /// The gate of this section is closed, or the person took back the yes that opened it.
  case closed(section: Int)
  /// The asking has ended.
  case stopped
  /// It is not for this person, going by the other answers.
  case doesNotApply
  /// It is not known yet whether it is for this person.
  case notKnown
  /// Whatever the answer, the help is the same.
  case changesNothing

  /// Why a question is offered.
  package enum Reason: Hashable, Sendable {
    /// This guidance can still change, the most urgent first; none: only who comes first.
    case guidance([Int])
    /// It could not be found out whether anything can still change.
    case notKnown
  }

  /// Whether the talk comes to it by itself.
  package var isOffered: Bool {
    switch self {
    case .open, .worthAsking, .heard: true
    case .waiting, .closed, .stopped, .doesNotApply, .notKnown, .changesNothing: false
    }
  }
}

/// How far the gate of a section is known to be open.
package enum GateState: Hashable, Sendable {
  case open, closed
  /// What it rests on was not answered.
  case notAnswered
}

/// Why nothing more is asked.
package enum StopReason: Hashable, Sendable {
  /// The pack's rule holds; the items that it rests on, as far as they are answered.
  case rule(items: [Int])
  /// The interviewer ended it; in their words, or with none.
  case interviewer(String?)
  /// The person does not want to talk, or not any more.
  case person
}
