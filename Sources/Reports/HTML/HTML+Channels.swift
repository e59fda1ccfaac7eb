extension HTML {
  /// Adds ways to reach somebody as a list.
  package mutating func channels(
    _ channels: [Report.Channel], kind: String, withNotes: Bool = true, _ wording: Wording
  ) {
    element("ul", ["class": kind]) { list in
      for channel in channels {
        list.element("li") { line in
          line.address(channel, wording)
          if withNotes, let note = channel.note { line.text(" (" + note + ")") }
        }
      }
    }
  }

  /// Adds the verb and the address, as a link where there is one.
  package mutating func address(_ channel: Report.Channel, _ wording: Wording) {
    let text = wording.verb(channel.means) + " " + channel.shortAddress
    if let link = channel.link {
      element("a", ["href": link, "rel": "noreferrer"], text)
    } else {
      element("b", text)
    }
  }
}
