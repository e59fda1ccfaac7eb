extension ContactDirectory {
  /// Chooses contacts: the country's for the needs, its emergency number, international ones.
  ///
  /// Without a country, or with one that is not here, only international contacts are chosen; the
  /// country is never guessed. There is always at least one contact as long as the directory has
  /// an international one.
  ///
  /// - Parameters:
  ///   - needs: What guidance refers to, the most urgent first.
  ///   - audience: Whom the checklist speaks to; it decides whom a contact must be for.
  ///   - code: The country that was asked for.
  ///   - today: The day on which ages are worked out.
  /// - Returns: The contacts to show, each with its age.
  public func referral(
    for needs: [Need], audience: Audience, country code: String?, today: CalendarDate
  ) -> Referral {
    let country = code.flatMap { self[$0] }.flatMap {
      $0.code.value == Self.international ? nil : $0
    }
    let local = ContactChoice(needs: needs, audience: audience, today: today)
      .entries(of: country?.contacts ?? [])
    var emergency = Referral.Emergency.whereYouAre
    if let number = country?.emergency {
      emergency = .number(number, Dating(number.record, today: today))
    }
    return Referral(
      country: country, local: local, emergency: emergency,
      international: international(for: needs, audience, today, isLast: local.isEmpty))
  }

  private func international(
    for needs: [Need], _ audience: Audience, _ today: CalendarDate, isLast: Bool
  ) -> [Referral.Entry] {
    let wanted = ContactChoice(needs: needs, audience: audience, today: today)
      .entries(of: international)
    guard wanted.isEmpty, isLast else { return wanted }
    let anywhere = ContactChoice(needs: [.directory], audience: audience, today: today)
      .entries(of: international)
    guard anywhere.isEmpty else { return anywhere }
    return ContactChoice(needs: Need.allCases, audience: audience, today: today)
      .entries(of: international)
  }
}
