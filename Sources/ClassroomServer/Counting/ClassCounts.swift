/// All that is kept of the sheets of a class: rounds, and tokens without order.
///
/// Sheets on paper have rounds of their own: whoever types them in knows them.
struct ClassCounts: Hashable, Sendable {
  private(set) var devices: Rounds
  private(set) var paper: Rounds
  private(set) var tokens = TokenSet()

  init(cells: Int) {
    devices = Rounds(cells: cells)
    paper = devices
  }

  /// Counts as they were kept; nil where no sheets can have led to them.
  init?(devices: Rounds, paper: Rounds, tokens: [UInt8]) {
    guard let tokens = TokenSet(bytes: tokens), devices.isPossible, paper.isPossible,
      devices.running.counts.count == paper.running.counts.count
    else { return nil }
    self.devices = devices
    self.paper = paper
    self.tokens = tokens
  }

  var cells: Int { devices.running.counts.count }
  var sheets: Int { devices.sheets + paper.sheets }

  /// Counts a sheet, unless its token was counted before, in whatever round. Returns false, and changes
  /// nothing, where the class is full.
  @discardableResult
  mutating func add(_ sheet: CountedSheet) -> Bool {
    guard !tokens.contains(sheet.token) else { return true }
    guard sheets < Limits.sheets else { return false }
    tokens.insert(sheet.token)
    switch sheet.medium {
    case .devices: devices.add(sheet.cells)
    case .paper: paper.add(sheet.cells)
    }
    return true
  }

  /// Makes the picture of the round that runs. Returns false, and changes nothing, where it has too few
  /// sheets.
  @discardableResult
  mutating func closeRound(_ medium: Medium, by rule: PictureRule) -> Bool {
    switch medium {
    case .devices: devices.close(by: rule)
    case .paper: paper.close(by: rule)
    }
  }

  /// Tokens are of no use once no more sheets are taken.
  mutating func forgetTokens() { tokens = TokenSet() }
}

/// How a sheet came in.
enum Medium: String, CaseIterable, Sendable {
  case devices, paper
}

/// What is counted of a sheet: the cells that its answers fall into.
struct CountedSheet: Sendable {
  let token: [UInt8]
  let cells: [Int]
  let medium: Medium
}
