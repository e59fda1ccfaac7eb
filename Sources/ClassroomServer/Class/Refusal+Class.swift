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
    sentence: "The class could not be closed and is still open; close it again.")
  static let notClosedForWantOfRoom = Refusal(
    status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    sentence: "The disk is full and the class is still open; make room, then close it again.")
  static let otherCode = Refusal(
    status: .notFound, sentence: "No class has this code; look at the board again.")
  static let notJSON = Refusal(
    status: .unsupportedMediaType, sentence: "Answers are sent as JSON.")
  static let unreadable = Refusal(
    status: .badRequest, sentence: "These answers cannot be read.")
  static let notTheTeacher = Refusal(
    status: .unauthorized, sentence: "This is for the teacher alone.")
  static let notClosed = Refusal(
    status: .conflict, sentence: "Close the class first.")
}
