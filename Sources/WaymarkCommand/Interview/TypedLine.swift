internal import PlainText

/// A line that somebody typed, read as the keys of a plain keyboard would have it: digits of any
/// script, full-width letters, and the commas of other scripts are what they stand for.
struct TypedLine {
  /// Without white space at its ends.
  let text: String

  init(_ line: String) { text = line.sanitized.onPlainKeys.trimmed }

  /// The same in lower case.
  var word: String { text.lowercased() }

  /// The whole number that it is.
  var number: Int? { Int(text) }

  /// What can be typed at a prompt besides an answer; each prompt decides what it does.
  enum Command {
    case enter, back, stop, help, skip, decline
    /// To name another country.
    case country
  }

  /// The command that it is; nil for everything else.
  var command: Command? {
    switch word {
    case "": .enter
    case "b", "back": .back
    case "q", "quit", "stop", "exit": .stop
    case "h", "help", "?": .help
    case "s", "skip": .skip
    case "r": .decline
    case "country": .country
    default: nil
    }
  }
}

extension String {
  /// The text with each run of digits of one script as the digits 0 to 9, and other keys as their
  /// plain ones.
  ///
  /// A run of digits of several scripts stays as it is: nobody meant that as a number.
  fileprivate var onPlainKeys: String {
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func endRun() {
      let isOneScript = Set(run.map(\.zeroOfItsScript)).count == 1
      result += run.map { isOneScript ? $0.plainDigit ?? $0 : $0 }
      run = []
    }
    for scalar in unicodeScalars {
      if scalar.plainDigit != nil {
        run.append(scalar)
      } else {
        endRun()
        result.append(scalar.onPlainKey)
      }
    }
    endRun()
    return String(result)
  }
}

extension Unicode.Scalar {
  /// The digit from 0 to 9 that it is, in whatever script.
  fileprivate var plainDigit: Unicode.Scalar? {
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Unicode.Scalar(0x30 + UInt32(value))
  }

  /// Where the digits of its script begin: they stand in order.
  fileprivate var zeroOfItsScript: UInt32 { value - ((plainDigit?.value ?? 0x30) - 0x30) }

  fileprivate var onPlainKey: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    case 0x3001, 0xFF64, 0x060C: ","
    case 0x061B: ";"
    case 0x2212: "-"
    default: self
    }
  }
}
