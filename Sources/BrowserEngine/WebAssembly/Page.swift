/// The state of the one page that runs the module: image, session, and the last text returned.
final class Page {
  private static let mostBytes = 1 << 21

  private var session: PageSession?
  private var incoming = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  private var text = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  /// Memory for an image; nil where it would be too large.
  func reserve(_ bytes: Int) -> UnsafeMutablePointer<UInt8>? {
    incoming.deallocate()
    incoming = UnsafeMutableBufferPointer(start: nil, count: 0)
    guard 1...Self.mostBytes ~= bytes else { return nil }
    incoming = .allocate(capacity: bytes)
    incoming.initialize(repeating: 0)
    return incoming.baseAddress
  }

  /// Reads the image and begins: 0, or the code of the refusal.
  func open() -> Int32 {
    defer { _ = reserve(0) }
    session = nil
    do {
      session = PageSession(try PlanImage(Array(incoming)))
      return 0
    } catch {
      return Int32(error.code)
    }
  }

  var length: Int32 { Int32(text.count) }

  func setClock(ofZone zone: Int32, to minute: Int32) {
    session?.setClock(ofZone: Int(zone), to: Int(minute))
  }

  /// Lets somebody act, and shows the screen that follows.
  @inline(never)
  func act(_ act: (PageSession) -> Void) -> UnsafePointer<UInt8>? {
    show {
      act($0)
      return $0.screen()
    }
  }

  @inline(never)
  func show(_ write: (PageSession) -> [UInt8]) -> UnsafePointer<UInt8>? {
    _ = nothing()
    guard let session else { return nil }
    let bytes = write(session)
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    return UnsafePointer(text.baseAddress)
  }

  /// Returns no text: there is no session, or it does not have what was asked for.
  func nothing() -> UnsafePointer<UInt8>? {
    text.deallocate()
    text = UnsafeMutableBufferPointer(start: nil, count: 0)
    return nil
  }
}

nonisolated(unsafe) let page = Page()
