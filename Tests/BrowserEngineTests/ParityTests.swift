import Pages
import PlanSketches
import RulePacks
import ScreeningCore
import Testing

/// One engine, two machines: for the same answers the same bytes.
@Suite struct `The same natively and in a browser` {
  @Test func `sixty random sheets of every plan come out alike natively and in a browser`()
    throws
  {
    let images = try Self.images
    let plans = images.map { image in
      "{image:[\(image.bytes.map(String.init).joined(separator: ","))],"
        + "counts:[\(image.counts.map(String.init).joined(separator: ","))]}"
    }
    let data = "[\(plans.joined(separator: ","))]"

    let expected = try NativeEngine.run(images.map(\.bytes))
    let found = try Browser.run(
      script: "parity.js", "parity(start(engineText), data, \(NativeEngine.sheets))", data: data
    ).split(separator: "\n").map(String.init)
    #expect(expected.count == images.count * NativeEngine.blocks)
    guard let place = zip(expected, found).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else {
      #expect(expected == found)
      return
    }
    let block = [place / NativeEngine.blocks, place % NativeEngine.blocks]
    let lines = try Browser.run(
      script: "parity.js",
      "parity(start(engineText), data, \(NativeEngine.sheets), \(block))", data: data)
    let native = try NativeEngine.run(images.map(\.bytes), wanted: block)
    for (native, browser) in zip(native, lines.split(separator: "\n").map(String.init))
    where native != browser {
      Issue.record("plan \(block[0]): natively \(native)\nin the browser \(browser)")
      return
    }
  }

  /// The images of all bundled checklists and of random plans, and how many values items have.
  private static var images: [(bytes: [UInt8], counts: [Int])] {
    get throws {
      let directory = BundledImageTests.library.contacts
      let bundled = try BundledImageTests.library.checklists.map { checklist in
        let image = try ChecklistImage(
          of: checklist, contacts: directory, countries: directory.countries.map(\.code.value),
          today: #require(CalendarDate("2026-11-29")))
        return (image.bytes, checklist.plan.items.map(\.domain.count))
      }
      let random = try (0..<40).map { seed in
        let plan = try PlanSketch(seed: 1000 + seed).plan
        let image = PlanImage(
          plan: plan, audience: .student, needs: plan.guidance.map { _ in [] },
          contacts: ContactTable(countries: [], international: []), emergencies: [])
        return (try image.bytes(), plan.items.map(\.domain.count))
      }
      return bundled + random
    }
  }
}
