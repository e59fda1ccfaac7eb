import Localization
import Reports
import ScreeningCore

extension Report {
  /// A draft translation that runs from right to left.
  static let arabic = Report(
    checklist: Checklist(
      id: "new_online_friend", title: "صديق جديد على الإنترنت", pack: "online-friends",
      packTitle: "New friends online", version: "0.1.0", sources: []),
    mode: .story, language: Language("ar"), place: lighthouse, emergency: .one,
    shown: [
      Guidance(
        id: "threat_to_share", urgency: .now,
        words: .init(
          title: "إذا هدد شخص ما بنشر شيء خاص",
          say: ["هذا نمط معروف. ليس ذنبك مهما حدث من قبل."],
          steps: ["توقف عن الرد. لا تدفع ولا ترسل المزيد.", "أخبر اليوم شخصا تثق به."]),
        original: .init(
          language: .english,
          words: .init(
            title: "If someone threatens to share something private",
            say: ["This is a known pattern. It is not your fault, whatever came before."],
            steps: ["Stop replying. Do not pay, and do not send more."])),
        reasons: [
          Reason(
            item: "threatened_to_share", question: "هل هددك هذا الصديق بنشر شيء خاص؟", answer: "Yes"
          )
        ],
        contacts: ["xx-helpline"])
    ],
    contacts: [.helpline], notices: [.draftTranslation])

  /// Wide characters without blanks.
  static let japanese = Report(
    checklist: Checklist(
      id: "new_online_friend", title: "ネットの新しい友だち", pack: "online-friends",
      packTitle: "New friends online", version: "0.1.0", sources: []),
    mode: .me, language: Language("ja"), place: Place(code: "JP", name: "Japan"), emergency: .two,
    shown: [
      Guidance(
        id: "all_to_themselves", urgency: .talk,
        words: .init(
          title: "友だちがあなたをひとりじめしたいとき",
          say: [
            "よい友だちは、あなたにほかの友だちがいることをよろこびます。だれにも言ってはいけないひみつは、よく知られたパターンです。「だいじょうぶ」と言われても、だれかに話してかまいません。"
          ],
          steps: ["あなたをよく知っている人とのつながりを大切にしましょう。", "そのうちのひとりに、この友だちのことを話しましょう。"]),
        reasons: [
          Reason(
            item: "moved_chat", question: "いまはどこでやりとりしていますか？",
            answer: "たのまれて使いはじめたアプリ")
        ],
        contacts: ["xx-helpline"])
    ],
    contacts: [.helpline])

  /// Every text tries to be something else than text.
  static let hostile: Report = {
    let text = "<script>alert('1')</script> & \"x\" *b* `c` [d](https://evil.example) | \u{1B}[31m"
    let turned = "\u{202E}desrever\u{2066}\u{200F} # not\na heading\u{0}\u{9B}2J"
    return Report(
      checklist: Checklist(
        id: "x", title: text, pack: "x", packTitle: turned, version: "1", sources: [text]),
      mode: .me, language: Language("en\" onload=\"x"), place: Place(code: "XX", name: text),
      emergency: Emergency(
        numbers: [Channel(.phone, "javascript:alert(1)", note: text)],
        record: Record(source: text, pageDate: turned)),
      shown: [
        Guidance(
          id: text, urgency: .now,
          words: .init(title: turned, say: ["1. " + text, "- " + turned], steps: ["# " + text]),
          reasons: [Reason(item: text, question: text, answer: turned)],
          contacts: ["x"])
      ],
      contacts: [
        Contact(
          id: "x", name: text, localName: turned, needs: [text], audiences: [text],
          channels: [
            Channel(.web, "javascript:alert(1)"), Channel(.web, "https://x.example/\"><b>"),
            Channel(.email, "a@b.example?body=x"), Channel(.phone, "555\u{202E}1", note: turned),
          ],
          languages: [text], cost: turned, note: text,
          record: Record(source: text, confirmed: turned))
      ],
      leftOut: [turned], notices: [.note(text)],
      scores: [])
  }()
}
