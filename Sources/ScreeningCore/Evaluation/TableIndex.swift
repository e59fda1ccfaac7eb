/// What can be known of a variable with n values, as an index into its tables: a value (0 to
/// n - 1), not applicable (n), any value (n + 1), any value or not applicable (n + 2), and one
/// value or not applicable (n + 3 and on).
package enum TableIndex {
  static func entries(_ count: Int) -> Int { 2 * count + 3 }

  /// The index for `code`, or for any value where there is no such code.
  @inline(__always)
  package static func index(of code: Int32, count: Int32) -> Int32 {
    UInt32(bitPattern: code) < UInt32(bitPattern: count) ? code : count &+ 1
  }

  /// What an index allows: the codes that are still possible, and whether "not applicable" is.
  static func possibilities(
    of index: Int, count: Int
  ) -> (codes: Range<Int>, notApplicable: Bool) {
    switch index {
    case ..<count: (index..<index + 1, false)
    case count: (0..<0, true)
    case count + 1: (0..<count, false)
    case count + 2: (0..<count, true)
    default: (index - count - 3..<index - count - 2, true)
    }
  }
}
