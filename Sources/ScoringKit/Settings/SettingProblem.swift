package import Diagnostics

/// A problem that a module finds in settings which are each well-formed.
public struct SettingProblem: Error, Sendable {
  /// What sort of problem it is.
  public let kind: ProblemKind
  /// What is wrong and what to do, in lower case, without a full stop.
  public let message: String
  /// What it is about; nil for the score as a whole.
  public let place: SettingPlace?
  /// Further places that help to understand it.
  public let notes: [Note]

  /// A problem at a place in the settings, or of the score as a whole.
  public init(
    _ message: String, at place: SettingPlace?, kind: ProblemKind = .refused, notes: [Note] = []
  ) {
    self.kind = kind
    self.message = message
    self.place = place
    self.notes = notes
  }

  /// Something more that helps, perhaps at another place.
  public struct Note: Sendable {
    /// What helps, in lower case, without a full stop.
    public let message: String
    public let place: SettingPlace?

    /// A note, with its place where it has one.
    public init(_ message: String, at place: SettingPlace? = nil) {
      self.message = message
      self.place = place
    }
  }
}

/// Several problems found in one go, so that all of them are reported.
public struct SettingProblems: Error, Sendable {
  /// The problems; all are reported, in the order of their places.
  public let problems: [SettingProblem]

  /// Several problems; empty where their cause has been reported already.
  public init(_ problems: [SettingProblem]) {
    self.problems = problems
  }

  /// Runs all checks and throws everything they find.
  ///
  /// A check that reads a setting with problems of its own ends there, and the others go on: so
  /// one mistake does not hide another.
  public static func check(_ checks: (() throws -> [SettingProblem])...) throws {
    var problems: [SettingProblem] = []
    var isComplete = true
    for check in checks {
      do {
        problems += try check()
      } catch let several as SettingProblems {
        problems += several.problems
        isComplete = false
      }
    }
    if !problems.isEmpty || !isComplete { throw SettingProblems(problems) }
  }
}

/// One sort of problem, with the words that explain it.
public struct ProblemKind: Hashable, Sendable {
  /// The stable name in kebab-case, such as `table-gap`.
  public let code: String
  /// What is wrong, in a few words.
  public let title: String
  /// What `waymark explain CODE` prints: plain words, often with a wrong and a right example.
  public let explanation: String
  /// Whether it is thrown, or stands among the warnings of figures that can be used.
  public let severity: Severity

  /// A kind of problem; its code is unique among all modules and readers.
  public init(code: String, severity: Severity = .error, title: String, explanation: String) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }

  /// What a problem does to the score it is found in.
  public enum Severity: Sendable {
    /// The score cannot be used.
    case error
    /// The score works, and its author should look at it.
    case warning
  }

  /// What a module refuses without a kind of its own.
  public static let refused = ProblemKind(
    code: "score-refused",
    title: "the scoring module cannot use these settings",
    explanation: """
      Each setting is well-formed, but they do not go together, or not with this checklist. The \
      message says what the module needs; `waymark modules NAME` documents its settings.
      """)
}

/// Where something is written in a pack, for the messages that are about it.
public struct SettingPlace: Sendable {
  package let origin: Origin

  package init(_ origin: Origin) {
    self.origin = origin
  }
}
