internal import LocatedYAML
internal import ScreeningCore

extension Contact.Channel.Means {
  /// Whether a text has the form of an address of this kind.
  func allows(_ address: String) -> Bool {
    switch self {
    case .phone: TelephoneNumber(address).map { !$0.isCommand } ?? false
    case .sms, .whatsapp: TelephoneNumber(address).map { !$0.hasServiceKeys } ?? false
    case .email: MailAddress(address) != nil
    case .web, .chat: WebAddress(address) != nil
    case .app: true
    }
  }
}

/// What a badly formed address was meant for.
enum AddressUse {
  case source
  case channel(Contact.Channel.Means)
}

extension Diagnostic {
  static func badAddress(_ address: Text, _ use: AddressUse) -> Self {
    let written = "'\(address.text.shortened)' is no"
    let message =
      switch use {
      case .source:
        "\(written) web address; write that of the page the facts were read on, such as "
          + "https://example.org/help"
      case .channel(.web), .channel(.chat):
        "\(written) web address; write http:// or https:// and a host with nothing before it, such "
          + "as https://example.org/help"
      case .channel(.email): "\(written) email address; write one such as help@example.org"
      case .channel(.phone) where TelephoneNumber(address.text)?.isCommand == true:
        "'\(address.text.shortened)' gives a command to a telephone or its network, and calls nobody; "
          + "write a number that somebody answers"
      case .channel(.phone):
        "\(written) telephone number; write its digits, such as \"0800 1111\", and what else there "
          + "is to know in 'note'"
      case .channel:
        "\(written) number to write to; write its digits, such as \"0800 1111\", and what else "
          + "there is to know in 'note'"
      }
    return Diagnostic(.badAddress, message, at: address.origin)
  }
}

extension DiagnosticKind {
  static let badAddress = DiagnosticKind(
    code: "bad-address", title: "an address or number that leads nowhere",
    explanation: """
      Somebody who needs help relies on it. A web address begins with http:// or https:// and names
      its host, with nothing before it. An email address has one '@'. A telephone number is made of
      digits and what stands between them; it may begin with '+', for calls also with one '*' or '#',
      and carry capitals for the letters on the keys. With more of '*' and '#' it is a command: some
      forward all calls of whoever presses it. Words about it belong in 'note'. The page that the
      facts were read on, 'source', is a web address too.

      Wrong:
          channels: [{ web: www.example.org }, { phone: ask for Ana }]
      Right:
          channels: [{ web: "https://www.example.org" }, { phone: "0800 1111", note: ask for Ana }]
      """)
}
