package import Localization
package import Reports

/// What a person takes along: one step and one number. It says nothing of why, and has no figures.
package struct PersonCard: Hashable, Sendable {
  /// The next step, in words that anybody may read.
  package var step: String
  /// How to reach whoever helps, such as a number.
  package var address: String?
  /// What stands beside it, in words that anybody may read; nil for nothing.
  package var name: String?

  package init(step: String, address: String?, name: String?) {
    self.step = step
    self.address = address
    self.name = name
  }

  package func document(_ wording: Wording) -> CaseDocument {
    let contact = address.map { address in
      CaseDocument.Entry(.paragraph, [name, address].compactMap(\.self).joined(separator: ": "))
    }
    return CaseDocument(
      title: wording.say("To do next"),
      parts: [.init(nil, [.init(.paragraph, step)] + [contact].compactMap(\.self))])
  }
}
