internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import RulePacks
internal import SystemPackage

extension Library {
  /// Says that no pack has a name, and what to write instead.
  func noPack(named name: String) -> ValidationError {
    let known = contents.map(\.name)
    let advice =
      if FilePath(written: name).appending("pack.yaml").kind == .file {
        "its folder is here, and read with '--rules \(name)'"
      } else {
        nearest(name, in: known).map { "did you mean '\($0)'?" }
          ?? "there are: \(known.joined(separator: ", "))"
      }
    return ValidationError("there is no pack '\(name)'; \(advice)")
  }
}
