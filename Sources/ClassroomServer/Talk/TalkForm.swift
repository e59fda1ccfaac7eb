/// What a form of the talk's page sends.
struct TalkForm: Decodable, Sendable {
  /// What shows that it comes from this talk's own page.
  var token: String
  /// The step of the talk that the page showed; another one was sent twice, or is older.
  var step: Int
  var act: Action
  /// The names of the options that were chosen, or a number.
  var answer: [String]?
  /// How the answer came.
  var how: String?
  /// Where to go: the place of an item.
  var item: Int?
  var text: String?
  var kind: String?
  var who: String?
  var by: String?
  var duty: String?

  enum Action: String, Decodable, Sendable {
    case keep, leave, back, takeOut, go, note, agree, takeBack, stop, goOnAsking, cover, uncover,
      report, here
    case end
  }
}
