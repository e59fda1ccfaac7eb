/// Breaks a text into lines of so many terminal cells.
package struct LineBreaker {
  let width: Int

  package init(width: Int) { self.width = width }

  /// The lines of a text. A word wider than a line is broken, unless it is an address to copy;
  /// where a zero-width space allows it to end, it is broken there.
  package func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var cells = 0
    for piece in pieces(of: text) {
      let gap = piece.followsBlank && !line.isEmpty ? 1 : 0
      if !line.isEmpty, cells + gap + piece.cells > width {
        lines.append(line)
        line = ""
        cells = 0
      } else if gap == 1 {
        line += " "
        cells += 1
      }
      line += piece.text
      cells += piece.cells
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// What must stay together on a line.
  private struct Piece {
    var text: String
    var cells: Int
    let followsBlank: Bool
  }

  private func pieces(of text: String) -> [Piece] {
    text.split(separator: " ").flatMap { word in
      String(word).withoutBreakHints.cells > width ? word.split(separator: "\u{A0}") : [word]
    }.flatMap { word in
      let parts =
        isAddress(word)
        ? [String(word).withoutBreakHints]
        : word.split(separator: String.breakHint).flatMap(parts)
      return parts.enumerated().map { index, part in
        Piece(text: part, cells: part.cells, followsBlank: index == 0)
      }
    }
  }

  /// Breaks a word between wide characters, and where it is wider than a line.
  private func parts(of word: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var cells = 0
    var previousIsWide = false
    for character in word {
      let isWide = character.isWide
      let mayBreak =
        (isWide || previousIsWide) && !Self.neverFirst.contains(character)
        && !(part.last.map(Self.neverLast.contains) ?? false)
      if !part.isEmpty, mayBreak || cells + character.cells > max(width, 1) {
        parts.append(part)
        part = ""
        cells = 0
      }
      part.append(character)
      cells += character.cells
      previousIsWide = isWide
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Whether a word is something to copy or click: broken, it would lead nowhere.
  private func isAddress(_ word: Substring) -> Bool {
    word.contains("@") || word.contains("://")
      || word.utf8.allSatisfy { $0 < 0x80 } && word.contains("/") && word.contains(".")
  }

  /// Closing marks that do not start a line (after JIS X 4051).
  private static let neverFirst: Set<Character> = [
    "、", "。", "，", "．", "・", "：", "；", "？", "！", "）", "」", "』", "】", "》", "〉", "”",
    "’", ",", ".", ":", ";", "?", "!", ")", "ー", "っ", "ゃ", "ゅ", "ょ", "ッ", "ャ", "ュ", "ョ",
  ]
  /// Opening marks that do not end a line.
  private static let neverLast: Set<Character> = [
    "（", "「", "『", "【", "《", "〈", "“", "‘", "(",
  ]
}
