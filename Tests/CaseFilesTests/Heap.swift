import Files
import Foundation
import FoundationEssentials
import SystemPackage

/// All memory of this process that can be read, to look for what should not be in it.
struct Heap {
  /// What is looked for, kept so that it is not found itself.
  struct Pattern {
    fileprivate let masked: [UInt8]

    init(_ bytes: UnsafeRawBufferPointer) { masked = bytes.map { $0 ^ 0xA5 } }
  }

  /// How often the pattern lies in memory, outside of what this search itself needs.
  func count(_ pattern: Pattern) -> Int {
    let size = 1 << 20
    let own = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 4096, alignment: 4096)
    defer {
      own.initializeMemory(as: UInt8.self, repeating: 0)
      own.deallocate()
    }
    // The first page has what is looked for, the rest what is looked through.
    guard let needle = own.baseAddress else { return -1 }
    for (index, byte) in pattern.masked.enumerated() {
      needle.storeBytes(of: byte ^ 0xA5, toByteOffset: index, as: UInt8.self)
    }
    let buffer = needle + 4096
    let ownRange = UInt(bitPattern: needle)..<(UInt(bitPattern: needle) + UInt(own.count))
    let memory = open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    var count = 0
    for range in Self.ranges() {
      var start = range.lowerBound
      while start < range.upperBound {
        if ownRange.contains(start) { start = ownRange.upperBound }
        guard start < range.upperBound else { break }
        var end = min(start + UInt(size), range.upperBound)
        if start < ownRange.lowerBound { end = min(end, ownRange.lowerBound) }
        let read = pread(memory, buffer, Int(end - start), Int(start))
        if read > 0 {
          var (place, left) = (buffer, read)
          while left >= pattern.masked.count,
            let first = memchr(place, Int32(pattern.masked[0] ^ 0xA5), left)
          {
            left -= first - UnsafeMutableRawPointer(place)
            if left >= pattern.masked.count, memcmp(first, needle, pattern.masked.count) == 0 {
              count += 1
            }
            place = first + 1
            left -= 1
          }
        }
        // What lies across the border of two parts is found in the second.
        let overlap = UInt(pattern.masked.count - 1)
        start = end == range.upperBound || end == ownRange.lowerBound ? end : end - overlap
      }
    }
    return count
  }

  /// The parts of memory that can be read and written.
  private static func ranges() -> [Range<UInt>] {
    // Files in /proc have no size, so that they are read until they end.
    let maps = (try? FilePath("/proc/self/maps").bytes(atMost: .max)) ?? []
    return String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard fields[1].hasPrefix("rw"), ends.count == 2, ends[0] < ends[1] else { return nil }
      return ends[0]..<ends[1]
    }
  }
}
