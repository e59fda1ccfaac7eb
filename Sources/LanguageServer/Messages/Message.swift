internal import PlainText

/// One message of an editor, as JSON-RPC 2.0 has them.
enum Message {
  case request(id: JSONValue, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// The answer to something that was asked of the editor.
  case response

  /// Throws the reply to what is no message, where one can be given.
  init(reading bytes: [UInt8]) throws(ReplyError) {
    guard let value = JSONValue(reading: bytes) else {
      throw ReplyError(.parseError, "this is no JSON in UTF-8")
    }
    guard case .object = value else {
      throw ReplyError(.invalidRequest, "a message is a JSON object")
    }
    let id = value["id"]
    guard let name = value["method"] else {
      if value["result"] != nil || value["error"] != nil {
        self = .response
        return
      }
      throw ReplyError(.invalidRequest, "a message has a 'method'")
    }
    guard let method = name.string else {
      throw ReplyError(.invalidRequest, "'method' is a text")
    }
    let parameters = value["params"] ?? .null
    switch id {
    case nil: self = .notification(method: method, parameters: parameters)
    case .number(let digits):
      self = .request(id: .number(digits), method: method, parameters: parameters)
    case .string(let text):
      self = .request(id: .string(text), method: method, parameters: parameters)
    default: throw ReplyError(.invalidRequest, "'id' is a number or a text")
    }
  }
}

/// Why a request has no result, by the numbers of JSON-RPC and of the Language Server Protocol.
struct ReplyError: Error {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    /// The request was well made, and cannot be met.
    case requestFailed = -32803
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension JSONValue {
  static func whole(_ number: Int) -> Self { .number(String(number)) }

  static func reply(to id: JSONValue, _ result: JSONValue) -> Self {
    ["jsonrpc": "2.0", "id": id, "result": result]
  }

  static func reply(to id: JSONValue, _ error: ReplyError) -> Self {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .whole(error.code.rawValue), "message": .string(error.message)],
    ]
  }

  static func notification(_ method: String, _ parameters: JSONValue) -> Self {
    ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
  }

  static func request(_ id: String, _ method: String, _ parameters: JSONValue) -> Self {
    [
      "jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": parameters,
    ]
  }
}
