import HTMLKit
import Testing

@testable import Reports

struct HTMLStyleTests {
  @Test(arguments: [
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `the hash is that of the examples in FIPS 180-4`(text: String, hash: String) {
    #expect(HTMLStyle(text).sha256 == hash)
    #expect(HTMLScript(text).sha256 == hash)
  }
}
