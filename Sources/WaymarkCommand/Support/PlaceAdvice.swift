internal import RulePacks

extension ContactDirectory {
  /// What to write instead of a place that has no contacts of its own.
  func advice(insteadOf region: String) -> String {
    let code = region.trimmed.uppercased()
    let instead =
      if let place = Self.placesBesideTheirFile[code], country(called: place) != nil {
        "name \(place)"
      } else if let near = countryNames(like: region).first {
        "did you mean '\(near)'?"
      } else {
        "there are: \(places.map(\.code.value).joined(separator: " "))"
      }
    return "there are no contacts for '\(region)'; \(instead) "
      + "(leave --region out for contacts that serve every country)"
  }

  /// Codes for which the file of another place serves: members of the European Union, as of 2026,
  /// and codes in common use that ISO 3166 does not give to a country.
  private static let placesBesideTheirFile: [String: String] = {
    let members = [
      "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU",
      "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
    return Dictionary(uniqueKeysWithValues: members.map { ($0, "EU") } + [("UK", "GB")])
  }()
}
