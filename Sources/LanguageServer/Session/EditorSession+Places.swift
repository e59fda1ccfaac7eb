internal import Diagnostics
internal import PlainText
internal import RulePacks
internal import ScoringKit

// What editors ask about a place in a text.
extension EditorSession {
  /// A place in a text, and the file that this is as far as it can be read.
  private struct Asked {
    let text: OpenText
    let offset: Int
    let file: ReadFile?
    let use: NameUse?
  }

  private mutating func asked(_ parameters: JSONValue) throws(ReplyError) -> Asked {
    let text = try text(of: parameters)
    let position = try EditorPosition(reading: parameters["position"])
    let offset = EditorText(text.file, client.encoding).offset(of: position)
    let file = files.file(of: text)
    return Asked(text: text, offset: offset, file: file, use: file?.use(at: offset))
  }

  mutating func hover(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    let places = EditorText(asked.text.file, client.encoding)
    if let use = asked.use,
      let declared = declarations(of: use, from: asked.text).first
    {
      return .hover(declared.markdown, over: places.range(use.span.offsets))
    }
    guard let format = asked.file?.format,
      let place = FormatPlace(
        asked.text.file, at: asked.offset, format.mapping, modules: files.modules)
    else { return .null }
    let word = place.text
    if place.isKey, let key = place.keys.first(where: { $0.name == word }) {
      return .hover(key.markdown(in: place.shape.mappingOfKeys), over: places.range(place.word))
    }
    guard !place.isKey, !place.word.isEmpty, let key = place.key else { return .null }
    if let module = files.modules.first(where: { $0.name == word }), place.shape.isModule {
      return .hover("**\(word)**: \(module.summary)", over: places.range(place.word))
    }
    let need = place.shape.words.contains("`\(word)`") ? rules.wordsOfNeed(word) : nil
    let markdown = (need.map { "**\(word)**: \($0)\n\n" } ?? "") + key.markdown(in: place.mapping)
    return .hover(markdown, over: places.range(place.word))
  }

  mutating func completion(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    guard let format = asked.file?.format,
      let place = FormatPlace(
        asked.text.file, at: asked.offset, format.mapping, modules: files.modules)
    else { return .array([]) }
    let candidates = Candidates(
      place: place, files: files.files(around: asked.text, texts), rules: rules)
    let range = EditorText(asked.text.file, client.encoding).range(place.word)
    return .array(
      candidates.all.enumerated().map { number, candidate in
        [
          "label": .string(candidate.label), "kind": .whole(candidate.sort.rawValue),
          "detail": .string(candidate.detail),
          "documentation": ["kind": "markdown", "value": .string(candidate.markdown)],
          "sortText": .string(String(10000 + number)), "filterText": .string(candidate.label),
          "textEdit": ["range": range, "newText": .string(candidate.text ?? candidate.label)],
        ]
      })
  }

  mutating func definition(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    guard let use = asked.use else { return .array([]) }
    return .array(declarations(of: use, from: asked.text).map { location($0.span) })
  }

  mutating func references(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    guard let use = asked.use else { return .array([]) }
    let withDeclaration = parameters["context"]?["includeDeclaration"]?.isTrue ?? true
    let uses = files.files(around: asked.text, texts, naming: use.meaning.thing).flatMap(\.uses)
      .filter { $0.meaning == use.meaning && (withDeclaration || !$0.isDeclaration) }
    return .array(uses.map { location($0.span) })
  }

  /// Says what would be renamed, so that an editor need not ask for a new name in vain.
  mutating func prepareRename(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    let (_, use) = try renaming(asked)
    return [
      "range": EditorText(asked.text.file, client.encoding).range(use.span.offsets),
      "placeholder": .string(use.meaning.name),
    ]
  }

  mutating func rename(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let asked = try asked(parameters)
    guard let name = parameters["newName"]?.string else {
      throw ReplyError(.invalidParameters, "'newName' is a text")
    }
    let (renaming, _) = try renaming(asked)
    try renaming.check(name)
    let places = Dictionary(grouping: renaming.places, by: { address(of: $0.file) })
    let changes = places.sorted { $0.key < $1.key }.map { address, spans in
      (
        name: address,
        value: JSONValue.array(
          spans.map { span in
            [
              "range": EditorText(span.file, client.encoding).range(span.offsets),
              "newText": .string(name),
            ]
          })
      )
    }
    return ["changes": .object(changes)]
  }

  private mutating func renaming(_ asked: Asked) throws(ReplyError) -> (Renaming, NameUse) {
    guard let use = asked.use, let path = asked.text.path, let home = RulesHome(of: path) else {
      throw ReplyError(.requestFailed, "no name stands here that could be changed")
    }
    let all = files.files(around: asked.text, texts, naming: use.meaning.thing)
    return (try Renaming(use, in: all, under: home.folder), use)
  }

  mutating func symbols(_ parameters: JSONValue) throws(ReplyError) -> JSONValue {
    let text = try text(of: parameters)
    return files.file(of: text).map { SymbolTree($0, client.encoding).json } ?? .array([])
  }

  /// Where a name is given; what an earlier folder has takes the place of what later ones have.
  private mutating func declarations(of use: NameUse, from text: OpenText) -> [NameUse] {
    let all = files.files(around: text, texts).flatMap(\.uses)
      .filter { $0.isDeclaration && $0.meaning == use.meaning }
    return use.meaning.thing.isOfAllPacks ? Array(all.prefix(1)) : all
  }

  private func location(_ span: SourceSpan) -> JSONValue {
    [
      "uri": .string(address(of: span.file)),
      "range": EditorText(span.file, client.encoding).range(span.offsets),
    ]
  }

  private func address(of file: SourceFile) -> String {
    texts.values.first { $0.file.name == file.name }?.address ?? FileAddress.address(of: file.name)
  }
}

extension JSONValue {
  fileprivate static func hover(_ markdown: String, over range: JSONValue) -> Self {
    ["contents": ["kind": "markdown", "value": .string(markdown)], "range": range]
  }
}

extension FormatShape {
  fileprivate var isModule: Bool {
    if case .reference(to: .module) = self { true } else { false }
  }
}
