package import ScoringKit

/// A small checklist with items of each kind, for examples and tests of scoring modules.
///
/// ```
/// only_photos          yes_no                                                sign of disguise
/// threatened_to_share  yes_no                                                sign of leverage
/// moved_chat           choice   same_place, private_app (isolation), elsewhere
/// asked_for            choices  photo, private_photo (images), webcam (images), secret (secrecy)
///                               when only_photos or moved_chat.private_app
/// pushy                scale    4 steps
/// hurried              scale    4 steps, when only_photos
/// feels_calm           scale    4 steps
/// trust                scale    7 steps
/// days_known           number   0 to 400
/// no_live_call         yes_no                                                sign of disguise
/// knew_likes           yes_no
/// pause                notice
/// ```
public struct PracticeChecklist: Sendable {
  package let context: ScoringContext

  /// The checklist described above.
  public static let standard = PracticeChecklist()

  private init() {
    let scale = { (count: Int) in Question.Specification(steps: (1...count).map(String.init)) }
    let signs = { (pattern: String) in Question.Specification(sign: pattern) }
    let questions: [(String, Question.Kind, Question.Specification)] = [
      ("only_photos", .yesNo, signs("disguise")),
      ("threatened_to_share", .yesNo, signs("leverage")),
      (
        "moved_chat", .choice,
        .init(choices: [
          .init("same_place", "In the same place"),
          .init("private_app", "In a private app", signOf: "isolation"),
          .init("elsewhere", "Elsewhere"),
        ])
      ),
      (
        "asked_for", .choices,
        .init(choices: [
          .init("photo", "A photo"), .init("private_photo", "A private photo", signOf: "images"),
          .init("webcam", "To go on webcam", signOf: "images"),
          .init("secret", "To keep it secret", signOf: "secrecy"),
        ])
      ),
      ("pushy", .scale, scale(4)), ("hurried", .scale, scale(4)), ("feels_calm", .scale, scale(4)),
      ("trust", .scale, scale(7)), ("days_known", .number, .init(range: 0...400)),
      ("no_live_call", .yesNo, signs("disguise")), ("knew_likes", .yesNo, .init()),
      ("pause", .notice, .init()),
    ]
    let all = questions.enumerated().map { index, question in
      let (name, kind, answers) = question
      var parts = answers
      parts.offersNotSure = true
      return ScoringContext.Item(Question(name, kind, parts), at: index)
    }
    let onlyPhotos = ScoringContext.Sign(item: all[0], choice: nil, place: nil).condition
    let privateApp = ScoringContext.Sign(item: all[2], choice: "private_app", place: nil).condition
    let whens = [3: onlyPhotos || privateApp, 5: onlyPhotos]
    context = ScoringContext(
      items: all.enumerated().map { index, item in
        ScoringContext.Item(item.question, at: index, when: whens[index] ?? .always)
      },
      patterns: [
        ("disguise", "Someone who may not be who they say"),
        ("leverage", "Using something private to pressure you"),
        ("isolation", "Being drawn away from others"),
        ("images", "Asking for pictures"),
        ("secrecy", "Asking to keep things secret"),
        ("money", "Asking for money"),
      ])
  }
}
