extension String {
  /// The text without the lines that it has in common with another, so that a snapshot shows what
  /// differs: of four or more lines in a row, only the count is left.
  package func beside(_ other: String, named name: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let others = other.split(separator: "\n", omittingEmptySubsequences: false)
    let added = Set(
      lines.difference(from: others).insertions.map { change in
        if case .insert(let offset, _, _) = change { offset } else { -1 }
      })
    var result: [Substring] = []
    var common: [Substring] = []
    let leaveOut = {
      result += common.count < 4 ? common : ["(\(common.count) lines as in \(name))"]
      common = []
    }
    for (place, line) in lines.enumerated() {
      if added.contains(place) {
        leaveOut()
        result.append(line)
      } else {
        common.append(line)
      }
    }
    leaveOut()
    return result.joined(separator: "\n")
  }
}
