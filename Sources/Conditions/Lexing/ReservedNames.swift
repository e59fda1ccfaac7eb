/// Names that CEL keeps for itself and for the languages it is embedded in.
enum ReservedNames {
  /// These cannot be names of items, scores or variables.
  static let all: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
