import Testing

@testable import Reports

struct HTMLStyleTests {
  @Test func `the hash in the security policy is the hash of the style`() {
    let actual = SHA256.base64(of: HTMLStyle.report.text)
    #expect(
      HTMLStyle.report.sha256 == actual,
      "the style has changed: set reportSHA256 in Sources/Reports/HTML/HTMLStyle.swift to \(actual)"
    )
  }

  @Test(arguments: [
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `the hash is worked out as in FIPS 180-4`(text: String, hash: String) {
    #expect(SHA256.base64(of: text) == hash)
  }
}
