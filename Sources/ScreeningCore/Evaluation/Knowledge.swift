/// What can be known of a variable with n values, as an index into its tables:
/// a value (0 to n - 1), not applicable (n), any value (n + 1), any value or not applicable
/// (n + 2), and this value or not applicable (n + 3 and on).
enum Knowledge {
  static func notApplicable(_ count: Int32) -> Int32 { count }
  static func anything(_ count: Int32) -> Int32 { count + 1 }
  static func entries(_ count: Int) -> Int { 2 * count + 3 }

  /// The index for `code`, or for any value where there is no such code.
  @inline(__always)
  static func index(of code: Int32, count: Int32) -> Int32 {
    UInt32(bitPattern: code) < UInt32(bitPattern: count) ? code : count &+ 1
  }

  /// The index once it is known whether the item applies.
  @inline(__always)
  static func applied(_ index: Int32, when truth: UInt8, count: Int32) -> Int32 {
    let unsure = index < count ? index &+ count &+ 3 : count &+ 2
    let applicable = truth == Truth.yes.bits ? index : unsure
    return truth == Truth.no.bits ? count : applicable
  }

  /// What each index allows: the codes it leaves possible, and whether "not applicable" is.
  static func possibilities(of index: Int, count: Int) -> (codes: Range<Int>, none: Bool) {
    switch index {
    case ..<count: (index..<index + 1, false)
    case count: (0..<0, true)
    case count + 1: (0..<count, false)
    case count + 2: (0..<count, true)
    default: (index - count - 3..<index - count - 2, true)
    }
  }
}
