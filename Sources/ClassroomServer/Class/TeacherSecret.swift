/// What opens the teacher's page: drawn anew at each start, and never kept.
struct TeacherSecret: Sendable {
  let text: String

  static func drawn() -> TeacherSecret {
    let digits = Array("0123456789abcdef")
    return TeacherSecret(text: String((0..<32).map { _ in digits[Int.random(in: 0..<16)] }))
  }

  /// Compares in constant time, which does not tell how much of it is right.
  func matches(_ given: String) -> Bool {
    let (own, other) = (Array(text.utf8), Array(given.utf8))
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
