internal import RulePacks
package import ScreeningCore

extension Report {
  /// Somebody who can help, and how to reach them.
  package struct Contact: Hashable, Sendable {
    package let id: String
    package let name: String
    package let localName: String?
    /// Whether it can be reached from anywhere, and does not belong to the chosen country.
    package let isInternational: Bool
    /// The names of needs, such as `child_helpline`.
    package let needs: [String]
    /// Whom it is for: `child`, `adult`, `anyone`, `professional`.
    package let audiences: [String]
    /// Ways to reach them, the best one now first.
    package let channels: [Channel]
    /// BCP 47 tags.
    package let languages: [String]
    package let cost: String?
    package let note: String?
    package let record: Record
    /// Whether it is too old to be shown to others than professionals.
    package let isHeldBack: Bool

    package init(
      id: String, name: String, localName: String? = nil, isInternational: Bool = false,
      needs: [String], audiences: [String] = [], channels: [Channel], languages: [String] = [],
      cost: String? = nil, note: String? = nil, record: Record, isHeldBack: Bool = false
    ) {
      self.id = id
      self.name = name
      self.localName = localName
      self.isInternational = isInternational
      self.needs = needs
      self.audiences = audiences
      self.channels = channels
      self.languages = languages
      self.cost = cost
      self.note = note
      self.record = record
      self.isHeldBack = isHeldBack
    }

    /// Whether every way to reach it is open at any time.
    var isAlwaysOpen: Bool {
      !channels.isEmpty && channels.allSatisfy { $0.hours?.isAlways == true }
    }
  }

  /// The number to call when somebody is in danger.
  package struct Emergency: Hashable, Sendable {
    /// Usually one; some countries have one for the police and one for an ambulance.
    package let numbers: [Channel]
    package let record: Record

    package init(numbers: [Channel], record: Record) {
      self.numbers = numbers
      self.record = record
    }
  }

  /// Where the facts of a contact come from, and how old they are.
  package struct Record: Hashable, Sendable {
    /// The address of the page the facts were read on; nil where none is known.
    package let source: String?
    /// When a maintainer tried it: `2026-12-01`, `2026-12` or `2026`.
    package let confirmed: String?
    /// The date of the page it was read on, written the same way; nil where it is unknown.
    package let pageDate: String?
    package let age: Age
    /// Whether the source itself is less than certain.
    package let isUncertain: Bool

    package init(
      source: String?, confirmed: String? = nil, pageDate: String? = nil, age: Age = .recent,
      isUncertain: Bool = false
    ) {
      self.source = source
      self.confirmed = confirmed
      self.pageDate = pageDate
      self.age = age
      self.isUncertain = isUncertain
    }

    package typealias Age = Freshness.Age

    /// Whether a reader should make sure of it before relying on it.
    package var needsChecking: Bool { isUncertain || age != .recent }
  }
}

extension Report.Emergency {
  /// The numbers as they stand where somebody may have to call at once. What the note of a single one says
  /// before it comes to other numbers: nobody shall take one of them for the number to call.
  package var numbersInShort: [Report.Channel] {
    guard numbers.count == 1, let number = numbers.first, let note = number.note else {
      return numbers
    }
    let parts = note.split(separator: ";").prefix { !$0.contains(where: \.isNumber) }
    return [number.withNote(parts.isEmpty ? nil : parts.joined(separator: ";"))]
  }
}

extension Report.Channel {
  fileprivate func withNote(_ note: String?) -> Self {
    Self(means, address, note: note, hours: hours, isOpen: isOpen)
  }
}

extension Report.Contact {
  /// The name, with the local one after it.
  var fullName: String { localName.map { name + " · " + $0 } ?? name }
}
