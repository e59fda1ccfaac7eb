import Reports
import RulePacks
import ScreeningCore

/// Contacts as packs have them; none of the numbers belongs to anyone.
extension Report.Contact {
  static let helpline = Report.Contact(
    id: "xx-helpline", name: "Lighthouse Helpline", localName: "Parola",
    needs: ["child_helpline", "counselling"], audiences: ["child", "adult"],
    channels: [
      .init(.phone, "5550 100", hours: .always, isOpen: true),
      .init(.chat, "https://lighthouse.example/chat", hours: .weekdays, isOpen: false),
      .init(.sms, "55 501", note: "costs as a normal text"),
      .init(.email, "help@lighthouse.example"),
    ],
    languages: ["fil", "en"], cost: "free",
    record: .init(source: "https://lighthouse.example/contact", confirmed: "2026-12-01"))

  static let reporting = Report.Contact(
    id: "xx-reporting", name: "Report It", needs: ["report_online_abuse"], audiences: ["anyone"],
    channels: [
      .init(.phone, "5550 200", hours: .weekdays, isOpen: true),
      .init(.web, "https://reportit.example/start/"),
    ],
    record: .init(
      source: "https://reportit.example", pageDate: "2024-05-02", age: .overTwoYears))

  static let takedown = Report.Contact(
    id: "int-takedown", name: "Take Down", isInternational: true, needs: ["image_removal_minor"],
    audiences: ["child"],
    channels: [
      .init(.web, "https://takedown.example", hours: .always, isOpen: true),
      .init(.phone, "1-800-555-CARE", hours: .always, isOpen: true),
    ],
    note: "The picture stays on your device.",
    record: .init(source: "https://takedown.example/faq", age: .overOneYear))

  static let directory = Report.Contact(
    id: "int-directory", name: "Find a Helpline", isInternational: true,
    needs: ["directory", "counselling"], audiences: ["anyone"],
    channels: [.init(.web, "https://find.example")],
    record: .init(source: "https://find.example", pageDate: "2026-04", isUncertain: true))
}

extension WeeklyHours {
  /// Monday to Friday from 9:00 to 12:00 and 14:00 to 17:00, on Saturday into the night.
  static let weekdays = WeeklyHours(
    days: Array(repeating: [540..<720, 840..<1020], count: 5) + [[1200..<1560], []])
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
