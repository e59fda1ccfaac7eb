internal import HTTPTypes

extension Refusal {
  static let closed = Refusal(status: .gone, sentence: "This class is closed.")
  static let notASheet = Refusal(
    status: .unprocessableContent, sentence: "These answers do not fit the questions.")
  /// Final, so no status by which a page would try again.
  static let full = Refusal(
    status: .conflict, sentence: "This class takes no more answers.")
  static let notKept = Refusal(
    status: .internalServerError, sentence: "The answers could not be counted; send them again.")
  static let stillOpen = Refusal(
    status: .internalServerError,
    sentence: "The class could not be ended and is still open; end it again.")
  static let notClosedForWantOfRoom = Refusal(
    status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    sentence: "The disk is full and the class is still open; make room, then end it again.")
  static let tooFewSheets = Refusal(
    status: .conflict, sentence: "A picture needs ten sheets; the round goes on.")
  static let roundStillRuns = Refusal(
    status: .internalServerError,
    sentence: "The round could not be closed and goes on; close it again.")
  static let roundNotClosedForWantOfRoom = Refusal(
    status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    sentence: "The disk is full and the round goes on; make room, then close it again.")
  static let otherCode = Refusal(
    status: .notFound, sentence: "No class has this code; look at the board again.")
  static let notJSON = Refusal(
    status: .unsupportedMediaType, sentence: "Answers are sent as JSON.")
  static let unreadable = Refusal(
    status: .badRequest, sentence: "These answers cannot be read.")
  static let notTheTeacher = Refusal(
    status: .unauthorized, sentence: "This is for the teacher alone.")
  static let notClosed = Refusal(
    status: .conflict, sentence: "End the class first.")
}
