extension Diagnostic {
  static func undefinedAlias(_ name: String, at span: SourceSpan, known: [String]) -> Self {
    let names = known.count > 1000 ? [] : known
    let suggestion = nearest(name, in: names).map { "; did you mean '*\($0.shortened)'?" } ?? ""
    return Diagnostic(
      .undefinedAlias,
      "'*\(name.shortened)' repeats a value marked '&\(name.shortened)', but there is none above"
        + (suggestion.isEmpty ? "; if it is meant as text, put it in quotes" : suggestion),
      at: span)
  }

  static func aliasOfItself(_ name: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .aliasOfItself,
      "'*\(name.shortened)' stands inside the value that it repeats, so it would never end; "
        + "write out what you mean",
      at: span)
  }

  static func aliasExpansion(_ limit: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .aliasExpansion,
      "with its repeated values written out, this file has more than \(limit); repeat less",
      at: span)
  }
}

extension DiagnosticKind {
  static let undefinedAlias = DiagnosticKind(
    code: "undefined-alias", title: "a repetition of something that is not there",
    explanation: """
      '*name' repeats the value that was marked '&name' further up. Nothing is marked so. Check
      the spelling; and if the '*' is part of a text, put the text in quotes.

      Wrong:
          note: *important
      Right:
          note: "*important"
      """)

  static let aliasOfItself = DiagnosticKind(
    code: "alias-of-itself", title: "a value that contains itself",
    explanation: """
      '*name' stands inside the very value that is marked '&name', so writing it out would never
      end.

      Wrong:
          steps: &steps [one, *steps]
      Right:
          steps: [one, two]
      """)

  static let aliasExpansion = DiagnosticKind(
    code: "alias-expansion", title: "repetitions that grow too large",
    explanation: """
      Values that repeat values that repeat values can make a small file huge. With all repetitions
      written out a file may have at most 100,000 values, and repeat at most 8 MiB of text. Rule
      packs never come near that.
      """)
}
