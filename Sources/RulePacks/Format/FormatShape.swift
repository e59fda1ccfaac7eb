/// What can be written for a key, as data: for documentation, a schema, and editors.
package indirect enum FormatShape: Sendable {
  case text(TextForm)
  /// A name that something gets here.
  case newName(NameStyle, of: NamedThing)
  /// The name of something that is declared elsewhere.
  case reference(to: NamedThing)
  /// One of these words.
  case word([String])
  /// `true` or `false`.
  case flag
  /// A whole number; where only one can stand here, that one.
  case whole(only: Int?)
  /// A day, a month or a year; where it may be, also `unknown`.
  case date(mayBeUnknown: Bool)
  /// A condition, in either form.
  case condition
  /// What the kind of an item takes for an answer, alone or, where it may be, with how it came.
  case answer(mayTellHow: Bool)
  /// What the module of a score declares.
  case setting
  case list(of: FormatShape, mayBeEmpty: Bool)
  case map(from: FormatShape, to: FormatShape)
  /// One of these, or a list of them.
  case oneOrSeveral(FormatShape)
  case mapping(FormatMapping)
  /// Words for people, or keys with more about them.
  case textOr(FormatMapping)

  /// The mappings in it.
  package var inner: [FormatMapping] {
    switch self {
    case .mapping(let mapping), .textOr(let mapping): [mapping]
    case .answer(mayTellHow: true): [AnswerKeys.mapping]
    case .condition: [ConditionKeys.mapping]
    case .list(let shape, _), .map(_, let shape), .oneOrSeveral(let shape): shape.inner
    default: []
    }
  }
}

/// What a text has to look like.
package enum TextForm: Sendable {
  /// Words for people.
  case plain
  /// `0.1.0`
  case version
  /// A language tag: `pt-BR`.
  case language
  /// `13-17` or `18+`
  case ages
  /// A path in the pack's folder.
  case file
  /// A source of the pack, perhaps with a section: `article / Social media`.
  case citation
  /// Two capitals, or `INT`.
  case country
  /// In quotes, so that no zero is lost.
  case telephoneNumber
  case webAddress, mailAddress
  /// `Mo-Fr 09:00-17:00; Sa 10:00-14:00` or `24/7`
  case openingHours
  /// The IANA name of a time zone: `Asia/Manila`
  case timeZone
}

/// What is called by names of its own.
package enum NamedThing: Sendable {
  case checklist, item, choice, guidance, pattern, module, situation, step, contact
  case section, score, story, pack, source, duty, rule
  /// An item that is listened for, or a choice of it: `who.only_online`
  case sign
}
