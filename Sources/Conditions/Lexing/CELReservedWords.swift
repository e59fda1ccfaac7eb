/// Words that CEL reserves for itself and its host languages, so that they cannot be names in a
/// condition (cel-spec, "Syntax", `RESERVED`).
package enum CELReservedWords {
  package static let all: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
