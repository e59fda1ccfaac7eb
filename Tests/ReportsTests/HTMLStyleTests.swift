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
  func `the hash is worked out as in FIPS 180-4`(text: String, hash: String) {
    #expect(HTMLStyle(text).sha256 == hash)
    #expect(HTMLScript(text).sha256 == hash)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 is written as in RFC 4648`(text: String, base64: String) {
    #expect(Array(text.utf8).base64 == base64)
  }
}
