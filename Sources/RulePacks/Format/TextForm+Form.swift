// What a text of each form looks like, for documentation and for a schema.
extension TextForm {
  /// What it looks like, in words that complete "write …".
  package var words: String {
    switch self {
    case .plain: "a text"
    case .version: "three numbers with dots"
    case .language: "the tag of a language, such as `en` or `pt-BR`"
    case .ages: "ages, such as `13-17` or `18+`"
    case .file: "a path in the folder of the pack"
    case .citation: "a source of the pack, perhaps with a section: `article / Social media`"
    case .country: "two capitals, or `INT`"
    case .telephoneNumber: "a telephone number in quotes"
    case .webAddress: "a web address"
    case .mailAddress: "a mail address"
    case .openingHours: "`24/7`, or days and times: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`"
    case .timeZone: "the name of a time zone: `Asia/Manila`"
    }
  }

  /// A regular expression that every text of this form matches; readers look closer.
  package var pattern: String {
    switch self {
    case .plain, .file, .citation: #"\S"#
    case .version: #"^[0-9]+\.[0-9]+\.[0-9]+\s*$"#
    case .language: #"^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*\s*$"#
    case .ages: #"^[0-9]{1,3}(-[0-9]{1,3}|\+)\s*$"#
    case .country: "^([A-Z]{2}|INT)$"
    case .telephoneNumber: "[0-9]"
    case .webAddress: "^[Hh][Tt][Tt][Pp][Ss]?://"
    case .mailAddress: "@"
    case .openingHours: #"^24/7\s*$|[0-9]{2}:[0-9]{2}"#
    case .timeZone: #"^[A-Za-z]"#
    }
  }

  /// Whether a number without quotes is none: zeros in front of it would be lost.
  package var isAlwaysQuoted: Bool {
    if case .telephoneNumber = self { true } else { false }
  }
}

extension NameStyle {
  /// The regular expression of such names.
  var pattern: String {
    switch self {
    case .snakeCase: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
    case .kebabCase: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    }
  }

  /// What such a name looks like.
  var words: String {
    switch self {
    case .snakeCase: "a new name: small letters and digits, joined by `_`"
    case .kebabCase: "a new name: small letters and digits, joined by `-`"
    }
  }
}
