import Foundation

/// A folder with one small pack and the contacts of one country, which goes away with its user.
final class SmallPack {
  let path: String

  init(question: String, section: String = "The only part") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID())")
    path = folder.path
    for (name, text) in [
      ("small/pack.yaml", Self.pack),
      (
        "small/small.yaml",
        Self.checklist.replacing("QUESTION", with: question)
          .replacing("SECTION", with: section)
      ),
      ("contacts/ph.yaml", Self.contacts), ("contacts/int.yaml", Self.international),
    ] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static let pack = """
    format: 1
    pack: small
    version: 0.1.0
    title: A small pack
    language: en
    license: CC-BY-4.0
    validation: { status: none }
    sources: { article: An article }
    patterns: { secrecy: Asking to keep things secret }
    checklists: [small.yaml]
    """

  private static let checklist = """
    checklist: small
    title: A small list
    audience: student
    modes: [self]
    sections:
      - id: only
        title: "SECTION"
        items:
          - { id: first, ask: "QUESTION", kind: yes_no, sign: secrecy, source: article }
          - id: asked
            ask: What did they ask for?
            kind: choices
            when: first
            choices: { chat: A chat, secret: A secret }
            source: article
          - { id: weeks, ask: How many weeks?, kind: number, min: 0, max: 20, source: article }
    guidance:
      - id: urgent
        when: first
        urgency: now
        title: If something has to be done right away
        say: It is not your fault.
        do: [Tell one person you trust.]
        refer: [counselling]
      - id: everyone
        always: true
        urgency: learn
        title: Good to know
        say: Some words.
        refer: [counselling]
    """

  private static let contacts = """
    country: PH
    name: the Philippines
    zone: Asia/Manila
    emergency:
      phone: "911"
      source: https://www.gov.uk/foreign-travel-advice/philippines
      page_date: 2026-04-22
      collected: 2026-11-23
    contacts:
      - id: ph-bantay-bata-163
        name: Bantay Bata 163 (ABS-CBN Foundation)
        for: [counselling, child_helpline]
        audience: [child, adult]
        channels: [{ phone: "163" }]
        hours: "07:00-19:00"
        languages: [fil, en]
        source: https://childhelplineinternational.org/helplines/
        page_date: 2025-02-04
        collected: 2026-11-23
        confidence: high
      - id: ph-ncmh-1553
        name: National Center for Mental Health crisis line
        for: [counselling]
        audience: [anyone]
        channels: [{ phone: "1553", note: "landline, nationwide" }]
        source: https://github.com/Kouki-odaka/open-helplines/blob/main/data/countries/ph/helplines.json
        page_date: 2026-06-02
        collected: 2026-11-23
        confidence: high
    """

  private static let international = """
    country: INT
    name: any country
    contacts:
      - id: int-find-a-helpline
        name: Find A Helpline (ThroughLine)
        for: [directory]
        audience: [anyone]
        channels: [{ web: "https://findahelpline.com" }]
        source: https://findahelpline.com
        page_date: unknown
        collected: 2026-11-23
        confidence: high
    """
}
