internal import HTMLKit
internal import Reports

extension HTML {
  /// Which way a button leads, for the keys of a presenter's remote control.
  enum Turning: String {
    case on, back
  }

  /// Adds a button that a script makes do something.
  mutating func button(
    _ id: String, _ text: String, kind: String? = nil, turns: Turning? = nil
  ) {
    element(
      "button", ["type": "button", "id": id, "class": kind, "data-turns": turns?.rawValue], text)
  }
}
