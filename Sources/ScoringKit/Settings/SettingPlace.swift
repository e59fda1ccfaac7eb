package import Diagnostics

/// Where something is written in a pack, for the messages that are about it.
public struct SettingPlace: Sendable {
  package let origin: Origin

  package init(_ origin: Origin) {
    self.origin = origin
  }
}
