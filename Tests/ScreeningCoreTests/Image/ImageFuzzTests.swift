import PlanSketches
import Testing

@testable import ScreeningCore

/// Whatever the bytes are, reading them ends, and soon: in a plan that can be evaluated, or in a
/// refusal.
struct ImageFuzzTests {
  private static let images: [[UInt8]] = (0..<12).compactMap { seed in
    try? PlanImage(of: PlanSketch(seed: seed).plan).bytes()
  }

  @Test func `every change of one byte is refused`() throws {
    for image in Self.images.prefix(2) {
      for place in image.indices {
        for change in [0x01, 0x80, 0xFF] as [UInt8] {
          var damaged = image
          damaged[place] ^= change
          #expect(throws: PlanImage.Refusal.self) { try PlanImage(damaged) }
        }
      }
    }
  }

  @Test func `an image cut short or continued is refused`() throws {
    for image in Self.images.prefix(3) {
      for length in image.indices {
        #expect(throws: PlanImage.Refusal.self) { try PlanImage(Array(image[..<length])) }
      }
      #expect(throws: PlanImage.Refusal.damaged) { try PlanImage(image + [0]) }
    }
  }

  @Test func `a forged image with the right checksum is read or refused, and never traps`() throws {
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 25))
    var random = RandomSource(seed: 20_261_125)
    var read = 0
    for round in 0..<2000 {
      var body = Array(Self.images[round % Self.images.count][PlanImage.headerSize...])
      for _ in 0...random.below(3) { Self.forge(&body, &random) }
      guard let image = try? PlanImage(PlanImage.sealed(body)) else { continue }
      read += 1
      let page = PageSession(image)
      for item in image.plan.items.indices.prefix(20) {
        page.session.change(item, to: .answered(random.below(3)))
      }
      _ = page.screen()
      _ = page.outcome()
      _ = page.referral(country: 0, today: today)
    }
    #expect(read > 100)
  }

  @Test func `what is read of a forged image is the same once it was written and read again`()
    throws
  {
    var random = RandomSource(seed: 20_261_129)
    var read = 0
    for round in 0..<2000 {
      var body = Array(Self.images[round % Self.images.count][PlanImage.headerSize...])
      for _ in 0...random.below(2) { Self.forge(&body, &random) }
      guard let image = try? PlanImage(PlanImage.sealed(body)) else { continue }
      read += 1
      let written = try image.bytes()
      let again = try PlanImage(written)
      #expect(again.plan.items == image.plan.items, "round \(round)")
      #expect(again.plan.scores == image.plan.scores, "round \(round)")
      #expect(again.plan.guidance == image.plan.guidance, "round \(round)")
      #expect(again.needs == image.needs && again.contacts == image.contacts, "round \(round)")
      #expect(try again.bytes() == written, "round \(round)")
    }
    #expect(read > 100)
  }

  /// Ranges of a number, each as the distance from the bound before it.
  @Test(
    arguments: [
      [(0, 0)], [(0, 0), (0, 0)], [(0, 5), (0, 0)], [(0, 5), (1, 3)],
      [(0, 1 << 63), (1 << 63, 0)],
    ] as [[(UInt64, UInt64)]])
  func `ranges that touch, overlap or leave the numbers are refused`(
    ranges: [(UInt64, UInt64)]
  ) {
    for first: Int64 in [.min, -1, 0, .max - 6] {
      var node = ByteWriter()
      node.write(Int(ImageTag.within.rawValue))
      node.write(1)
      node.write(ranges.count)
      node.write(signed: first)
      node.write(ranges[0].1)
      for range in ranges.dropFirst() {
        node.write(range.0)
        node.write(range.1)
      }
      // A yes, on which both items rest; a number of item 0; nothing else.
      let always: [UInt8] = [ImageTag.yes.rawValue]
      let number: [UInt8] = [ImageTag.linear.rawValue, 0, 0, 2]
      let rows: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
      let refusal = Self.refusal(of: Self.body(nodes: [always, number, node.bytes]) + rows)
      #expect(refusal == (ranges.count == 1 ? nil : .malformed), "\(first)")
    }
  }

  @Test func `a number below the least there is is refused`() {
    var least = ByteWriter()
    least.write(signed: .min)
    let always: [UInt8] = [ImageTag.yes.rawValue]
    let rows: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    let table = [ImageTag.constant.rawValue] + least.bytes
    #expect(Self.refusal(of: Self.body(nodes: [always, table]) + rows) == .malformed)
    #expect(Self.refusal(of: Self.body(nodes: [always]) + rows) == nil)
  }

  @Test func `an image that would unfold without end is refused`() {
    #expect(Self.refusal(of: Self.doubling) == .tooLarge(.work))
    #expect(Self.refusal(of: Self.deep(1000)) == .tooLarge(.depth))
    #expect(Self.refusal(of: Self.manyWideTables) == .tooLarge(.entries))
  }
}

extension ImageFuzzTests {
  private static func forge(_ body: inout [UInt8], _ random: inout RandomSource) {
    guard !body.isEmpty else { return }
    let place = random.below(body.count)
    switch random.below(6) {
    case 0: body[place] = UInt8(random.below(256))
    case 1: body[place] ^= 1 << UInt8(random.below(8))
    case 2: body.insert(UInt8(random.below(256)), at: place)
    case 3: body.remove(at: place)
    case 4: body.replaceSubrange(place..<place, with: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
    default: body[place] = body[random.below(body.count)]
    }
  }

  private static func refusal(of body: [UInt8]) -> PlanImage.Refusal? {
    do {
      _ = try PlanImage(PlanImage.sealed(body))
      return nil
    } catch {
      return error
    }
  }

  /// A body as far as its nodes, over two yes/no items unless others are given.
  private static func body(nodes: [[UInt8]], items: [Int] = [2, 2]) -> [UInt8] {
    var body = ByteWriter()
    body.write(0)
    body.write(items.count)
    for count in items { body.write(count) }
    body.write(nodes.count)
    return body.bytes + nodes.joined()
  }

  private static func number(_ number: Int) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.write(number)
    return bytes.bytes
  }

  /// "Item 0 is yes", "item 1 is yes".
  private static let tests: [[UInt8]] = [
    [ImageTag.test.rawValue, 0, 1, 2, 0, 0], [ImageTag.test.rawValue, 2, 1, 2, 0, 0],
  ]

  /// Each node holds the two before it.
  private static var doubling: [UInt8] {
    var nodes = tests
    for place in 2..<110 {
      nodes.append([ImageTag.same.rawValue] + number(place - 1) + number(place - 2))
    }
    return body(nodes: nodes)
  }

  private static func deep(_ depth: Int) -> [UInt8] {
    var nodes = tests
    for place in 1..<depth {
      nodes.append([ImageTag.same.rawValue] + number(place % 2) + number(place))
    }
    return body(nodes: nodes)
  }

  /// Many nodes that each look at tables of 4096 entries.
  private static var manyWideTables: [UInt8] {
    let test: [UInt8] = [ImageTag.test.rawValue, 0, 1, 2, 0, 0]
    let nodes = Array(repeating: test, count: 4096)
    return body(nodes: nodes, items: [4096])
  }
}
