internal import PlainText

extension EditorSession {
  /// What this server can do, as the protocol has it.
  var abilities: JSONValue {
    [
      "positionEncoding": .string(client.encoding.rawValue),
      "textDocumentSync": [
        "openClose": true, "change": .whole(2), "save": ["includeText": false],
      ],
      "hoverProvider": true,
      "completionProvider": ["triggerCharacters": JSONValue([".", " ", "[", "{", ","])],
      "definitionProvider": true, "referencesProvider": true, "documentSymbolProvider": true,
      "renameProvider": ["prepareProvider": true],
    ]
  }

  /// The result of a request.
  mutating func result(
    of method: String, _ parameters: JSONValue
  ) throws(ReplyError) -> JSONValue {
    switch method {
    case "textDocument/hover": try hover(parameters)
    case "textDocument/completion": try completion(parameters)
    case "textDocument/definition": try definition(parameters)
    case "textDocument/references": try references(parameters)
    case "textDocument/prepareRename": try prepareRename(parameters)
    case "textDocument/rename": try rename(parameters)
    case "textDocument/documentSymbol": try symbols(parameters)
    default: throw ReplyError(.methodNotFound, "there is no method '\(method)' here")
    }
  }

  /// Does what a notification tells; one that is not known is passed over.
  mutating func heed(_ method: String, _ parameters: JSONValue) throws(ReplyError) {
    switch method {
    case "initialized": if client.watchesFiles { send(.watchFiles) }
    case "textDocument/didOpen": try open(parameters)
    case "textDocument/didChange": try change(parameters)
    case "textDocument/didSave":
      checks.note(try text(of: parameters), isSaved: true)
    case "textDocument/didClose":
      let text = try text(of: parameters)
      texts[text.address] = nil
      checks.note(text, isSaved: false)
      checks.forget(text)
    case "workspace/didChangeWatchedFiles": checks.noteFiles()
    default: break
    }
  }

  private mutating func open(_ parameters: JSONValue) throws(ReplyError) {
    guard let document = parameters["textDocument"], let address = document["uri"]?.string,
      let content = document["text"]?.string
    else { throw ReplyError(.invalidParameters, "a text has a 'uri' and a 'text'") }
    let text = OpenText(address, content)
    texts[address] = text
    checks.note(text, isSaved: true)
  }

  private mutating func change(_ parameters: JSONValue) throws(ReplyError) {
    var text = try text(of: parameters)
    guard case .array(let changes)? = parameters["contentChanges"] else {
      throw ReplyError(.invalidParameters, "'contentChanges' is a list")
    }
    for change in changes { try text.apply(change, client.encoding) }
    texts[text.address] = text
    checks.note(text, isSaved: false)
  }

  /// The open text that a message is about.
  func text(of parameters: JSONValue) throws(ReplyError) -> OpenText {
    guard let address = parameters["textDocument"]?["uri"]?.string, let text = texts[address] else {
      throw ReplyError(.invalidParameters, "'textDocument' names a text that was opened")
    }
    return text
  }
}

extension JSONValue {
  /// Asks an editor to tell of files of rules that change.
  fileprivate static var watchFiles: Self {
    .request(
      "watch-files", "client/registerCapability",
      [
        "registrations": .array([
          [
            "id": "files", "method": "workspace/didChangeWatchedFiles",
            "registerOptions": ["watchers": .array([["globPattern": "**/*.{yaml,yml}"]])],
          ]
        ])
      ])
  }
}
