extension HTML {
  /// Adds ways to reach somebody as a list.
  package mutating func channels(
    _ channels: [Report.Channel], kind: String, withNotes: Bool = true, _ wording: Wording
  ) {
    element("ul", ["class": kind]) { list in
      for channel in channels {
        list.element("li") { line in
          line.address(channel, wording)
          if withNotes, let note = channel.note {
            line.text(" (" + note.withNumbersKeptTogether + ")")
          }
        }
      }
    }
  }

  /// Adds the verb and the address, as a link where there is one.
  package mutating func address(_ channel: Report.Channel, _ wording: Wording) {
    let link = channel.link
    element(
      link == nil ? "b" : "a", ["href": link, "rel": link == nil ? nil : "noreferrer"]
    ) { way in
      way.text(wording.verb(channel.means) + " ")
      // In a line that runs right to left, groups of digits would change places.
      way.element("bdi", ["dir": "ltr"], channel.shortAddress)
    }
  }
}

extension String {
  /// The text with digits bound together, so that numbers keep their order in any direction.
  fileprivate var withNumbersKeptTogether: String {
    var result: [Character] = []
    for character in self {
      if character.isASCIIDigit, result.last == " ", result.dropLast().last?.isASCIIDigit == true {
        result[result.count - 1] = "\u{A0}"
      }
      result.append(character)
    }
    return String(result)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }
}
