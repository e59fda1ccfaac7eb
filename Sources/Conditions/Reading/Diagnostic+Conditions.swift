internal import LocatedYAML

extension Diagnostic {
  static func missingCondition(_ node: Node) -> Self {
    Diagnostic(
      .missingCondition,
      "a condition should stand here; name an item, or leave the key out", at: node.span)
  }

  static func numberAsCondition(_ node: Node) -> Self {
    Diagnostic(
      .conditionForm,
      "a number is no condition; compare something with it, as in score >= \(node.text.prefix(20))",
      at: node.span)
  }

  static func listAsCondition(_ node: Node) -> Self {
    Diagnostic(
      .conditionForm,
      "a list is no condition; write all: […] if all of it must hold, any: […] if one is enough",
      at: node.span)
  }
}

extension DiagnosticKind {
  static let missingCondition = DiagnosticKind(
    code: "condition-missing", title: "a condition is missing",
    explanation: """
      After a key such as `when` or `not` a condition must follow. What is always shown has no
      `when`.

      Wrong:
          when:
      Right:
          when: only_photos
      """)

  static let conditionForm = DiagnosticKind(
    code: "condition-form", title: "a condition that is put together wrongly",
    explanation: """
      A condition is the name of a yes/no item, a choice such as moved_chat.private_app, a text
      such as "pressure >= 3", or one of four forms, which can be nested:

          all: [one, another]          every one of them holds
          any: [one, another]          at least one of them holds
          not: one                     it does not hold
          at_least: { n: 2, of: [one, another, third] }

      Wrong:
          when: [only_photos, moved_chat.private_app]
      Right:
          when: { any: [only_photos, moved_chat.private_app] }
      """)
}
