// A module's author writes `import ScoringKit` and nothing else: conditions and quantities come
// from the core.
@_exported public import ScreeningCore
