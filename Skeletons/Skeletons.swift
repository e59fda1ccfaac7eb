/// Files to begin with: sound as they are, commented, and made to be changed.
///
/// The files of `my-pack` are a pack that can be read where it lies; the names in them are replaced.
package enum Skeleton {
  package static let pack = text(PackageResources.pack_yaml)
  package static let checklist = text(PackageResources.my_checklist_yaml)
  package static let story = text(PackageResources.my_story_yaml)
  package static let contacts = text(PackageResources.contacts_yaml)
  package static let modulePackage = text(PackageResources.Package_swift_txt)
  package static let module = text(PackageResources.Module_swift_txt)
  package static let moduleProgram = text(PackageResources.main_swift_txt)
  package static let moduleTests = text(PackageResources.Tests_swift_txt)
  package static let moduleReadme = text(PackageResources.README_md)

  /// Names for the person of a story; each belongs to one story only.
  package static let people = [
    "Senna", "Tarik", "Ilke", "Juno", "Wren", "Davit", "Oluchi", "Maeva", "Ruslan", "Yusra",
  ]

  private static func text(_ file: [UInt8]) -> String { String(decoding: file, as: UTF8.self) }
}
