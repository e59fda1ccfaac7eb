internal import HTTPTypes
internal import Hummingbird

/// Why a request is not served: a status, and one sentence in plain text.
struct Refusal: HTTPResponseError {
  let status: HTTPResponse.Status
  let sentence: String
  /// Header fields beside those that every answer has.
  var fields: HTTPFields = [:]

  static let notFound = Refusal(status: .notFound, sentence: "There is nothing here.")
  static let tooLarge = Refusal(
    status: .contentTooLarge, sentence: "This is larger than anything that belongs here.")
  static let tooManyRequests = Refusal(
    status: .tooManyRequests, sentence: "Too many requests came from this device; wait a moment.")
  static let tooManyConnections = Refusal(
    status: .tooManyRequests,
    sentence: "Too many connections came from this device; wait a moment.")
  static let tooSlow = Refusal(
    status: .requestTimeout, sentence: "The request took too long to arrive.")
  static let otherHost = Refusal(
    status: .misdirectedRequest,
    sentence: "This computer is not known by that name; use its address in numbers.")
  static let otherOrigin = Refusal(
    status: .forbidden, sentence: "Only pages of this address may send something here.")
  static let unexpected = Refusal(
    status: .internalServerError, sentence: "Something went wrong here; try again.")
  static let malformed = Refusal(
    status: .badRequest, sentence: "This is not a request that a browser would send.")

  /// A refusal with the status of an error of the library, and a sentence of ours.
  init(instead error: any HTTPResponseError) {
    switch error.status {
    case .notFound: self = .notFound
    case .contentTooLarge: self = .tooLarge
    default: self.init(status: error.status, sentence: Self.malformed.sentence)
    }
  }

  init(status: HTTPResponse.Status, sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  func response(from request: Request, context: some RequestContext) -> Response {
    var fields = fields
    fields[.contentType] = "text/plain; charset=utf-8"
    return Response(
      status: status, headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(string: sentence + "\n")))
  }
}
