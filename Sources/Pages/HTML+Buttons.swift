internal import Reports

extension HTML {
  /// Adds a button that a script makes do something.
  mutating func button(_ id: String, _ text: String, kind: String? = nil) {
    element("button", ["type": "button", "id": id, "class": kind], text)
  }
}
