// A module's author writes `import ScoringKit` and nothing else: conditions and quantities come
// from the core, kinds of items from questions.
@_exported public import Questions
@_exported public import ScreeningCore
