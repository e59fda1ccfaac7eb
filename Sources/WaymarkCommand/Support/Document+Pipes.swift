internal import Files
internal import LocatedYAML
internal import SystemPackage

extension Document {
  /// Reads a file that somebody named in a call; of a pipe it says that this goes on until whoever
  /// writes to it is done.
  static func read(named path: String) -> Document {
    if FilePath(written: path).isPipe {
      Output.errors.message("waymark: reading from the pipe \(path), until its writer is done")
    }
    return read(path: path)
  }
}
