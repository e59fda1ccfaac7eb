/// Checklists and scenarios that belong together, as their authors wrote them.
public struct Pack: Sendable {
  public let name: Name
  public let version: String
  public let title: Text
  /// The language of the texts, as a BCP 47 tag.
  public let language: String
  public let license: String?
  public let validation: Validation
  public let sources: [Source]
  /// What a sign can be a sign of.
  public let patterns: [Pattern]
  /// Whether its sources and patterns could be read, so that another name is a mistake.
  var hasAllSources = true
  var hasAllPatterns = true
  package let checklistFiles: [Name]
  package let scenarioFiles: [Name]
  /// Where `waymark lint` is to be more or less strict with it.
  package var lintLevels: [RuleLevel] = []

  /// Where items come from.
  public struct Source: Sendable {
    public let name: Name
    public let title: Text
  }

  /// What a sign can be a sign of.
  public struct Pattern: Sendable {
    public let name: Name
    public let title: Text
  }

  /// How far a pack was tried out with people.
  public struct Validation: Sendable {
    public let status: Status
    /// The publication that describes it; there is one unless the status is `none`.
    public let citation: Text?

    public enum Status: String, VocabularyWord {
      case none, piloted, validated
    }
  }
}
