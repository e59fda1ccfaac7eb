extension Wording {
  /// The name of a language, or its tag where no name is known.
  func languageName(_ tag: String) -> String {
    let base = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return Self.languages[base].map { say($0) } ?? tag
  }

  private static let languages = [
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "bn": "Bengali", "ceb": "Cebuano",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French",
    "ga": "Irish", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "ig": "Igbo", "ilo": "Ilocano", "it": "Italian",
    "ja": "Japanese", "jv": "Javanese", "km": "Khmer", "kn": "Kannada", "ko": "Korean",
    "lo": "Lao", "mi": "Māori", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "ms": "Malay",
    "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala",
    "so": "Somali", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "tsg": "Tausug", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "war": "Waray", "xh": "Xhosa", "yo": "Yoruba",
    "zh": "Chinese", "zu": "Zulu",
  ]
}
