/// All that is kept of the sheets of a class: counts, and tokens without order.
///
/// Sheets on paper are counted apart: whoever types them in knows them, and could otherwise add as
/// many as it takes to single out the next sheet from a device.
struct ClassCounts: Hashable, Sendable {
  private(set) var devices: CellCounts
  private(set) var paper: CellCounts
  private(set) var tokens = TokenSet()

  init(cells: Int) {
    devices = CellCounts(cells: cells)
    paper = devices
  }

  /// Counts as they were kept; nil where no sheets can have led to them.
  init?(devices: CellCounts, paper: CellCounts, tokens: [UInt8]) {
    guard let tokens = TokenSet(bytes: tokens), devices.isPossible, paper.isPossible,
      devices.counts.count == paper.counts.count
    else { return nil }
    self.devices = devices
    self.paper = paper
    self.tokens = tokens
  }

  var cells: Int { devices.counts.count }
  var sheets: Int { devices.sheets + paper.sheets }

  var pictures: ClassPictures { ClassPictures(devices: devices.picture, paper: paper.picture) }

  /// Counts a sheet, unless its token was counted before. Returns false, and changes nothing, where
  /// the class is full.
  @discardableResult
  mutating func add(_ sheet: CountedSheet, in groups: [ClassPicture.CellGroup]) -> Bool {
    guard !tokens.contains(sheet.token) else { return true }
    guard sheets < Limits.sheets else { return false }
    tokens.insert(sheet.token)
    switch sheet.medium {
    case .devices: devices.add(sheet.cells, in: groups)
    case .paper: paper.add(sheet.cells, in: groups)
    }
    return true
  }

  /// Tokens are of no use once no more sheets are taken.
  mutating func forgetTokens() { tokens = TokenSet() }
}

/// How a sheet came in.
enum Medium: Sendable {
  case devices, paper
}

/// What is counted of a sheet: the cells that its answers fall into.
struct CountedSheet: Sendable {
  let token: [UInt8]
  let cells: [Int]
  let medium: Medium
}

/// What may be seen of the counts of a class.
struct ClassPictures: Hashable, Sendable {
  let devices: ClassPicture
  let paper: ClassPicture
}
