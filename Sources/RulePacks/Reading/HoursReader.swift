internal import LocatedYAML
internal import ScreeningCore

/// Reads opening hours: `24/7`, or rules joined by `;`, each with days or none, and times.
///
/// A small part of the `opening_hours` of OpenStreetMap: days are `Mo` to `Su`, with ranges and
/// commas; times are `09:00-17:00`, with commas; an end before its start is on the next day.
struct HoursReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// Why a text is no hours, and where in it.
  struct Problem: Error {
    let kind: Kind
    let range: Range<Int>

    enum Kind: Equatable {
      case otherWords, badDay(String), badTime(String), emptyTime, overlap, replaced
    }
  }

  static func hours(in text: String) throws(Problem) -> WeeklyHours {
    if text == "24/7" { return .always }
    var reader = HoursReader(text)
    do throws(Problem) {
      return try reader.week()
    } catch {
      guard reader.hasTimes else {
        throw Problem(kind: .otherWords, range: 0..<reader.scalars.count)
      }
      throw error
    }
  }

  /// Whether a time stands in it anywhere: then the rest is likely meant as days and times.
  private var hasTimes: Bool {
    scalars.indices.dropFirst().dropLast().contains {
      scalars[$0] == ":" && scalars[$0 - 1].isDigit && scalars[$0 + 1].isDigit
    }
  }

  private mutating func week() throws(Problem) -> WeeklyHours {
    var rules: [(range: Range<Int>, days: Set<Int>, times: [Range<Int>])] = []
    repeat {
      skipBlanks()
      let start = place
      let days = try next?.isASCIILetter == true ? days() : Set(0..<7)
      skipBlanks()
      let times = try times()
      rules.append((start..<place, days, times))
      skipBlanks()
    } while take(";")
    guard place == scalars.count else { throw problem(.badTime(word), over: word) }
    var week: [[Range<Int>]] = Array(repeating: [], count: 7)
    for (index, rule) in rules.enumerated() {
      let later = rules[(index + 1)...].reduce(into: Set<Int>()) { $0.formUnion($1.days) }
      guard !rule.days.isSubset(of: later) else {
        throw Problem(kind: .replaced, range: rule.range)
      }
      for day in rule.days { week[day] = rule.times }
    }
    return WeeklyHours(days: week)
  }

  private mutating func days() throws(Problem) -> Set<Int> {
    var days: Set<Int> = []
    repeat {
      skipBlanks()
      let first = try day()
      var last = first
      if takeDash() { last = try day() }
      days.formUnion((first...(last < first ? last + 7 : last)).map { $0 % 7 })
    } while take(",")
    return days
  }

  private mutating func day() throws(Problem) -> Int {
    let word = word
    guard let day = WeeklyHours.dayNames.firstIndex(of: word) else {
      throw problem(.badDay(word), over: word)
    }
    place += word.unicodeScalars.count
    return day
  }

  private mutating func times() throws(Problem) -> [Range<Int>] {
    var times: [Range<Int>] = []
    repeat {
      skipBlanks()
      let from = place
      let start = try time()
      guard takeDash() else { throw problem(.badTime(word), over: word) }
      var end = try time()
      guard start != end, start < OpeningHours.minutesOfDay else {
        throw Problem(kind: .emptyTime, range: from..<place)
      }
      if end < start { end += OpeningHours.minutesOfDay }
      guard !times.contains(where: { $0.overlaps(start..<end) }) else {
        throw Problem(kind: .overlap, range: from..<place)
      }
      times.append(start..<end)
    } while take(",")
    return times.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The minute that a time of two digits, a colon and two digits stands for.
  private mutating func time() throws(Problem) -> Int {
    let word = word
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let isDigits = { (part: Substring) in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && isDigits($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), 0..<60 ~= minute,
      hour * 60 + minute <= OpeningHours.minutesOfDay
    else { throw problem(.badTime(word), over: word) }
    place += 5
    return hour * 60 + minute
  }

  /// What stands here up to the next blank or mark.
  private var word: String {
    let word = scalars[place...].prefix { !" ,;-–".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(word))
  }

  private func problem(_ kind: Problem.Kind, over word: String) -> Problem {
    Problem(kind: kind, range: place..<place + word.unicodeScalars.count)
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  /// A hyphen, or the dash that pages print in its place.
  private mutating func takeDash() -> Bool { take("-") || take("–") }

  private mutating func skipBlanks() {
    while next == " " { place += 1 }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}

extension FormatKind where Value == WeeklyHours {
  /// Opening hours, which are not read where they are anything else.
  static var openingHours: Self {
    FormatKind(.text(.openingHours)) { node, reading in
      guard let text = Text(reading: node, of: reading.what, reading.findings) else { return nil }
      do throws(HoursReader.Problem) {
        return try HoursReader.hours(in: text.text)
      } catch {
        reading.findings.report(.badHours(error, node))
        return nil
      }
    }
  }
}

extension Diagnostic {
  static func badHours(_ problem: HoursReader.Problem, _ node: Node) -> Self {
    let message =
      switch problem.kind {
      case .otherWords:
        "hours are written as \"24/7\", or as days and times, such as \"Mo-Fr 09:00-17:00; Sa "
          + "10:00-14:00\"; put what cannot be written so into 'note'"
      case .badDay(let word):
        word.isEmpty
          ? "a day is missing here; write Mo, Tu, We, Th, Fr, Sa or Su"
          : "'\(word.shortened)' is no day here; write Mo, Tu, We, Th, Fr, Sa or Su, and put other "
            + "words into 'note'"
      case .badTime(let word):
        word.isEmpty
          ? "a time is missing here; write hours such as 09:00-17:00"
          : "'\(word.shortened)' is no time here; write hours such as 09:00-17:00, and put other "
            + "words into 'note'"
      case .emptyTime:
        "these hours end when they begin; write 00:00-24:00 for a whole day, or take them out"
      case .overlap: "these hours overlap others of the same rule; make one of them"
      case .replaced:
        "later rules replace this one on each of its days, so it says nothing; take it out"
      }
    return Diagnostic(.badHours, message, at: node.span(ofScalars: problem.range))
  }
}

extension DiagnosticKind {
  static let badHours = DiagnosticKind(
    code: "bad-hours", title: "hours that are not written as hours",
    explanation: """
      Hours are written in a small part of the opening_hours of OpenStreetMap, so that whoever is
      there now can stand first: "24/7", or rules joined by ';', each with days (Mo to Su; none for
      every day) and times. An end before its start is on the next day. Everything else, such as
      holidays or "most evenings", belongs in 'note'.

      Wrong:
          hours: weekdays from 9 to 5
      Right:
          hours: "Mo-Fr 09:00-17:00"
      """)
}
