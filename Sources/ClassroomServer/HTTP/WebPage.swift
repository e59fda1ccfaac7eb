internal import HTTPTypes
internal import Hummingbird

/// A page that was made once and is kept, with what it may load and do.
struct WebPage: Sendable {
  private let body: ByteBuffer
  private let policy: String
  private let referrer: String

  /// The policy stands in the page too; a header can also forbid showing it in a frame.
  init(html: String, policy: String, referrer: String = "no-referrer") {
    self.referrer = referrer
    body = ByteBuffer(string: html)
    self.policy = policy + "; frame-ancestors 'none'"
  }

  func response(_ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: Response.htmlType, .contentSecurityPolicy: policy, .referrerPolicy: referrer,
      ],
      body: ResponseBody(byteBuffer: body))
  }
}

extension Response {
  static let htmlType = "text/html; charset=utf-8"

  /// A part of a page, for the script that asked for it.
  static func html(_ markup: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: htmlType],
      body: ResponseBody(byteBuffer: ByteBuffer(string: markup)))
  }
}
