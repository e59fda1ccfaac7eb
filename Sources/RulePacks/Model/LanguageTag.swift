internal import LocatedYAML

/// A language as BCP 47 writes it: `en`, `pt-BR`, `zh-Hant`.
package enum LanguageTag {
  /// Whether a text has the form of one.
  package static func isForm(of text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.allSatisfy(\.isASCIIWordLetter)
    }
      && (2...3).contains(parts.first?.utf8.count ?? 0)
  }

  /// Whether a text has the form of a tag, and its two letters, where it begins with two, are the
  /// code of a language (ISO 639-1).
  static func isTag(_ text: String) -> Bool {
    guard isForm(of: text) else { return false }
    let language = text.prefix { $0 != "-" }.lowercased()
    return language.utf8.count != 2 || twoLetterCodes.contains(language)
  }

  private static let twoLetterCodes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia \
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo \
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl \
    ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// The tag of a language that is written by its English name, or nearly so.
  static func tag(called name: String) -> String? {
    let name = name.lowercased()
    let tags = Dictionary(names.map { ($1.lowercased(), $0) }) { first, _ in first }
    return tags[name] ?? nearest(name, in: tags.keys.sorted()).flatMap { tags[$0] }
  }

  /// English names of languages that contacts are likely to speak, by their tags.
  package static let names = [
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "ay": "Aymara", "bn": "Bengali",
    "ceb": "Cebuano",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French",
    "ga": "Irish", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hmn": "Hmong",
    "hu": "Hungarian", "id": "Indonesian", "ig": "Igbo", "ilo": "Ilocano", "it": "Italian",
    "ja": "Japanese", "jv": "Javanese", "km": "Khmer", "kn": "Kannada", "ko": "Korean",
    "lg": "Luganda", "lo": "Lao", "mi": "Māori", "ml": "Malayalam", "mn": "Mongolian",
    "mr": "Marathi",
    "ms": "Malay",
    "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "om": "Oromo",
    "pa": "Punjabi",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "ro": "Romanian",
    "ru": "Russian", "sd": "Sindhi", "si": "Sinhala",
    "so": "Somali", "sq": "Albanian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog", "tr": "Turkish", "tsg": "Tausug",
    "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "war": "Waray", "xh": "Xhosa", "yo": "Yoruba",
    "zh": "Chinese", "zu": "Zulu",
  ]
}
