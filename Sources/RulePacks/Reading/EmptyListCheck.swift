internal import Diagnostics
internal import LocatedYAML

/// Finds lists with nothing in them, at keys that need not be there.
struct EmptyListCheck {
  let findings: Findings

  func check(_ node: Node, _ keys: String...) {
    for key in keys {
      guard let list = node.mapping?[key], list.sequence?.isEmpty == true else { continue }
      findings.report(.nothingInList(key, at: list.origin))
    }
  }
}

extension Diagnostic {
  static func nothingInList(_ key: String, at origin: Origin) -> Self {
    Diagnostic(
      .noValue, "'\(key)' has nothing in its list; write something into it, or leave the key out",
      at: origin)
  }
}
