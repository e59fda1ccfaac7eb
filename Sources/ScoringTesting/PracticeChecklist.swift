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
    let onlyPhotos = Condition.test(.value(of: 0, in: .yesNo), in: ValueSet(1))
    let privateApp = Condition.test(.value(of: 2, in: .choice(3)), in: ValueSet(1))
    let items: [(String, Plan.Domain, [String], Condition, [(choice: String?, pattern: String)])] =
      [
        ("only_photos", .yesNo, [], .always, [(nil, "disguise")]),
        ("threatened_to_share", .yesNo, [], .always, [(nil, "leverage")]),
        (
          "moved_chat", .choice(3), ["same_place", "private_app", "elsewhere"], .always,
          [("private_app", "isolation")]
        ),
        (
          "asked_for", .choices(4), ["photo", "private_photo", "webcam", "secret"],
          onlyPhotos || privateApp,
          [("private_photo", "images"), ("webcam", "images"), ("secret", "secrecy")]
        ),
        ("pushy", .scale(4), [], .always, []),
        ("hurried", .scale(4), [], onlyPhotos, []),
        ("feels_calm", .scale(4), [], .always, []),
        ("trust", .scale(7), [], .always, []),
        ("days_known", .number(0...400), [], .always, []),
        ("no_live_call", .yesNo, [], .always, [(nil, "disguise")]),
        ("knew_likes", .yesNo, [], .always, []),
        ("pause", .notice, [], .always, []),
      ]
    context = ScoringContext(
      items: items.enumerated().map { index, item in
        ScoringContext.Item(
          item.0, at: index, domain: item.1, choices: item.2, when: item.3, signs: item.4)
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
