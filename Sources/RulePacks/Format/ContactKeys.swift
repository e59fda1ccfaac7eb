internal import ScreeningCore

/// The keys of a contact.
enum ContactKeys {
  static let id = FormatKey(
    "id", "the name of the contact, which stays even where the service is renamed",
    .newName(.kebabCase, of: .contact), example: "ph-makabata-1383")
  static let name = FormatKey(
    "name", "what the service is called", .text, example: "Makabata Helpline")
  static let localName = FormatKey(
    "name_local", "its name in the language of the place", optional: .text,
    example: "Teléfono de ayuda")
  static let serves = FormatKey(
    "for", "what the service exists for, one need or more; the first is its specialism",
    .words(Need.self), example: "[child_helpline]")
  static let also = FormatKey(
    "also", "what it helps with besides", optional: .words(Need.self),
    example: "[counselling]")
  static let needs = FormatKey(
    "needs", "the older form of 'for', in which 'also' stands as well",
    optional: .words(Need.self), example: "[child_helpline]")
  static let audiences = FormatKey(
    "audience", "whom it is for", .words(ContactAudience.self), example: "[child, adult]")
  static let channels = FormatKey(
    "channels", "the ways to reach it, the most useful first",
    .nodes(of: .mapping(ChannelKeys.mapping)), example: "[ { phone: \"1383\" } ]")
  static let hours = FormatKey(
    "hours", "when all its channels are open, where that is known", optional: .openingHours,
    example: "\"Mo-Fr 09:00-17:00\"")
  static let zone = FormatKey(
    "zone", "its time zone, where that is another than the file's", optional: .text(.timeZone),
    example: "Asia/Manila")
  static let languages = FormatKey(
    "languages", "the languages that are spoken there", optional: .texts(.language), default: "[]",
    example: "[en, fil]")
  static let cost = FormatKey(
    "cost", "what it costs, where that is known", optional: .text, example: "Free")
  static let note = FormatKey(
    "note", "one or two short sentences that help the reader", optional: .text,
    example: "They do not ask for your name.")
  static let withheld = FormatKey(
    "withheld", "why nobody is shown it until it has been confirmed", optional: .text,
    example: "Two pages give different numbers.")
  static let confidence = FormatKey(
    "confidence",
    "how sure the facts are; beside medium ones stands \"please check first\", and low ones are "
      + "withheld",
    .word(Contact.Confidence.self), example: "high")

  static let mapping = FormatMapping(
    "a contact", "somebody who can help, and how to reach them",
    [
      id, name, localName, serves, also, needs, audiences, channels, hours, zone, languages, cost,
      note, withheld, confidence,
    ] + RecordKeys.all, rules: [.one([serves.name, needs.name])])
}

/// The keys of one of the `channels` of a contact: one way to reach it, and perhaps a note.
enum ChannelKeys {
  static let phone = FormatKey(
    "phone", "a number to call, in quotes", optional: .telephoneNumber, example: "\"1383\"")
  static let sms = FormatKey(
    "sms", "a number to write a text message to, in quotes", optional: .telephoneNumber,
    example: "\"07700 900123\"")
  static let whatsapp = FormatKey(
    "whatsapp", "a number to write to in WhatsApp, in quotes", optional: .telephoneNumber,
    example: "\"+44 7700 900123\"")
  static let email = FormatKey(
    "email", "an address to write to", optional: .text(.mailAddress), example: "help@example.org")
  static let web = FormatKey(
    "web", "the address of a page", optional: .text(.webAddress),
    example: "https://example.org/help")
  static let chat = FormatKey(
    "chat", "the address of a page that opens a chat with a person", optional: .text(.webAddress),
    example: "https://example.org/chat")
  static let app = FormatKey(
    "app", "an app by which to reach it", optional: .text, example: "Help Chat")
  static let hours = FormatKey(
    "hours", "when this way is open, where that is known", optional: .openingHours,
    example: "\"Mo-Fr 09:00-17:00\"")
  static let note = FormatKey(
    "note", "a few words about this way to reach it", optional: .text, example: "Only by day.")

  static func address(of means: Contact.Channel.Means) -> FormatKey<Text> {
    switch means {
    case .phone: phone
    case .sms: sms
    case .whatsapp: whatsapp
    case .email: email
    case .web: web
    case .chat: chat
    case .app: app
    }
  }

  static let mapping = FormatMapping(
    "a channel", "one way to reach a contact",
    Contact.Channel.Means.allCases.map(address) + [hours, note],
    rules: [.one(Contact.Channel.Means.words)])
}

/// The keys that say where the facts about a contact come from.
enum RecordKeys {
  static let source = FormatKey(
    "source", "the address of the page that the facts were read on", .text(.webAddress),
    example: "https://…")
  static let pageDate = FormatKey(
    "page_date", "the date of that page, or 'unknown'", .date(mayBeUnknown: true),
    example: "2026-04-22")
  static let collected = FormatKey(
    "collected", "the day on which the page was read", .date(), example: "2026-11-23")
  static let verified = FormatKey(
    "verified", "the day on which one of us looked it up at the service itself; none until then",
    optional: .date(), example: "2026-12-01")

  static let all: [any DeclaredKey] = [source, pageDate, collected, verified]
}
