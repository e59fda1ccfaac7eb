internal import CLibYAML

/// A run of libyaml's parser over the bytes of a file.
///
/// The bytes must outlive the stream.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let file: SourceFile

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: SourceFile) throws(SyntaxFailure) {
    self.file = file
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw SyntaxFailure(problem: "there is not enough memory", offset: 0)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let text = UnsafeBufferPointer(rebasing: bytes[file.textStart...])
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, or nothing at the end.
  mutating func next() throws(SyntaxFailure) -> Event? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return event.type == YAML_STREAM_END_EVENT ? nil : translate(event)
  }

  private var failure: SyntaxFailure {
    let parser = parser.pointee
    let offset =
      parser.error == YAML_READER_ERROR
      ? file.textStart + parser.problem_offset : self.offset(parser.problem_mark)
    return SyntaxFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "there is not enough memory",
      context: parser.context.map { String(cString: $0) } ?? "",
      offset: min(offset, file.bytes.count),
      contextOffset: parser.context == nil ? offset : self.offset(parser.context_mark))
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    file.offset(ofScalar: Int(mark.index))
  }

  private func translate(_ event: yaml_event_t) -> Event {
    let start = offset(event.start_mark)
    let offsets = start..<max(start, offset(event.end_mark))
    func make(
      _ kind: Event.Kind, tag: UnsafeMutablePointer<UInt8>? = nil,
      anchor: UnsafeMutablePointer<UInt8>? = nil
    ) -> Event {
      Event(
        kind: kind, tag: tag.map { String(cString: $0) },
        anchor: anchor.map { String(cString: $0) },
        offsets: offsets)
    }
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return make(.documentStart)
    case YAML_ALIAS_EVENT: return make(.alias(String(cString: event.data.alias.anchor)))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let kind = Event.Kind.scalar(text: text, style: .init(scalar.style))
      return make(kind, tag: scalar.tag, anchor: scalar.anchor)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return make(.sequenceStart, tag: start.tag, anchor: start.anchor)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return make(.mappingStart, tag: start.tag, anchor: start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return make(.collectionEnd)
    default: return make(.other)
    }
  }
}

extension Node.Scalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
