/// The line breaks between two lines of a scalar, kept until it is known what becomes of them.
struct LineFolding {
  private var first: Range<Int>?
  private var further: [Range<Int>] = []

  var isEmpty: Bool { first == nil && further.isEmpty }

  mutating func add(_ lineBreak: Range<Int>) {
    if first == nil { first = lineBreak } else { further.append(lineBreak) }
  }

  mutating func addFurther(_ lineBreak: Range<Int>) {
    further.append(lineBreak)
  }

  /// Writes one space for a single break, or all breaks but the first.
  mutating func fold(into map: inout TextMap, of bytes: [UInt8]) {
    if let first, bytes[first.lowerBound] != 0xE2 {
      if further.isEmpty { map.replace(first, with: [0x20]) }
      self.first = nil
    }
    keep(into: &map, of: bytes)
  }

  /// Writes every break.
  mutating func keep(into map: inout TextMap, of bytes: [UInt8]) {
    keepFirst(into: &map, of: bytes)
    keepFurther(into: &map, of: bytes)
  }

  mutating func keepFirst(into map: inout TextMap, of bytes: [UInt8]) {
    if let first { Self.write(first, into: &map, of: bytes) }
    first = nil
  }

  mutating func keepFurther(into map: inout TextMap, of bytes: [UInt8]) {
    for lineBreak in further { Self.write(lineBreak, into: &map, of: bytes) }
    further = []
  }

  private static func write(_ lineBreak: Range<Int>, into map: inout TextMap, of bytes: [UInt8]) {
    if bytes[lineBreak.lowerBound] == 0xE2 || bytes[lineBreak] == [0x0A] {
      map.copy(lineBreak, of: bytes)
    } else {
      map.replace(lineBreak, with: [0x0A])
    }
  }
}
