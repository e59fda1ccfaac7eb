internal import Files
internal import LocatedYAML
internal import SystemPackage

/// The name of a pack and its list of checklists, taken from a `pack.yaml` that looks sound.
///
/// Most packs in a folder are not the one that was asked for, and their `pack.yaml` is read no
/// further than this. A file that is written in an unusual way has no outline. It is read to its
/// end, so that all its problems are reported.
struct PackOutline {
  private typealias Keys = PackKeys

  let name: String
  let checklistFiles: [String]

  /// Nil where `pack.yaml` has to be read to its end to know what it says.
  init?(of file: YAMLFile, _ findings: Findings) {
    guard file.isOfItsFolder else { return nil }
    let bytes = (try? file.place.bytes(atMost: Outline.sizeLimit + 1)) ?? []
    guard let outline = Outline(of: SourceFile(name: file.place.name, bytes: bytes)) else {
      return nil
    }
    let values = outline.values
    guard values.keys.allSatisfy(Keys.mapping.names.contains),
      case .text("1")? = values[Keys.format.name],
      case .text(let name)? = values[Keys.pack.name], NameStyle.kebabCase.allows(name),
      case .text(let version)? = values[Keys.version.name], PackReader.isVersion(version),
      case .text(let title)? = values[Keys.title.name], title.utf8.first.map({ $0 > 0x20 }) == true,
      case .text(let language)? = values[Keys.language.name], LanguageTag.isForm(of: language),
      values[Keys.validation.name] == .other,
      case .texts(let files)? = values[Keys.checklists.name], !files.isEmpty,
      Set(files).count == files.count, files.allSatisfy(\.isPlainFileName)
    else { return nil }
    findings.note(read: file.place.path.string)
    self.name = name
    checklistFiles = files
  }
}

extension String {
  /// Whether this is the name of a YAML file in ASCII letters, digits, '.', '-' and '_' only.
  fileprivate var isPlainFileName: Bool {
    isYAMLName
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
