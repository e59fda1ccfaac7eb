import HTMLKit
import PlainText
import Reports
import Testing

/// What escapes a text goes by code points, as whatever reads the text does: to Swift, a quote with
/// an accent on it is one character that is no quote.
struct EscapingTests {
  /// Every code point that makes one character of itself and what stands before or after it.
  static let joining: [Unicode.Scalar] = (UInt32(0x80)...0x10FFFF).compactMap { value in
    guard let scalar = Unicode.Scalar(value) else { return nil }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse: return nil
    default:
      return string("\"", scalar).count == 1 || string(scalar, "\"").count == 1 ? scalar : nil
    }
  }

  static func string(_ scalars: Unicode.Scalar...) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  @Test func `there are many such code points`() {
    #expect(Self.joining.count > 2000)
    for scalar in ["\u{301}", "\u{600}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}"] as [Unicode.Scalar] {
      #expect(Self.joining.contains(scalar), "\(scalar.codePoint)")
    }
  }

  @Test(arguments: ["\"", "'", "<", ">", "&"] as [Unicode.Scalar])
  func `beside none of them a character of HTML is live`(special: Unicode.Scalar) {
    for scalar in Self.joining {
      let text = "a" + Self.string(scalar, special, scalar) + " id=engine b"
      var html = HTML()
      html.element("p", ["title": text], text)
      let live = html.markup.utf8.filter { "\"'<>".utf8.contains($0) }
      #expect(live.elementsEqual("<\"\"><>".utf8), "\(scalar.codePoint)")
      let entities = html.markup.utf8.split(separator: UInt8(ascii: "&")).dropFirst()
      let isEscaped = entities.allSatisfy { entity in
        ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { entity.starts(with: $0.utf8) }
      }
      #expect(isEscaped && entities.count == 2, "\(scalar.codePoint)")
    }
  }

  @Test(arguments: Array("\\`*_[]<>&|~#@!$".unicodeScalars))
  func `beside none of them a character of Markdown is live`(special: Unicode.Scalar) {
    let texts = Self.joining.map { "a" + Self.string($0, special, $0) + "b" }
    for (line, scalar) in zip(Self.markdown(texts), Self.joining) {
      let place = line.lastIndex(of: special) ?? 0
      #expect(place > 0 && line[place - 1] == "\\", "\(scalar.codePoint)")
    }
  }

  @Test(arguments: ["-", "+", "=", ":", "1.", "12)"])
  func `before none of them a line of Markdown starts a block`(start: String) {
    let texts = Self.joining.map { start + String($0) + " b" }
    let mark = start.unicodeScalars.last ?? "-"
    for (line, scalar) in zip(Self.markdown(texts), Self.joining) {
      let place = line.firstIndex(of: mark) ?? 0
      #expect(place > 0 && line[place - 1] == "\\", "\(scalar.codePoint)")
    }
  }

  @Test(arguments: ["://", "www.", "WwW."])
  func `beside none of them a text of Markdown links itself`(mark: String) {
    let texts = Self.joining.map { "a\($0)" + mark + "\($0)b" }
    for (line, scalar) in zip(Self.markdown(texts), Self.joining) {
      let isLive = line.indices.contains {
        line[$0...].starts(with: mark.unicodeScalars) && ($0 == 0 || line[$0 - 1] != "\\")
      }
      #expect(!isLive, "\(scalar.codePoint)")
    }
  }

  @Test(arguments: ["\"", "\\", "\n"] as [Unicode.Scalar])
  func `beside none of them a text of JSON ends`(special: Unicode.Scalar) {
    for scalar in Self.joining {
      let inner = Array(
        JSONValue.string(Self.string(special, scalar)).line.utf8.dropFirst().dropLast())
      #expect(inner.first == UInt8(ascii: "\\"), "\(scalar.codePoint)")
      #expect(!inner.dropFirst(2).contains(UInt8(ascii: "\"")), "\(scalar.codePoint)")
    }
  }

  @Test(arguments: ["\u{1B}", "\u{9B}", "\u{202E}", "\u{2066}", "\r"] as [Unicode.Scalar])
  func `beside none of them a command gets through to a terminal`(command: Unicode.Scalar) {
    for scalar in Self.joining {
      let text = Self.string(scalar, command, scalar)
      for shown in [text.sanitized, text.printable] {
        let commands = shown.unicodeScalars.count { $0.isControl }
        #expect(commands == 0, "\(scalar.codePoint)")
      }
    }
  }

  /// The lines of a report in Markdown that hold these texts of a pack, one each.
  private static func markdown(_ texts: [String]) -> [[Unicode.Scalar]] {
    let report = Report(
      checklist: Report.friends, mode: .me, shown: [], contacts: [], leftOut: texts)
    let lines = MarkdownRenderer(details: true).render(report).utf8.split(
      separator: UInt8(ascii: "\n")
    )
    .filter { $0.starts(with: "- ".utf8) }
    #expect(lines.count == texts.count)
    return lines.map { Array(String(decoding: $0.dropFirst(2), as: UTF8.self).unicodeScalars) }
  }
}
