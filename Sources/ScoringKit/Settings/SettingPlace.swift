package import LocatedYAML

/// Where something is written in a pack, for the messages that are about it.
public struct SettingPlace: Sendable {
  package let span: SourceSpan

  package init(_ span: SourceSpan) {
    self.span = span
  }
}
