package import ScreeningCore

/// What one can do, written once for all packs, and the situations on which it depends.
public struct AdviceLibrary: Sendable {
  package private(set) var situations: [Situation] = []
  package private(set) var steps: [Step] = []
  /// Whether a file has problems, so that more may be meant to be here.
  package let isIncomplete: Bool
  /// The situations that steps name which could not be read.
  let furtherSituations: [Name]
  /// Names of steps and situations that are written here and could not be read.
  let unreadable: Set<String>

  package init(
    situations: [Situation] = [], steps: [Step] = [], isIncomplete: Bool = false,
    furtherSituations: [Name] = [], unreadable: Set<String> = []
  ) {
    self.situations = situations
    self.steps = steps
    self.isIncomplete = isIncomplete
    self.furtherSituations = furtherSituations
    self.unreadable = unreadable
  }

  /// What may be so for a person, in words that follow "If".
  package struct Situation: Sendable {
    package let name: Name
    /// "someone keeps you from leaving"
    package let words: Text
    /// "you can leave when you like"
    package let otherwise: Text
    /// Whether help comes before everything else in it.
    package let danger: Plan.Danger?
    /// Whether a checklist with guidance of urgency `now` has to say how it asks about it.
    package let isUrgent: Bool
  }

  /// One thing to do.
  package struct Step: Sendable {
    package let name: Name
    package let text: Text
    /// The situations that have to be so.
    package let onlyWhen: [Name]
    /// The situations in which it would harm.
    package let notWhen: [Name]
    /// Why it harms nobody whom it does not fit; nil where it may.
    package let harmless: Text?
    package let isLead: Bool
    /// What it asks for help with; nil: with what its guidance does.
    package let need: Need?
    package let sources: [Source]

    /// All situations that it names.
    var situations: [Name] { onlyWhen + notWhen }
  }

  /// A page that was read for a step.
  package struct Source: Sendable {
    package let page: Text
    /// Nil where the page shows none.
    package let pageDate: Located<CalendarDate>?
    package let read: Located<CalendarDate>
    /// What it says, in the library's own words.
    package let fact: Text
  }

  package func situation(named name: String) -> Situation? {
    situations.first { $0.name.value == name }
  }

  package func step(named name: String) -> Step? { steps.first { $0.name.value == name } }

  /// The same with what another file has; a name that is taken is passed over.
  func adding(_ other: AdviceLibrary) -> AdviceLibrary {
    AdviceLibrary(
      situations: situations + other.situations.filter { situation(named: $0.name.value) == nil },
      steps: steps + other.steps.filter { step(named: $0.name.value) == nil },
      isIncomplete: isIncomplete || other.isIncomplete,
      furtherSituations: furtherSituations + other.furtherSituations,
      unreadable: unreadable.union(other.unreadable))
  }
}
