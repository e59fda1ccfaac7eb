internal import LocatedYAML

extension [UnknownKey] {
  /// Other words for keys of packs, those of other programs among them, in small letters alone, with the
  /// keys that they can mean.
  private static let synonyms: [String: [String]] = [
    "if": ["when"], "condition": ["when"], "showif": ["when"], "showwhen": ["when"],
    "visibleif": ["when"], "enableif": ["when"], "enablewhen": ["when"], "dependson": ["when"],
    "relevant": ["when"], "relevance": ["when"], "branchinglogic": ["when"], "logic": ["when"],
    "question": ["ask"], "prompt": ["ask"], "wording": ["ask"], "fieldlabel": ["ask"],
    "key": ["id"], "linkid": ["id"], "fieldname": ["id"], "variable": ["id"], "inputtype": ["kind"],
    "fieldtype": ["kind"], "questiontype": ["kind"], "answeroptions": ["choices"],
    "answeroption": ["choices"], "values": ["choices"], "alternatives": ["choices"],
    "ratevalues": ["steps"], "ratemin": ["min"], "ratemax": ["max"], "elements": ["items"],
    "fields": ["items"], "item": ["items"], "text": ["say", "ask", "story"], "message": ["say"],
    "body": ["say", "story"], "content": ["say", "story"], "description": ["say", "help"],
    "hint": ["help"], "helptext": ["help", "say"], "options": ["choices"], "answers": ["choices"],
    "levels": ["steps"],
    "scale": ["steps"], "questions": ["items", "discuss"], "type": ["kind"],
    "name": ["title", "id"], "heading": ["title"], "label": ["title", "ask"], "steps": ["do"],
    "actions": ["do"], "tips": ["do"], "todo": ["do"], "contacts": ["refer"], "refers": ["refer"],
    "referrals": ["refer"], "needs": ["refer"], "priority": ["urgency"], "level": ["urgency"],
    "minimum": ["min"], "maximum": ["max"], "url": ["web"], "website": ["web"], "link": ["web"],
    "tel": ["phone"], "telephone": ["phone"], "mobile": ["phone"], "number": ["phone"],
    "mail": ["email"], "expected": ["expect"], "result": ["expect"], "results": ["expect"],
    "reasons": ["why"], "discussion": ["discuss"], "licence": ["license"], "lang": ["language"],
    "hidden": ["undecided"], "listen": ["listen_for"], "never": ["avoid"], "donot": ["avoid"],
    "dont": ["avoid"], "pages": ["sections"], "groups": ["sections"], "parts": ["sections"],
    "chapters": ["sections"], "blocks": ["sections"], "stopwhen": ["stop_asking_when"],
    "stop": ["stop_asking_when"],
  ]

  /// The same keys, where one is another word for a key that is not there, or the only one that a
  /// single missing key can stand for, taken for that key.
  func takenForMissing(
    in mapping: Node.Mapping, _ format: FormatMapping, _ likely: [String]
  ) -> Self {
    let keys = format.keys.filter { likely.contains($0.name) && mapping[$0.name] == nil }
    var taken = Set(compactMap(\.near))
    let named = map { unknown -> UnknownKey in
      let value = mapping.entries[unknown.index].value
      let meant = (Self.synonyms[unknown.name.smallLetters] ?? []).first { name in
        !taken.contains(name) && keys.contains { $0.name == name && $0.shape.mayBe(value) }
      }
      guard let meant, unknown.near.map({ mapping[$0] != nil }) ?? true else { return unknown }
      taken.insert(meant)
      return unknown.meaning(meant)
    }
    let missing = keys.filter { $0.isRequired && !taken.contains($0.name) }
    guard let key = missing.first, missing.count == 1 else { return named }
    let open = named.indices.filter { place in
      named[place].near == nil && key.shape.mayBe(mapping.entries[named[place].index].value)
    }
    guard let place = open.first, open.count == 1 else { return named }
    var result = named
    result[place] = named[place].meaning(key.name)
    return result
  }
}

extension String {
  /// Its letters, small: `visibleIf` and `visible_if` are the same word.
  var smallLetters: String { lowercased().filter(\.isLetter) }
}

extension FormatShape {
  /// Whether a value has the outer form of this: a list, keys with values, or neither.
  func mayBe(_ value: Node) -> Bool {
    switch self {
    case .list: value.sequence != nil
    case .map, .mapping: value.mapping != nil
    case .oneOrSeveral: value.mapping == nil
    case .textOr: value.sequence == nil
    case .condition, .answer, .setting: true
    case .text, .newName, .reference, .word, .date: value.scalar.map { $0.value != .null } ?? false
    case .flag: if case .bool? = value.scalar?.value { true } else { false }
    case .whole: if case .integer? = value.scalar?.value { true } else { false }
    }
  }
}
