/// The keys of a file of contacts.
enum CountryKeys {
  static let country = FormatKey(
    "country", "the two capital letters of the country, or INT for every country",
    .name(.text(.country)), example: "PH")
  static let name = FormatKey(
    "name", "what stands after \"Who can help in …\"", .text, example: "the Philippines")
  static let otherNames = FormatKey(
    "also", "what people call the place as well", optional: .texts, default: "[]",
    example: "[Pilipinas]")
  static let zone = FormatKey(
    "zone", "the time zone that the hours of its services are in", optional: .text(.timeZone),
    example: "Asia/Manila")
  static let emergency = FormatKey(
    "emergency", "the number for danger now", optional: .mapping(EmergencyKeys.mapping),
    example: "{ phone: \"112\", source: https://…, page_date: unknown, collected: 2026-11-23 }")
  static let contacts = FormatKey(
    "contacts", "the services of the place",
    optional: .nodes(of: .mapping(ContactKeys.mapping), mayBeEmpty: true), default: "[]",
    example: "[ { id: …, name: …, for: [child_helpline] } ]")

  static let mapping = FormatMapping(
    "a country", "who can help in a place",
    [country, name, otherNames, zone, emergency, contacts])
}

/// The keys of `emergency` in a file of contacts.
enum EmergencyKeys {
  static let phone = FormatKey(
    "phone", "the number to call, in quotes", .telephoneNumber, example: "\"112\"")
  static let note = FormatKey(
    "note", "other numbers, such as that of an ambulance", optional: .text,
    example: "\"Ambulance: 113\"")

  static let withheld = FormatKey(
    "withheld", "why nobody is shown it until it has been confirmed", optional: .text,
    example: "Two pages give different numbers.")

  static let mapping = FormatMapping(
    "an emergency number", "the number for danger now",
    [phone, note, withheld] + RecordKeys.all)
}
