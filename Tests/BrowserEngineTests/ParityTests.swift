import Foundation
import Pages
import PlanSketches
import RulePacks
import ScreeningCore
import Testing

/// One engine, two machines: for the same answers the same bytes.
struct ParityTests {
  @Test func `ten thousand random sheets of every plan come out alike natively and in a browser`()
    throws
  {
    let images = try Self.images
    let plans = images.map { image in
      "{image:[\(image.bytes.map(String.init).joined(separator: ","))],"
        + "counts:[\(image.counts.map(String.init).joined(separator: ","))]}"
    }
    let data = "[\(plans.joined(separator: ","))]"
    let native = try NativeEngine(images: images.map(\.bytes))

    let expected = try native.run().split(separator: "\n")
    let found = try Browser.run(
      script: "parity.js", "parity(start(engineText), data)", data: data
    ).split(separator: "\n")
    #expect(expected.count == images.count * 10)
    guard let place = zip(expected, found).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else {
      #expect(expected == found)
      return
    }
    let block = expected[place].split(separator: " ").prefix(2).map(String.init)
    let lines = try Browser.run(
      script: "parity.js",
      "parity(start(engineText), data, [\(block.joined(separator: ","))])", data: data)
    for (native, browser) in zip(
      try native.run(block).split(separator: "\n"), lines.split(separator: "\n"))
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

/// The core and Parity/native.swift, compiled for this machine.
private final class NativeEngine {
  private let folder: URL

  init(images: [[UInt8]]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "native-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let digits = images.map { $0.map { String(format: "%02x", $0) }.joined() }
    try digits.joined(separator: "\n").write(to: input, atomically: true, encoding: .utf8)
    let main = folder.appending(path: "main.swift")
    try FileManager.default.copyItem(
      at: Browser.folder.appending(path: "native.swift"), to: main)
    let core = Browser.folder.appending(path: "../../../Sources/ScreeningCore").standardized
    let files = FileManager.default.enumerator(at: core, includingPropertiesForKeys: nil)
    let sources = (files?.allObjects ?? []).compactMap { ($0 as? URL)?.path }
      .filter { $0.hasSuffix(".swift") }
    _ = try Browser.command(
      "swiftc",
      ["-O", "-wmo", "-swift-version", "6", "-package-name", "waymark", "-module-name", "Parity"]
        + ["-enable-upcoming-feature", "InternalImportsByDefault"]
        + ["-module-cache-path", folder.path] + sources + [main.path, "-o", program.path])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var input: URL { folder.appending(path: "images.txt") }
  private var program: URL { folder.appending(path: "parity") }

  func run(_ arguments: [String] = []) throws -> String {
    try Browser.command(program.path, arguments, input: input)
  }
}
