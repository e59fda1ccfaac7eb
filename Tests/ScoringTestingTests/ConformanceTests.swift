import ScoringKit
import ScoringTesting
import Testing

@Suite struct ConformanceTests {
  @Test func `a sound module has no breaches`() {
    #expect(Conformance.breaches(of: Tally()) == [])
  }

  @Test func `wrong names and empty words are found`() {
    var module = Tally()
    module.name = "The Tally"
    module.summary = "It counts."
    module.details = ""
    module.examples = []
    #expect(
      Conformance.breaches(of: module) == [
        "the name 'The Tally' is not lower-case words joined by hyphens",
        "the summary is empty, too long, or ends in a full stop",
        "the details are empty",
        "there is no example",
      ])
  }

  @Test func `an example that does not load is found`() {
    var module = Tally()
    module.examples = [ScoringExample("a misspelt item", yaml: "of: [only_fotos]")]
    #expect(
      Conformance.breaches(of: module).first
        == "example 'a misspelt item': 1:6: there is no item 'only_fotos': "
        + "did you mean 'only_photos'? [score-unknown-item]")
  }

  @Test func `a setting that is read but not listed is found`() {
    var module = Tally()
    module.isListed = false
    module.examples = [ScoringExample("nothing", yaml: "{}")]
    #expect(
      Conformance.breaches(of: module).contains {
        $0.contains("the module reads 'of' but does not list it")
      })
  }

  @Test func `a figure that widens as answers come is found`() {
    var module = Tally()
    // Skipping is itself an answer here: the figure depends on how the item ended up.
    module.figure = { checklist, signs in
      .when(.not(checklist.items[0].isAnswered), checklist.count(signs) * 100, otherwise: 0)
    }
    #expect(Conformance.breaches(of: module) == [])

    module.figure = { checklist, signs in Count.next(checklist.count(signs)) }
    #expect(
      Conformance.breaches(of: module) == [
        "example 'two signs': the same settings give other figures"
      ])
  }

  @Test func `two figures of one name are found`() {
    var module = Tally()
    module.named = ["one", "one"]
    #expect(
      Conformance.breaches(of: module) == ["example 'two signs': two figures have the same name"])
  }
}

/// A module that can be spoilt.
private struct Tally: ScoringModule {
  var name = "tally"
  var summary = "how many of the signs there are"
  var details = "The figure is a count."
  var examples = [ScoringExample("two signs", yaml: "of: [only_photos, asked_for.secret]")]
  var isListed = true
  var named: [String] = []
  var figure: @Sendable (ScoringContext, [ScoringContext.Sign]) -> Quantity = { $0.count($1) }

  private let signs = Setting("of", "the signs that are counted", .signs)

  var settings: [any DeclaredSetting] { isListed ? [signs] : [] }

  func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let quantity = figure(checklist, try settings[signs])
    return Figures(main: quantity, named: named.map { Figure($0, quantity) })
  }
}

/// Gives another figure each time, as no module may.
private enum Count {
  nonisolated(unsafe) private static var last: Int32 = 0

  static func next(_ quantity: Quantity) -> Quantity {
    last += 1
    return quantity + .constant(Number(last))
  }
}
