// Works out random sheets of answers natively, as parity.js does it in a browser, and prints what
// came out: the checksums of blocks of lines, or the lines of one block. Compiled with the core's
// own source, optimized, so that half a million sheets take seconds.
import Foundation

/// The generator of parity.js (xorshift, 32 bits).
struct Draw {
  var state: UInt32

  mutating func next(below count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return Int(state % UInt32(count))
  }
}

func line(_ page: PageSession, _ draw: inout Draw) -> [UInt8] {
  page.begin()
  _ = page.screen()
  for item in page.image.plan.items.indices {
    let kind = draw.next(below: 8)
    if kind >= 4 {
      let code = draw.next(below: page.image.plan.items[item].domain.count)
      page.session.change(item, to: .answered(code))
      _ = page.screen()
    } else if kind > 0 {
      page.change(item, toState: kind)
      _ = page.screen()
    }
  }
  if draw.next(below: 2) == 1 {
    page.session.finish()
    _ = page.screen()
  }
  for _ in 0..<2 {
    let item = draw.next(below: page.image.plan.items.count)
    page.session.go(to: item)
    _ = page.screen()
    page.session.answer(draw.next(below: page.image.plan.items[item].domain.count))
    _ = page.screen()
  }
  return page.screen() + page.outcome() + [0x0A]
}

/// Two checksums of bytes, and how many there were.
struct Digest {
  var first: UInt32 = 0x811C_9DC5
  var second: UInt32 = 0x1234_5678
  var count = 0

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      first = (first ^ UInt32(byte)) &* 0x0100_0193
      second = (second ^ UInt32(byte)) &* 0x9E37_79B1
      second ^= second >> 15
    }
    count += bytes.count
  }
}

/// Block to print in full, as plan and block; none: the checksums of all.
let wanted = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (blocks, sheets) = (10, 1000)
var plan = 0
while let hexadecimal = readLine() {
  var image: [UInt8] = []
  var digits = hexadecimal.utf8.makeIterator()
  while let high = digits.next(), let low = digits.next() {
    image.append(UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) ?? 0)
  }
  let page = PageSession(try PlanImage(image))
  var draw = Draw(state: 1)
  for block in 0..<blocks {
    var digest = Digest()
    for _ in 0..<sheets {
      let line = line(page, &draw)
      if wanted == [plan, block] { FileHandle.standardOutput.write(Data(line)) }
      digest.add(line)
    }
    if wanted.isEmpty { print(plan, block, digest.count, digest.first, digest.second) }
  }
  plan += 1
}
