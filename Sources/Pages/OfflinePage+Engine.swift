internal import BrowserEngine
internal import HTMLKit
internal import Localization
internal import PlainText
internal import Questions
internal import Reports
internal import RulePacks

extension OfflinePage {
  /// What the script needs: the words for answers that are none of the choices, the engine, and
  /// what the engine knows of this checklist.
  func addEngine(to body: inout HTML) {
    body.data(BrowserEngine.text, id: "engine")
    body.data(BinaryToTextEncoding.text(of: contacts.image), id: "plan")
    body.element(
      "div",
      [
        "id": "words", "hidden": "", "data-skipped": wording.say(.skipped),
        "data-declined": wording.say(.declined), "data-not-sure": wording.say(.notSure),
        "data-not-asked": wording.say(.notAsked),
      ]
    ) { _ in }
  }

  /// The choice to add the answers to the picture of the class.
  func addSharing(to report: inout HTML) {
    guard let classroom else { return }
    report.element(
      "section",
      [
        "id": "share", "class": "live", "data-address": classroom.address,
        "data-items": planned.checklist.answerNames.line,
      ]
    ) { section in
      section.element("h2", wording.shareTitle)
      for paragraph in wording.whatIsShared { section.element("p", paragraph) }
      section.element("div", ["class": "moves"]) { moves in
        moves.button("share-now", wording.share, kind: "on")
      }
      section.element("div", ["role": "status"]) { status in
        for (name, words) in [
          ("sent", wording.shared), ("closed", wording.classIsClosed),
          ("refused", wording.shareRefused), ("unreachable", wording.shareAgain),
        ] {
          status.element("p", ["data-status": name, "tabindex": "-1", "hidden": ""], words)
        }
      }
    }
  }
}
