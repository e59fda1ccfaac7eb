public import ScoringKit

/// What every scoring module promises, checked on its own examples.
///
/// One call in a test of the module's author:
///
/// ```swift
/// @Test func `the module keeps the contract of scoring modules`() {
///   #expect(Conformance.breaches(of: MyModule()) == [])
/// }
/// ```
///
/// It looks at the declarations and the documentation made from them; loads the examples over
/// ``PracticeChecklist``; breaks each setting in turn and expects an error at its place; and
/// evaluates the figures on a few hundred random sheets of answers, filled in step by step: they
/// stay within the range that was declared, never widen, and are exact once all is answered.
/// Everything is seeded, so a breach comes again.
public enum Conformance {
  /// Every way in which the module breaks the contract, in words; none for a sound module.
  public static func breaches(of module: some ScoringModule) -> [String] {
    var breaches = declarations(of: module)
    for example in module.examples {
      let found = [
        loading(example, module), brokenSettings(of: example, module), figures(of: example, module),
      ].joined()
      breaches += found.map { "example '\(example.title)': \($0)" }
    }
    return breaches
  }
}
