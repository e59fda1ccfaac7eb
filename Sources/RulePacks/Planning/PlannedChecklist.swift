package import Conditions
public import ScreeningCore

/// A checklist that is ready to be answered: its texts, and the plan that works the answers out.
///
/// Items, scores and guidance of the plan are indices; `checklist.items` and
/// `checklist.guidance` have the same order, and `scores` says which figures belong together.
public struct PlannedChecklist: Sendable {
  public let pack: Pack
  public let checklist: Checklist
  public let plan: Plan
  /// The figures of each score, in the order of `checklist.scores`.
  public let scores: [Score]
  /// What the steps of the plan say, in its order.
  package let steps: [StepWords]
  /// The situations on which steps depend, in the order of the plan, which has more behind them.
  package let situations: [AdviceLibrary.Situation]
  /// By what an interview goes on, and where it stops.
  package let course: Course
  /// The items that have no place where others look on; nil where nobody does. See
  /// ``withoutPrivateItems``.
  let leftOut: Set<Int>?
  private let itemIndices: [String: Int]
  private let guidanceIndices: [String: Int]

  package init(
    pack: Pack, checklist: Checklist, plan: Plan, scores: [Score], steps: [StepWords] = [],
    situations: [AdviceLibrary.Situation] = [], course: Course = Course(),
    leavingOut leftOut: Set<Int>? = nil
  ) {
    self.pack = pack
    self.checklist = checklist
    self.plan = plan
    self.scores = scores
    self.steps = steps
    self.situations = situations
    self.course = course
    self.leftOut = leftOut
    itemIndices = Self.indices(checklist.items.map(\.name))
    guidanceIndices = Self.indices(checklist.guidance.map(\.name))
  }

  /// A checklist with problems: its items, by which answers can be read, and nothing else.
  init?(itemsOf checklist: Checklist, in pack: Pack) {
    let items = checklist.items.map { Plan.Item(domain: $0.domain ?? .notice) }
    guard let plan = try? Plan(items: items, scores: [], guidance: []) else { return nil }
    self.init(pack: pack, checklist: checklist, plan: plan, scores: [])
  }

  /// How the checklist is called among all packs: `online-friends/new_online_friend`.
  public var id: String { "\(pack.name.value)/\(checklist.name.value)" }

  /// What answers and stories may call it.
  var names: [String] { [id, checklist.name.value, pack.name.value] }

  public func index(ofItem name: String) -> Int? { itemIndices[name] }
  public func index(ofGuidance name: String) -> Int? { guidanceIndices[name] }

  private static func indices(_ names: [Name]) -> [String: Int] {
    Dictionary(zip(names.map(\.value), names.indices)) { first, _ in first }
  }

  /// By what an interview goes on, and where it stops: truths that the plan works out as situations,
  /// behind those on which steps depend.
  package struct Course: Sendable {
    package let gates: [Gate]
    /// The situation in which nothing more is asked.
    package let stop: Int?
    /// When each item is for this person, whatever a gate says; empty where that makes no difference.
    package let whens: [Condition]

    package init(gates: [Gate] = [], stop: Int? = nil, whens: [Condition] = []) {
      self.gates = gates
      self.stop = stop
      self.whens = whens
    }

    /// The gate of a section, and the situation in which it is open. It is closed where that is not so, and
    /// neither while nobody asked.
    package struct Gate: Sendable {
      package let section: Int
      package let situation: Int
    }
  }

  /// What a step says.
  package struct StepWords: Sendable {
    /// Its name in the library; nil where the pack has a text of its own.
    package let name: Name?
    package let text: Text
  }

  /// What has to be so for a step, in words that follow "If".
  package func clauses(before saying: Advice.Saying) -> [Text] {
    saying.so.map { situations[$0].words } + saying.notSo.map { situations[$0].otherwise }
  }

  /// The figures of one score, as indices of the plan's scores.
  public struct Score: Sendable {
    public let name: String
    public let main: Int
    public let named: [Figure]
    /// Names for ranges of the main figure, the lowest first.
    public let bands: [Band]

    /// A further figure of a score.
    public struct Figure: Sendable {
      public let name: String
      public let title: String?
      public let index: Int
      /// What reports say in place of its values 0, 1, 2 and so on; empty where they show the number.
      public let words: [String]
    }

    /// Whether it is told in words alone, so that no report shows a number of it.
    public var isInWords: Bool { !named.isEmpty && named.allSatisfy { !$0.words.isEmpty } }

    /// A name for the values from a threshold up to the next band.
    public struct Band: Sendable {
      public let name: String
      public let from: Number
    }

    /// The bands that a figure can lie in, the lowest first; below the first band it is "none".
    public func bandNames(in interval: Interval) -> [String] {
      guard !bands.isEmpty else { return [] }
      let low = bands.lastIndex { $0.from <= interval.low } ?? -1
      let high = bands.lastIndex { $0.from <= interval.high } ?? -1
      return (low...high).map { $0 < 0 ? "none" : bands[$0].name }
    }
  }
}

extension PlannedChecklist.Score.Figure {
  /// What is said of the values that it can have, in their order; nil where the number is shown.
  package func words(in interval: Interval) -> [String]? {
    guard !words.isEmpty else { return nil }
    let values = words.indices.filter {
      guard let value = Number(exactly: $0) else { return false }
      return interval.low <= value && value <= interval.high
    }
    return values.map { words[$0] }
  }
}

extension PlannedChecklist {
  /// What a condition over the whole checklist can name: its items, its scores, their figures.
  package var scope: Scope {
    var names: [String: Symbol] = [:]
    for (index, item) in checklist.items.enumerated() {
      names[item.name.value] = item.symbol(at: index) ?? .withoutAnswer
    }
    for score in scores {
      let figures = score.named.map { ($0.name, plan.scores[$0.index].quantity) }
      names[score.name] = .score(
        main: plan.scores[score.main].quantity,
        figures: Dictionary(figures) { first, _ in first })
    }
    return Scope(names: names)
  }
}
