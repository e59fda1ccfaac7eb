import Reports
import ScreeningCore

/// Contacts as packs have them; none of the numbers belongs to anyone.
extension Report.Contact {
  static let helpline = Report.Contact(
    id: "xx-helpline", name: "Lighthouse Helpline", localName: "Parola",
    needs: ["child_helpline", "counselling"], audiences: ["child", "adult"],
    channels: [
      .init(.phone, "5550 100"), .init(.sms, "55 501", note: "costs as a normal text"),
      .init(.email, "help@lighthouse.example"),
    ],
    languages: ["fil", "en"], hours: "24/7", cost: "free",
    record: .init(source: "https://lighthouse.example/contact", confirmed: "2026-12-01"))

  static let reporting = Report.Contact(
    id: "xx-reporting", name: "Report It", needs: ["report_online_abuse"], audiences: ["anyone"],
    channels: [.init(.web, "https://reportit.example/start/")],
    record: .init(
      source: "https://reportit.example", pageDate: "2024-05-02", age: .overTwoYears))

  static let takedown = Report.Contact(
    id: "int-takedown", name: "Take Down", isInternational: true, needs: ["image_removal_minor"],
    audiences: ["child"],
    channels: [.init(.web, "https://takedown.example"), .init(.phone, "1-800-555-CARE")],
    note: "The picture stays on your device.",
    record: .init(source: "https://takedown.example/faq", age: .overOneYear))

  static let directory = Report.Contact(
    id: "int-directory", name: "Find a Helpline", isInternational: true,
    needs: ["directory", "counselling"], audiences: ["anyone"],
    channels: [.init(.web, "https://find.example")],
    record: .init(source: "https://find.example", pageDate: "2026-04", isUncertain: true))
}

extension Report.Emergency {
  static let one = Report.Emergency(
    numbers: [.init(.phone, "555")],
    record: .init(source: "https://emergency.example", pageDate: "2026-04-22"))

  static let noted = Report.Emergency(
    numbers: [.init(.phone, "555", note: "police, not urgent: 55 100")],
    record: .init(source: "https://emergency.example", pageDate: "2026-04-22"))

  static let two = Report.Emergency(
    numbers: [
      .init(.phone, "551", note: "police"), .init(.phone, "552", note: "fire, ambulance"),
    ],
    record: .init(source: "https://emergency.example", age: .overTwoYears))
}
