/// How much a server takes, from one device and in all.
enum Limits {
  /// Bytes of a request's body.
  static let body = 8192
  /// Bytes of a request's header fields, and their number.
  static let header = 8192
  static let headerFields = 60

  /// Connections that are open at a time; more wait until one closes.
  static let connections = 1200
  /// Files that are open beside connections.
  static let otherFiles = 64
  /// Connections from one address. A whole school can stand behind one.
  static let connectionsPerAddress = 200

  /// Requests that an address can make at once, and how many more in every second.
  static let burst = 300.0
  static let requestsPerSecond = 50.0
  /// The most addresses whose requests are counted; past this, those with a full allowance are
  /// forgotten, or all of them if none has one.
  static let addresses = 10_000

  /// Seconds within which a request must have arrived, header and body.
  static let secondsToArrive: Int64 = 10
  /// Seconds within which each part of a response must have left, so that nobody who does not read
  /// holds a connection. A whole class can load its pages at once through a slow network.
  static let secondsToLeave: Int64 = 60
  /// Seconds that a connection may wait for its next request.
  static let secondsIdle: Int64 = 20
  /// Seconds after which the teacher's page is told the state again, changed or not; it takes more than
  /// twice as long a silence for a connection that is lost.
  static let secondsBetweenStates: Int64 = 10
  /// Minutes after the end of a class in which phones that come late are told that it is over.
  static let minutesAfterEnd = 3
  /// Sheets that a class takes; far more than a class has.
  static let sheets = 50_000

  /// Seconds that running requests get to finish once the server was told to stop.
  static let secondsToFinish: Int64 = 10
}
