internal import HTMLKit
internal import RulePacks

extension HTML {
  /// Adds the drawing of a checklist, in lines of the colour of the text; it says nothing to be read out.
  mutating func drawing(_ mark: Mark) {
    element("svg", ["class": "mark", "viewBox": "0 0 24 24", "aria-hidden": "true"]) { drawing in
      drawing.element("path", ["d": mark.lines], "")
    }
  }
}

extension Mark {
  /// The lines that are drawn, in a square of 24 by 24.
  fileprivate var lines: String {
    switch self {
    // A sheet with three lines.
    case .sheet: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4"
    // A picture of a hill and the sun.
    case .picture: "M3 5h18v14H3zM3 17l5-5 4 4 4-5 5 5M7 9.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0"
    // A webcam on its foot.
    case .camera:
      "M5 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 17v4M7 21h10"
    // Two bubbles of speech.
    case .message: "M3 4h13v9H9l-3 3v-3H3zM10 16v1h6l3 3v-3h2V8h-2"
    case .heart: "M12 20C5 15 3 11.5 3 8.5C3 3.5 10 3.5 12 8c2-4.5 9-4.5 9 .5c0 3-2 6.5-9 11.5z"
    // A bag with a handle.
    case .work: "M3 8h18v11H3zM8 8V5h8v3M3 13h18M12 12v2"
    // A road that leads away.
    case .journey: "M9 3L4 21M15 3l5 18M12 4v3M12 10v4M12 17v4"
    // Two people beside each other.
    case .people:
      "M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M2 20c0-8 12-8 12 0M14.5 10.5a2.5 2.5 0 1 0 0-5M16.5 14c3.5 0 5.5 2.5 5.5 6"
    case .home: "M3 12l9-8 9 8M6 10v10h12V10M10 20v-6h4v6"
    // An open book.
    case .school: "M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1c3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14"
    }
  }
}
