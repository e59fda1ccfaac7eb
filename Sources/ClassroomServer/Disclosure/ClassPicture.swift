/// What a class sees of one round of sheets: made once, when the round is closed, and never again.
///
/// Every number is true in the sense "so many or more". What is proved of it stands with ``PictureRule``.
package struct ClassPicture: Hashable, Codable, Sendable {
  /// The least sheets that make a picture.
  package static let leastSheets = 10
  /// What counts are rounded down to a multiple of; a count below it is hidden.
  package static let step = 5
  /// How many sheets more there are than the numbers need: one that somebody knows, and any other.
  package static let spareSheets = 2

  /// How many sheets it is made of.
  package let sheets: Int
  /// For each cell, a multiple of five that its count reaches or passes.
  package let numbers: [Int]

  package init(sheets: Int, numbers: [Int]) {
    self.sheets = sheets
    self.numbers = numbers
  }

  /// A count in steps of five, as it may be shown at any time.
  package static func rounded(_ count: Int) -> Int { count - count % step }

  /// Whether some sheets can have led to it, as far as its numbers alone tell.
  var isPossible: Bool {
    Self.leastSheets...Limits.sheets ~= sheets
      && numbers.allSatisfy {
        0...sheets - Self.spareSheets ~= $0 && $0.isMultiple(of: Self.step)
      }
  }
}
