/// A style sheet or script of this folder, as it goes into pages.
package enum WebFile {
  package static let pageStyle = String(decoding: PackageResources.page_css, as: UTF8.self)
  package static let leaving = String(decoding: PackageResources.leave_js, as: UTF8.self)
  package static let helpers = String(decoding: PackageResources.helpers_js, as: UTF8.self)
  package static let engine = String(decoding: PackageResources.engine_js, as: UTF8.self)
  package static let page = String(decoding: PackageResources.page_js, as: UTF8.self)
  package static let fields = String(decoding: PackageResources.fields_js, as: UTF8.self)
  package static let report = String(decoding: PackageResources.report_js, as: UTF8.self)
  package static let country = String(decoding: PackageResources.country_js, as: UTF8.self)
  package static let siteStyle = String(decoding: PackageResources.site_css, as: UTF8.self)
  package static let index = String(decoding: PackageResources.index_js, as: UTF8.self)
  package static let teacherStyle = String(decoding: PackageResources.teacher_css, as: UTF8.self)
  package static let teacher = String(decoding: PackageResources.teacher_js, as: UTF8.self)
  package static let paper = String(decoding: PackageResources.paper_js, as: UTF8.self)
  package static let sharing = String(decoding: PackageResources.class_js, as: UTF8.self)
}
