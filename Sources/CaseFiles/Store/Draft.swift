internal import Files
internal import SystemPackage

/// A whole new version of a file, written beside the old one until it can take its place.
///
/// There is one draft for a file, with a name that follows from it: what a program left behind that was
/// killed is found and removed by the next one. It is encrypted as the file is.
struct Draft {
  private let target: FilePath
  private let path: FilePath

  init(of target: FilePath) {
    self.target = target
    path = target.parent.appending(".\(target.lastComponent?.string ?? "case").new")
  }

  /// Writes bytes to the disk, reads them back, has them checked, and puts them in place of the target.
  ///
  /// Whatever fails before the last step leaves the target as it was, and no draft.
  ///
  /// - Returns: the new file, held, and why the disk did not confirm that it keeps it, if it did not.
  func replaceTarget(
    with bytes: [UInt8], isNew: Bool, check: ([UInt8]) throws(CaseProblem) -> Void
  ) throws(CaseProblem) -> (held: HeldFile, unconfirmed: Errno?) {
    let held = try create()
    do throws(CaseProblem) {
      try write(bytes, to: held.file)
      try check(try readBack(held.file, count: bytes.count))
      try moveIntoPlace(isNew: isNew)
    } catch {
      try? path.remove()
      throw error
    }
    do throws(Errno) {
      try held.update()
      try target.parent.syncFolder()
      return (held, nil)
    } catch {
      return (held, error)
    }
  }

  /// Removes what a program left behind that was killed; leaves what another one is writing.
  func removeLeftover() throws(CaseProblem) {
    guard let stamp = try? FileStamp(path) else { return }
    do throws(CaseProblem) {
      // A new file has both names for a moment; its lock is the target's.
      if (try? FileStamp(target))?.isSameFile(as: stamp) != true {
        let leftover = try HeldFile.hold(path)
        try remove(leftover)
      } else {
        try remove(nil)
      }
    } catch .missing {
      return
    }
  }

  /// Removes the draft while it is held, so that nobody else takes it for their own.
  private func remove(_ leftover: HeldFile?) throws(CaseProblem) {
    guard leftover?.isStill(at: path) ?? true else { return }
    try CaseProblem.ofWriting { () throws(Errno) in try path.remove() }
  }

  /// Makes an empty draft that this program alone has.
  private func create() throws(CaseProblem) -> HeldFile {
    // Another program may take the draft for a leftover before it is locked here; then one goes first.
    for _ in 0..<10 {
      try removeLeftover()
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(
          path, .readWrite, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
          permissions: .ownerReadWrite)
      } catch Errno.fileExists {
        continue
      } catch {
        throw .cannotWrite(Errno(error))
      }
      do throws(CaseProblem) {
        let held = try HeldFile.hold(file)
        if held.isStill(at: path) { return held }
      } catch {
        try? file.close()
        // Another program that has it removes it itself.
        if error != .inUse { try? path.remove() }
        throw error
      }
    }
    throw .inUse
  }

  private func write(_ bytes: [UInt8], to file: FileDescriptor) throws(CaseProblem) {
    do {
      try file.writeAll(bytes)
      try file.sync()
    } catch {
      throw .cannotWrite(Errno(error))
    }
  }

  /// What the disk has of it, up to one byte more than was written.
  private func readBack(
    _ file: FileDescriptor, count: Int
  ) throws(CaseProblem) -> [UInt8] {
    file.forgetCachedContent()
    do {
      var bytes: [UInt8] = []
      while bytes.count <= count {
        let chunk = try [UInt8](unsafeUninitializedCapacity: count + 1 - bytes.count) {
          $1 = try file.read(
            fromAbsoluteOffset: Int64(bytes.count), into: UnsafeMutableRawBufferPointer($0))
        }
        if chunk.isEmpty { break }
        bytes += chunk
      }
      return bytes
    } catch {
      throw .cannotWrite(Errno(error))
    }
  }

  /// The one step in which the target becomes another file; a new one never takes the place of any.
  private func moveIntoPlace(isNew: Bool) throws(CaseProblem) {
    do throws(Errno) {
      guard isNew else { return try path.rename(to: target) }
      do throws(Errno) {
        try path.link(to: target)
        // From here on the case is there; whoever finds this second name of it takes it away.
        try? path.remove()
      } catch  where error == .notPermitted || error == .notSupported {
        // The disk has no second names for files (FAT), so that the name is taken first.
        try claimTarget()
        try path.rename(to: target)
      }
    } catch .fileExists {
      throw .exists
    } catch {
      throw .cannotWrite(error)
    }
  }

  private func claimTarget() throws(Errno) {
    do {
      try FileDescriptor.open(
        target, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite
      ).close()
    } catch {
      throw Errno(error)
    }
  }
}
