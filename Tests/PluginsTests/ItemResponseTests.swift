import Foundation
import ScoringKit
import ScoringTesting
import Testing

@testable import ItemResponse

@Suite struct ItemResponseTests {
  struct Parameters {
    let item: String
    let a: Double
    let b: Double
  }

  static let parameters = [
    Parameters(item: "only_photos", a: 1.2, b: 0.4),
    Parameters(item: "threatened_to_share", a: 2.1, b: 1.8),
    Parameters(item: "no_live_call", a: 1.7, b: 0.8),
    Parameters(item: "knew_likes", a: 0.9, b: -0.3),
    Parameters(item: "moved_chat.private_app", a: 4, b: -4),
  ]

  static var settings: String {
    let lines = parameters.map {
      "  \($0.item): { discrimination: \($0.a), difficulty: \($0.b) }"
    }
    return "items:\n" + lines.joined(separator: "\n")
  }

  /// The definition, integrated over every answer's likelihood by Simpson's rule.
  static func estimate(
    _ pattern: [Bool], _ parameters: [Parameters] = parameters
  ) -> Double {
    let (from, to, intervals) = (-9.0, 9.0, 4000)
    let width = (to - from) / Double(intervals)
    var (total, moment) = (0.0, 0.0)
    for point in 0...intervals {
      let trait = from + Double(point) * width
      var density = exp(-trait * trait / 2)
      for (item, isThere) in zip(parameters, pattern) {
        let probability = 1 / (1 + exp(-item.a * (trait - item.b)))
        density *= isThere ? probability : 1 - probability
      }
      let weight = point == 0 || point == intervals ? 1.0 : (point % 2 == 1 ? 4 : 2)
      total += weight * density
      moment += weight * density * trait
    }
    return moment / total
  }

  @Test(arguments: 0..<32)
  func `every pattern of answers has the estimate of direct integration`(bits: Int) throws {
    let pattern = Self.parameters.indices.map { bits >> $0 & 1 == 1 }
    let answers = zip(Self.parameters, pattern).map { item, isThere in
      item.item == "moved_chat.private_app"
        ? "moved_chat: \(isThere ? "private_app" : "same_place")"
        : "\(item.item): \(isThere ? "yes" : "no")"
    }
    let scored = try PracticeChecklist.standard.score(
      ItemResponse(), settings: Self.settings, answers: answers.joined(separator: "\n"))
    #expect(scored.main.isExact)
    let estimate = Double(scored.main.low.thousandths) / 1000
    #expect(abs(estimate - Self.estimate(pattern)) < 0.000_501)
  }

  @Test(arguments: [0.062, 0.125, -1.19, 3.94], [1, 8, 15])
  func `sixteen sharp items have the estimate of direct integration`(
    difficulty: Double, count: Int
  ) throws {
    let items = (0..<16).map { Parameters(item: "item_\($0)", a: 4, b: difficulty) }
    let model = ItemResponse.Model(
      try items.map {
        .init(
          discrimination: try Number(decimal: "\($0.a)"),
          difficulty: try Number(decimal: "\($0.b)"))
      })
    let found = model.estimates(for: [Number(Int32(4 * count))])
    let expected = Self.estimate(items.indices.map { $0 < count }, items)
    #expect(abs(Double(found[0].value.thousandths) / 1000 - expected) < 0.000_501)
  }

  @Test func `missing answers leave the estimates between the extremes`() throws {
    let scored = try PracticeChecklist.standard.score(
      ItemResponse(), settings: Self.settings,
      answers: "{ only_photos: yes, threatened_to_share: no, no_live_call: skipped,"
        + " knew_likes: no, moved_chat: private_app }")
    let (low, high) = (
      Self.estimate([true, false, false, false, true]),
      Self.estimate([true, false, true, false, true])
    )
    #expect(abs(Double(scored.main.low.thousandths) / 1000 - low) < 0.000_501)
    #expect(abs(Double(scored.main.high.thousandths) / 1000 - high) < 0.000_501)
  }

  @Test func `one item of difficulty zero gives estimates that mirror each other`() throws {
    let settings = "items: { only_photos: { discrimination: 1, difficulty: 0 } }"
    let yes = try PracticeChecklist.standard.score(
      ItemResponse(), settings: settings, answers: "{ only_photos: yes }")
    let no = try PracticeChecklist.standard.score(
      ItemResponse(), settings: settings, answers: "{ only_photos: no }")
    #expect(yes.main.low.thousandths == -no.main.low.thousandths)
    #expect(yes.main.low.thousandths > 0)
  }

  @Test func `the exponential agrees with the library's`() {
    let furthest = stride(from: -700.0, through: 700, by: 0.37)
      .map { abs(exponential($0) / exp($0) - 1) }.max()
    #expect(furthest ?? 1 < 1e-13)
  }

  static let wrong: [(items: String, problem: String)] = [
    (
      "{ only_photos: { discrimination: 5, difficulty: 0 } }",
      "1:41: 5 is out of range: write a number that is at least 0.05 and at most 4 "
        + "[setting-out-of-range]"
    ),
    (
      "{ asked_for.photo: { discrimination: 1, difficulty: 0 } }",
      "1:10: 'asked_for' has a 'when': this model needs items that are always asked "
        + "[conditional-item]"
    ),
    (
      """
      { moved_chat.private_app: { discrimination: 1, difficulty: 0 }, \
      moved_chat.elsewhere: { discrimination: 1, difficulty: 0 } }
      """,
      "1:72: 'moved_chat.elsewhere' and 'moved_chat.private_app' are choices of one item: "
        + "keep one of them [dependent-signs]"
    ),
    (
      "{ only_photos: { discrimination: 1 } }",
      "1:23: add 'difficulty': the trait at which the sign is as likely as not: b "
        + "[missing-setting]"
    ),
  ]

  @Test(arguments: wrong)
  func `what the model cannot use is said at its place`(items: String, problem: String) {
    let problems = PracticeChecklist.standard.problems(
      of: "items: \(items)", for: ItemResponse())
    #expect(problems == [problem])
  }
}
