internal import PlainText

/// One editor's conversation with the language server, from its first message to its last.
///
/// It is given bytes and has bytes to send, and knows nothing of where they come from and go. What takes
/// time is done in steps, by ``work()``, for which whoever holds it finds the time.
package struct EditorSession {
  private enum Stage { case waiting, running, shutDown }

  private var stage = Stage.waiting
  private var reader = MessageReader()
  private var output: [UInt8] = []
  private let version: String
  var client = EditorAbilities()
  var texts: [String: OpenText] = [:]
  var checks: Checks
  var files: RulesFiles
  let rules: RulesSetting
  /// Whether the editor has said goodbye; nil while it has not, and then whether it did so in order.
  package private(set) var endedInOrder: Bool?

  /// Whether it was begun, and nobody has asked for its end.
  package var isUnderWay: Bool { stage == .running }

  /// `version` is that of the program.
  package init(_ rules: RulesSetting, version: String) {
    self.version = version
    self.rules = rules
    checks = Checks(rules)
    files = RulesFiles(rules)
  }

  /// How long to wait for more messages before ``work()``; nil where there is nothing to do.
  package var patience: Duration? {
    guard stage == .running else { return nil }
    return switch checks.need {
    case .nothing: nil
    case .soon: .milliseconds(150)
    case .now: .zero
    }
  }

  /// Does one step of what is to be done beside answering.
  package mutating func work() {
    for message in checks.work(on: openTexts, client.encoding) { send(message) }
  }

  /// What is to be sent, which is then forgotten here.
  package mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// Takes what came from the editor, in pieces of any size.
  package mutating func receive(_ bytes: some Sequence<UInt8>) {
    reader.append(bytes)
    while endedInOrder == nil, let part = reader.next() {
      switch part {
      case .broken(let reason): send(.reply(to: .null, ReplyError(.parseError, reason)))
      case .message(let bytes): take(bytes)
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    do throws(ReplyError) {
      switch try Message(reading: bytes) {
      case .response: break
      case .notification("exit", _): endedInOrder = stage == .shutDown
      case .notification(let method, let parameters):
        if stage == .running { try heed(method, parameters) }
      case .request(let id, let method, let parameters):
        do throws(ReplyError) {
          send(.reply(to: id, try answer(method, parameters)))
        } catch {
          send(.reply(to: id, error))
        }
      }
    } catch {
      // To a notification there is no reply, however wrong it is.
      if error.code != .invalidParameters { send(.reply(to: .null, error)) }
    }
  }

  private mutating func answer(
    _ method: String, _ parameters: JSONValue
  ) throws(ReplyError) -> JSONValue {
    switch (stage, method) {
    case (.waiting, "initialize"):
      client = EditorAbilities(parameters["capabilities"] ?? .null)
      stage = .running
      return [
        "capabilities": abilities, "serverInfo": ["name": "waymark", "version": .string(version)],
      ]
    case (.waiting, _): throw ReplyError(.notInitialized, "'initialize' comes first")
    case (.running, "initialize"): throw ReplyError(.invalidRequest, "this was initialized")
    case (.running, "shutdown"):
      stage = .shutDown
      return .null
    case (.running, _): return try result(of: method, parameters)
    case (.shutDown, _): throw ReplyError(.invalidRequest, "after 'shutdown' comes 'exit'")
    }
  }

  mutating func send(_ message: JSONValue) { output += MessageReader.framed(message.line) }

  var openTexts: [OpenText] { texts.values.sorted { $0.address < $1.address } }
}
