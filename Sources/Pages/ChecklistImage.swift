package import RulePacks
package import ScreeningCore

/// A checklist and the contacts for it, as the engine of a page takes them in.
///
/// The page knows everything by its place in these lists.
package struct ChecklistImage: Sendable {
  package let bytes: [UInt8]
  /// The countries that can be chosen, in the order that was asked for.
  package let countries: [ContactDirectory.Country]
  /// The contacts that can be chosen: country after country, then those for every country.
  package let contacts: [Contact]
  /// The time zones in which it matters what time it is, by their IANA names.
  package let zones: [String]

  /// Makes the image, with the contacts of the countries to choose from; codes that the directory
  /// does not have are left out, and so are dates after `today`. Refused where the checklist is too
  /// large for a page.
  package init(
    of planned: PlannedChecklist, contacts directory: ContactDirectory, countries codes: [String],
    today: CalendarDate
  ) throws(PlanImage.Refusal) {
    let checklist = planned.checklist
    let needs = checklist.guidance.map { Need.distinct(in: [$0.needs.map(\.value)]) }
    let wanted = planned.needs
    countries = codes.compactMap { directory[$0] }
      .filter { $0.code.value != ContactDirectory.international }
    let index = ContactIndex(
      countries, international: directory[ContactDirectory.international], today: today
    ) { contact, isLocal in
      checklist.audience.suits(contact.audiences)
        && (!isLocal || contact.needs.contains { wanted.contains($0.value) })
    }
    contacts = index.contacts
    zones = index.zones
    bytes = try PlanImage(
      plan: planned.plan, audience: checklist.audience, needs: needs, contacts: index.table,
      emergencies: countries.map { country in
        country.emergency.map {
          .init(
            verified: $0.record.verified?.unless(after: today),
            pageDate: $0.record.pageDate?.unless(after: today))
        }
      }
    ).bytes()
  }
}

extension PlannedChecklist {
  /// What a report on this checklist may need help with, the most urgent guidance first; somebody to talk
  /// to stands in for a crisis line that is not known.
  var needs: [Need] {
    Need.distinct(
      in: plan.byUrgency.map { checklist.guidance[$0].needs.map(\.value) }
        + [plan.steps.compactMap(\.need), [.suicideCrisis, .counselling]])
  }
}
