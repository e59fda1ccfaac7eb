import Foundation
import ScreeningCore

/// Works out random sheets of answers natively, as parity.js does it in a browser.
enum NativeEngine {
  static let blocks = 10
  /// How many sheets make a block; `WAYMARK_PARITY_SHEETS` sets it for a long run.
  static let sheets =
    ProcessInfo.processInfo.environment["WAYMARK_PARITY_SHEETS"].flatMap(Int.init) ?? 6

  /// The checksums of blocks of lines, for each image in turn, or the lines of one block.
  static func run(_ images: [[UInt8]], wanted: [Int]? = nil) throws -> [String] {
    var said: [String] = []
    for (plan, image) in images.enumerated() {
      let page = PageSession(try PlanImage(image))
      var draw = Draw(state: 1)
      for block in 0..<blocks {
        var digest = Digest()
        for sheet in 0..<sheets {
          var line = line(page, &draw)
          if sheet % 10 == 0 { line += referral(page, &draw) }
          if wanted == [plan, block] { said.append(String(decoding: line, as: UTF8.self)) }
          digest.add(line + [0x0A])
        }
        if wanted == nil {
          said.append("\(plan) \(block) \(digest.count) \(digest.first) \(digest.second)")
        }
      }
    }
    return said
  }

  private static func line(_ page: PageSession, _ draw: inout Draw) -> [UInt8] {
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
    return page.screen() + page.outcome()
  }
}

extension NativeEngine {
  /// Contacts for any country on any day, at any time of the week in each zone.
  private static func referral(_ page: PageSession, _ draw: inout Draw) -> [UInt8] {
    for zone in 0..<60 { page.setClock(ofZone: zone, to: draw.next(below: 11_000)) }
    let country = draw.next(below: 60)
    let (year, month) = (2024 + draw.next(below: 4), 1 + draw.next(below: 12))
    let day = 1 + draw.next(below: 28)
    guard let today = CalendarDate(year: year, month: month, day: day) else { return [] }
    return page.referral(country: country, today: today)
  }
}

/// The generator of parity.js (xorshift, 32 bits).
private struct Draw {
  var state: UInt32

  mutating func next(below count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return Int(state % UInt32(count))
  }
}

/// Two checksums of bytes, and how many there were.
private struct Digest {
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
