import Pages
import RulePacks
import ScreeningCore
import Testing

struct EnduranceTests {
  @Test func `a hundred thousand sessions take no more memory than the first`() throws {
    let growth = try Browser.run(
      script: "endurance.js", "growth(start(engineText), data, 100000)", data: try Self.images)
    #expect(growth == "0")
  }

  @Test func `the engine outlives forged images with the right checksum`() throws {
    let result = try Browser.run(
      script: "endurance.js", "forgeries(start(engineText), data, 5000)", data: try Self.images)
    #expect(result == "5000 true true")
  }

  /// The images of the bundled checklists and of a plan nested as deep as may be, as JavaScript.
  private static var images: String {
    get throws {
      let directory = BundledImageTests.library.contacts
      let images =
        try BundledImageTests.library.checklists.map { checklist in
          let image = try ChecklistImage(
            of: checklist, contacts: directory, countries: ["PH", "KE"],
            today: #require(CalendarDate("2026-11-29")))
          return "[\(image.bytes.map(String.init).joined(separator: ","))]"
        } + ["[\(try deepImage.map(String.init).joined(separator: ","))]"]
      return "[\(images.joined(separator: ","))]"
    }
  }

  private static var deepImage: [UInt8] {
    get throws {
      let tests = [0, 1].map {
        Condition.test(.value(of: $0, in: .values(2)), in: ValueSet(1))
      }
      var condition = tests[0]
      for place in 1..<199 { condition = .same(tests[place % 2], condition) }
      let plan = try Plan(
        items: Array(repeating: .init(domain: .values(2)), count: 2), scores: [],
        guidance: [.init(when: condition, urgency: .now)])
      return try PlanImage(
        plan: plan, audience: .student, needs: [[.directory]],
        contacts: ContactTable(countries: [], international: []), emergencies: []
      ).bytes()
    }
  }
}
