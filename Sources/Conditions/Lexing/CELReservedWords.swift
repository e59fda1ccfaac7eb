/// Words that CEL keeps for itself and for the languages it is embedded in: nothing in a condition
/// can be called so (cel-spec, "Syntax", `RESERVED`).
package enum CELReservedWords {
  package static let all: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
