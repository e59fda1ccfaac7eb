/// What the teacher's page is told while a class runs: nothing finer than steps of five, and nothing of
/// any answer.
struct ClassState: Hashable, Sendable {
  /// How often the story was opened.
  let joined: Int
  let devices: Round
  let paper: Round

  /// The round that runs, of one way in which sheets come.
  struct Round: Hashable, Sendable {
    let sheets: Int
    /// How many rounds were closed before it: each has a picture.
    let closed: Int

    init(_ rounds: Rounds) {
      sheets = ClassPicture.rounded(rounds.running.sheets)
      closed = rounds.pictures.count
    }
  }

  init(_ kept: StoredClass) {
    joined = ClassPicture.rounded(kept.joined)
    devices = Round(kept.counts.devices)
    paper = Round(kept.counts.paper)
  }
}

/// The pictures of all closed rounds.
struct ClassPictures: Hashable, Sendable {
  let devices: [ClassPicture]
  let paper: [ClassPicture]

  init(devices: [ClassPicture] = [], paper: [ClassPicture] = []) {
    self.devices = devices
    self.paper = paper
  }

  init(_ counts: ClassCounts) {
    self.init(devices: counts.devices.pictures, paper: counts.paper.pictures)
  }
}

/// A server-sent event.
enum ClassEvent {
  case state(ClassState)
  case closed

  var text: String {
    switch self {
    case .state(let state):
      """
      event: state
      data: {"joined":\(state.joined),"devices":\(Self.json(state.devices)),\
      "paper":\(Self.json(state.paper))}


      """
    case .closed: "event: closed\ndata: {}\n\n"
    }
  }

  private static func json(_ round: ClassState.Round) -> String {
    "{\"sheets\":\(round.sheets),\"closed\":\(round.closed)}"
  }
}
