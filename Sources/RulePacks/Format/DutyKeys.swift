internal import ScreeningCore

/// The keys of a file with the duties of a place.
enum PlaceDutiesKeys {
  static let country = FormatKey(
    "country", "the two capital letters of the country", .name(.text(.country)), example: "PH")
  static let name = FormatKey(
    "name", "what the place is called", .text, example: "Philippines")
  static let duties = FormatKey(
    "duties", "what may have to be passed on there",
    .nodes(of: .mapping(DutyKeys.mapping)), example: "[ { id: …, about: child, rests_on: law } ]")

  static let mapping = FormatMapping(
    "a file of duties", "what may have to be passed on in a place", [country, name, duties])
}

/// The keys of one of the `duties` of a place.
enum DutyKeys {
  static let id = FormatKey(
    "id", "its name, which never changes", .newName(.kebabCase, of: .duty),
    example: "ie-mandated-persons")
  static let part = FormatKey(
    "where", "the part of the country for which it holds; without it, all", optional: .text,
    example: "Wales")
  static let about = FormatKey(
    "about", "whom it is about", .word(Duty.About.self), example: "child")
  static let basis = FormatKey(
    "rests_on", "whether a law obliges, it is expected, or one may and need not",
    .word(Duty.Basis.self), example: "law")
  static let who = FormatKey("who", "whose duty it may be", .text, example: "Teachers and nurses")
  static let what = FormatKey(
    "passes_on", "what, and from which point on", .text,
    example: "A reasonable suspicion that a child is harmed")
  static let recipient = FormatKey("to", "to whom", .text, example: "The child protection office")
  static let byWhen = FormatKey(
    "by_when", "how fast; left out where that was not read", optional: .text, example: "At once")
  static let telling = FormatKey(
    "telling", "what the page says about telling the person or the family first", optional: .text,
    example: "The family is told first, unless that brings danger.")
  static let pending = FormatKey(
    "pending", "what is about to change, or may have changed already", optional: .text,
    example: "A law that changes it is before parliament.")
  static let note = FormatKey(
    "note", "a limit that a reader has to know", optional: .text, example: "Not for volunteers.")
  static let contact = FormatKey(
    "contact", "the id of the contact to which it goes", optional: .reference(to: .contact),
    example: "ph-childline")
  static let sources = FormatKey(
    "sources", "the pages that were read for it", .nodes(of: .mapping(DutySourceKeys.mapping)),
    example: "[ { page: https://…, page_date: unknown, read: 2026-11-30, read_as: law, fact: … } ]")
  static let verified = FormatKey(
    "verified", "the day on which somebody who knows the law looked it over; none until then",
    optional: .date(), example: "2026-12-01")
  static let confidence = FormatKey(
    "confidence", "medium where a part was not read, or only on other pages than those of the law",
    .word(Contact.Confidence.self), example: "high")

  static let mapping = FormatMapping(
    "a duty", "what somebody may have to pass on",
    [
      id, part, about, basis, who, what, recipient, byWhen, telling, pending, note, contact,
      sources,
      verified, confidence,
    ])
}

/// The keys of one of the `sources` of a duty.
enum DutySourceKeys {
  static let kind = FormatKey(
    "read_as", "whether it is a law, a page of an authority, or another",
    .word(Duty.Source.Kind.self),
    example: "official")

  static let mapping = FormatMapping(
    "a source of a duty", "a page that was read for it",
    [StepSourceKeys.page, StepSourceKeys.pageDate, StepSourceKeys.read, kind, StepSourceKeys.fact])
}
