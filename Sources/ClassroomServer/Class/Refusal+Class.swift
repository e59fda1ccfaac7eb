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
  static let notSaved = Refusal(
    status: .internalServerError,
    sentence: "This could not be saved, and the class goes on; try again.")
  static let noRoom = Refusal(
    status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    sentence: "The disk is full, and the class goes on; make room, then try again.")
  static let tooFewSheets = Refusal(
    status: .conflict, sentence: "A picture needs ten sheets; the round goes on.")
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
