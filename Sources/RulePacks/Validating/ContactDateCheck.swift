internal import LocatedYAML
internal import ScreeningCore

/// Finds dates of contacts and of sources of steps that cannot be right: days still to come, and pages
/// younger than the day they were read.
struct ContactDateCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for country in lint.library.contacts.countries {
      let records =
        [country.emergency, country.withheld.emergency].compactMap { $0?.record }
        + (country.contacts + country.withheld.contacts).map(\.record)
      for record in records { check(record.dates, lint.today, findings) }
    }
    for source in lint.library.advice.steps.flatMap(\.sources) {
      for case (let key, let date?) in [("page_date", source.pageDate), ("read", source.read)]
      where date.value.isAfter(lint.today) {
        findings.report(.dateToCome(key, date, lint.today))
      }
    }
    return []
  }

  private func check(
    _ dates: Contact.Record.Dates, _ today: CalendarDate, _ findings: Findings
  ) {
    let named = [
      ("page_date", dates.page), ("collected", dates.collected), ("verified", dates.verified),
    ]
    for case (let key, let date?) in named where date.value.isAfter(today) {
      findings.report(.dateToCome(key, date, today))
    }
    if dates.isPageReadBefore, let page = dates.page, let collected = dates.collected,
      !page.value.isAfter(today)
    {
      findings.report(.pageReadBefore(page, collected: collected))
    }
  }
}

extension Diagnostic {
  static func dateToCome(
    _ key: String, _ date: Located<CalendarDate>, _ today: CalendarDate
  ) -> Self {
    let advice =
      switch key {
      case "verified": "write the day on which it was tried, or leave the key out"
      case "page_date": "write the date of the page, or unknown"
      default: "write the day on which the page was read"
      }
    return Diagnostic(
      .badDate, "'\(key)' is \(date.value), and today is \(today); \(advice)", at: date.origin)
  }

  static func pageReadBefore(
    _ page: Located<CalendarDate>, collected: Located<CalendarDate>
  ) -> Self {
    Diagnostic(
      .badDate,
      "this page of \(page.value) is said to have been read before, on \(collected.value); mend "
        + "'page_date' or 'collected'", at: page.origin,
      notes: [Note("it was read on this day", at: collected.origin)])
  }
}
