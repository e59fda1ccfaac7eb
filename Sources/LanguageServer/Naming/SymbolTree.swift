internal import LocatedYAML
internal import PlainText
internal import RulePacks

/// What has a name in a file, each within what it lies in, as editors list it.
struct SymbolTree {
  private let uses: [(use: NameUse, range: Range<Int>)]
  private let text: EditorText

  init(_ file: ReadFile, _ encoding: PositionEncoding) {
    text = EditorText(file.file, encoding)
    uses = file.uses.compactMap { use in
      use.declared.map { declared in
        let (name, value) = (use.span.offsets, declared.span.offsets)
        return (
          use,
          min(name.lowerBound, value.lowerBound)..<max(name.upperBound, value.upperBound)
        )
      }
    }.sorted { ($0.1.lowerBound, -$0.1.upperBound) < ($1.1.lowerBound, -$1.1.upperBound) }
  }

  var json: JSONValue {
    var index = 0
    return .array(symbols(within: 0..<Int.max, &index))
  }

  private func symbols(within outer: Range<Int>, _ index: inout Int) -> [JSONValue] {
    var symbols: [JSONValue] = []
    while index < uses.count, uses[index].range.upperBound <= outer.upperBound {
      let (use, range) = uses[index]
      index += 1
      let inner = self.symbols(within: range, &index)
      let members: [(name: String, value: JSONValue)] = [
        ("name", .string(use.meaning.name)), ("detail", .string(use.words)),
        ("kind", .whole(use.meaning.thing.kindOfSymbol)), ("range", text.range(range)),
        ("selectionRange", text.range(use.span.offsets)),
      ]
      symbols.append(.object(members + (inner.isEmpty ? [] : [("children", .array(inner))])))
    }
    return symbols
  }
}

extension NamedThing {
  /// The nearest kind of symbol that the protocol knows.
  fileprivate var kindOfSymbol: Int {
    switch self {
    case .checklist, .story, .pack, .module, .rule: 2
    case .section: 3
    case .item, .sign: 8
    case .choice: 22
    case .guidance: 15
    case .score: 16
    case .step: 12
    case .situation: 17
    case .pattern, .source: 14
    case .contact, .duty: 11
    }
  }
}
