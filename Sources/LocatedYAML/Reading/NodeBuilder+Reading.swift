extension NodeBuilder {
  /// Runs libyaml over the file and takes its events.
  mutating func read() throws(Diagnostic) {
    let result = file.bytes.withUnsafeBufferPointer { bytes -> Result<Void, Diagnostic> in
      do throws(SyntaxFailure) {
        return try takeEvents(of: EventStream(bytes, of: file))
      } catch {
        return .failure(error.diagnostic(in: file, bracket: openBracket))
      }
    }
    try result.get()
  }

  private mutating func takeEvents(
    of stream: consuming EventStream
  ) throws(SyntaxFailure) -> Result<Void, Diagnostic> {
    while let event = try stream.next() {
      do throws(Diagnostic) {
        try take(event)
      } catch {
        return .failure(error)
      }
    }
    return .success(())
  }
}
