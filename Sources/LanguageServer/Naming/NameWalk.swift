internal import Conditions
internal import Diagnostics
internal import LocatedYAML
internal import RulePacks
internal import ScoringKit

/// Goes through a file of rules along its format, and gathers the names in it.
struct NameWalk {
  private let modules: [any ScoringModule]
  private(set) var uses: [NameUse] = []

  /// What is around a value.
  private struct Surroundings {
    /// The item that it stands in, or that an answer is to.
    var item: String?
    /// What a name that is given here is the name of.
    var declared: Node
  }

  /// `file` is the whole text, of which `root` may lack what cannot be read.
  init(
    _ root: Node, of file: SourceFile, _ mapping: FormatMapping, modules: [any ScoringModule]
  ) {
    self.modules = modules
    visit(root, mapping, Surroundings(declared: root))
    settle(file, mapping)
  }

  private mutating func visit(_ node: Node, as shape: FormatShape, _ around: Surroundings) {
    switch shape {
    case .newName(_, of: let thing): add(thing, node, around, declared: around.declared)
    case .reference(to: .sign): addSign(node)
    case .reference(to: let thing): add(thing, node, around)
    case .text(.citation): addCitation(node)
    case .condition: addNames(of: ParsedCondition(node))
    case .answer: addAnswers(node, around)
    case .list(of: let inner, _), .oneOrSeveral(let inner):
      for entry in node.sequence ?? [node] { visit(entry, as: inner, around) }
    case .map(from: let name, to: let inner):
      for (key, value) in node.mapping?.entries ?? [] {
        var within = around
        within.declared = value
        visit(key, as: name, within)
        if case .reference(to: .item) = name { within.item = key.scalar?.text }
        visit(value, as: inner, within)
      }
    case .mapping(let mapping), .textOr(let mapping): visit(node, mapping, around)
    case .text, .word, .flag, .whole, .date, .setting: break
    }
  }

  private mutating func visit(_ node: Node, _ mapping: FormatMapping, _ around: Surroundings) {
    guard let entries = node.mapping else { return }
    var around = around
    around.declared = node
    if mapping.isItem { around.item = mapping.nameKey.flatMap { entries[$0]?.scalar?.text } }
    let keys = mapping.allKeys(modules) { entries[$0]?.scalar?.text }
    for (key, value) in entries.entries {
      guard let name = key.scalar?.text, let key = keys.first(where: { $0.name == name }) else {
        continue
      }
      visit(value, as: key.shape, around)
    }
  }

  private mutating func addNames(of condition: ParsedCondition) {
    for name in condition.namesInOrder {
      let owner = name.item
      uses.append(
        NameUse(
          meaning: .init(thing: owner == nil ? .item : .choice, name: name.name, item: owner),
          span: name.span, declared: nil))
    }
  }

  private mutating func add(
    _ thing: NamedThing, _ node: Node, _ around: Surroundings, declared: Node? = nil
  ) {
    guard let text = node.scalar?.text, !text.isEmpty, !text.contains(" ") else { return }
    let item = thing == .choice ? around.item : nil
    uses.append(
      NameUse(
        meaning: .init(thing: thing, name: text, item: item),
        span: node.span(ofScalars: 0..<text.unicodeScalars.count), declared: declared))
  }

  /// `item` or `item.choice`
  private mutating func addSign(_ node: Node) {
    guard let text = node.scalar?.text else { return }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let item = parts.first else { return }
    let length = item.unicodeScalars.count
    uses.append(
      NameUse(
        meaning: .init(thing: .item, name: item), span: node.span(ofScalars: 0..<length),
        declared: nil))
    guard parts.count == 2 else { return }
    uses.append(
      NameUse(
        meaning: .init(thing: .choice, name: parts[1], item: item),
        span: node.span(ofScalars: length + 1..<text.unicodeScalars.count), declared: nil))
  }

  /// `source` or `source / section`
  private mutating func addCitation(_ node: Node) {
    guard let text = node.scalar?.text else { return }
    let name = text.prefix { $0 != " " && $0 != "/" }
    guard !name.isEmpty else { return }
    uses.append(
      NameUse(
        meaning: .init(thing: .source, name: String(name)),
        span: node.span(ofScalars: 0..<name.unicodeScalars.count), declared: nil))
  }

  /// Choices, alone, in a list, or with how the answer came.
  private mutating func addAnswers(_ node: Node, _ around: Surroundings) {
    if let mapping = node.mapping {
      if let answer = FormatShape.answer(mayTellHow: true).inner.first?.keys.first,
        let value = mapping[answer.name]
      {
        addAnswers(value, around)
      }
      return
    }
    for choice in node.sequence ?? [node] { add(.choice, choice, around) }
  }

  /// Finds out what is a score and no item, and which checklist all of it belongs to.
  private mutating func settle(_ file: SourceFile, _ mapping: FormatMapping) {
    let given = uses.filter(\.isDeclaration).map(\.meaning)
    let scores = Set(given.filter { $0.thing == .score }.map(\.name))
    let written = uses.first { $0.meaning.thing == .checklist }?.meaning.name
    // The line with its name may be one of those that cannot be read.
    let checklist = written ?? DraftOutline(file, at: 0).checklist(in: mapping)
    for index in uses.indices {
      let meaning = uses[index].meaning
      if meaning.thing == .item, scores.contains(meaning.name) {
        uses[index].meaning.thing = .score
      }
      if uses[index].meaning.thing.isOfChecklist { uses[index].meaning.checklist = checklist }
    }
  }
}
