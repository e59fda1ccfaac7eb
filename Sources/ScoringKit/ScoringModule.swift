/// A way of turning answers into figures: settings from a pack in, plan expressions out.
///
/// A module is a compiler, not a callback. It runs once, while a pack is loaded, and never sees an
/// answer. What it returns is made of ``Quantity`` and ``Condition``, so reasons, unanswered
/// items, the browser and proofs work for it without further help.
///
/// A module has no state: the same settings on the same checklist always give the same figures.
public protocol ScoringModule: Sendable {
  /// What a pack writes after `module:`: lower-case words joined by hyphens, such as `mean-scale`.
  var name: String { get }

  /// One line that says what the module does, without a full stop.
  var summary: String { get }

  /// What the figures mean, in a few sentences; formulas and limits with their source.
  var details: String { get }

  /// What a score may set. Names differ; `module` is taken.
  ///
  /// Declared once, read many ways: located errors, documentation and editor support all come
  /// from here.
  var settings: [any DeclaredSetting] { get }

  /// At least one worked example over the practice checklist; each is documentation and a test.
  var examples: [ScoringExample] { get }

  /// The kinds of problem that ``lower(_:in:)`` finds itself, so that they can be explained.
  var problems: [ProblemKind] { get }

  /// Turns settings, which were read as declared, into figures over the items of a checklist.
  ///
  /// - Throws: ``SettingProblem`` or ``SettingProblems``, each with the place it is about. Whether
  ///   a number can leave the range of ``Number`` need not be checked: the reader does.
  func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures
}

extension ScoringModule {
  /// No problems of its own.
  public var problems: [ProblemKind] { [] }
}
