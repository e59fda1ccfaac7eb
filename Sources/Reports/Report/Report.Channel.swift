package import RulePacks
package import ScreeningCore

extension Report {
  /// One way to reach somebody.
  package struct Channel: Hashable, Sendable {
    package let means: Means
    /// The number or address as people write it.
    package let address: String
    package let note: String?
    /// Nil where nobody knows.
    package let hours: WeeklyHours?
    /// Whether it is open now, by its own hours; nil where nobody knows.
    package let isOpen: Bool?

    package init(
      _ means: Means, _ address: String, note: String? = nil, hours: WeeklyHours? = nil,
      isOpen: Bool? = nil
    ) {
      self.means = means
      self.address = address
      self.note = note
      self.hours = hours
      self.isOpen = isOpen
    }

    package typealias Means = ContactMeans
  }
}

extension Report.Channel {
  /// The address that dials, writes or opens; nil where none can be made with certainty.
  package var link: String? {
    switch means {
    case .phone: dialled.map { "tel:" + $0 }
    case .sms: dialled.map { "sms:" + $0 }
    case .whatsapp:
      TelephoneNumber(address)?.internationalDigits.map { "https://wa.me/" + $0 }
    case .email: MailAddress(address).map { _ in "mailto:" + address }
    case .web, .chat: isPlainWebAddress ? address : nil
    case .app: nil
    }
  }

  /// The address without what only a browser needs.
  package var shortAddress: String {
    guard means == .web || means == .chat, address.hasPrefix("https://") else { return address }
    let bare = address.dropFirst("https://".count)
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }

  /// The keys to press; nil where a telephone might take them for a command.
  private var dialled: String? {
    TelephoneNumber(address).flatMap { $0.hasServiceKeys ? nil : $0.keys }
  }

  private var isPlainWebAddress: Bool {
    WebAddress(address)?.isSecure == true && address.hasPrefix("https://")
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") }
  }
}
