/// A style sheet or script of this folder, as it goes into pages.
package enum WebFile {
  package static let pageStyle = text(PackageResources.page_css)
  package static let wallStyle = text(PackageResources.wall_css)
  package static let formStyle = text(PackageResources.form_css)
  package static let reviewStyle = text(PackageResources.review_css)
  package static let talkStyle = text(PackageResources.talk_css)
  package static let talk = text(PackageResources.talk_js)
  package static let leaving = text(PackageResources.leave_js)
  package static let helpers = text(PackageResources.helpers_js)
  package static let engine = text(PackageResources.engine_js)
  package static let page = text(PackageResources.page_js)
  package static let fields = text(PackageResources.fields_js)
  package static let report = text(PackageResources.report_js)
  package static let teacherStyle = text(PackageResources.teacher_css)
  package static let teacher = text(PackageResources.teacher_js)
  package static let accidents = text(PackageResources.accidents_js)
  package static let paper = text(PackageResources.paper_js)
  package static let country = text(PackageResources.country_js)
  package static let siteStyle = text(PackageResources.site_css)
  package static let index = text(PackageResources.index_js)
  package static let sharing = text(PackageResources.class_js)

  /// The file as a page needs it: without lines of comment, which are for whoever reads the file, and
  /// without indents.
  private static func text(_ file: [UInt8]) -> String {
    var isComment = false
    var lines: [Substring] = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("/*") { isComment = true }
      if !isComment && !line.hasPrefix("//") { lines.append(line) }
      if line.hasSuffix("*/") { isComment = false }
    }
    return lines.joined(separator: "\n")
  }
}
