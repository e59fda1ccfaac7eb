/// Writes JSON as UTF-8 bytes. All that is written are numbers and words of the program itself, so
/// nothing has to be escaped.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  mutating func write(_ number: Int64) {
    var digits: [UInt8] = []
    var rest = number.magnitude
    repeat {
      digits.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { digits.append(0x2D) }
    bytes += digits.reversed()
  }

  mutating func write(_ number: Int) { write(Int64(number)) }

  mutating func write(_ number: Int?) {
    if let number { write(number) } else { write("null") }
  }

  mutating func write(_ value: Bool) { write(value ? "true" : "false") }

  /// The members of an array, with commas between them.
  mutating func array<Members: Sequence>(
    _ members: Members, _ write: (inout JSONBytes, Members.Element) -> Void
  ) {
    var isFirst = true
    self.write("[")
    for member in members {
      if !isFirst { self.write(",") }
      isFirst = false
      write(&self, member)
    }
    self.write("]")
  }

  mutating func array(_ numbers: [Int]) {
    array(numbers) { $0.write($1) }
  }
}

extension JSONBytes {
  /// The code of an answer, or the word for why there is none.
  mutating func write(_ answer: Answer) {
    if let code = answer.code { return write(code) }
    write("\"")
    write(answer.stateWord)
    write("\"")
  }

  mutating func write(_ age: Freshness.Age) {
    switch age {
    case .recent: write("\"recent\"")
    case .overOneYear: write("\"overOneYear\"")
    case .overTwoYears: write("\"overTwoYears\"")
    }
  }

  mutating func write(_ availability: Availability) {
    switch availability {
    case .open: write("\"open\"")
    case .unknown: write("\"unknown\"")
    case .closed: write("\"closed\"")
    }
  }
}
