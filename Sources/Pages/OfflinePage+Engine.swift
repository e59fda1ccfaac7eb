internal import BrowserEngine
internal import HTMLKit
internal import Localization
internal import PlainText
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

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
        "data-not-asked": wording.say(.notAsked), "data-open": ", " + wording.openNow,
        "data-closed": ", " + wording.closedNow, "data-check-first": wording.checkFirst,
        "data-new-tab": wording.newTab,
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
        "data-items": planned.answerNames.line,
      ]
    ) { section in
      section.element("h2", wording.shareTitle)
      section.element("p", wording.sharingInShort)
      section.element("div", ["class": "moves"]) { moves in
        moves.button("share-now", wording.share, kind: "on")
      }
      section.element("details") { details in
        details.element("summary", wording.moreOnSharing)
        for paragraph in wording.whatIsShared { details.element("p", paragraph) }
      }
      section.element("div", ["role": "status"]) { status in
        for (name, words) in [
          ("sending", wording.sending), ("slow", wording.shareSlow),
          ("sent", wording.shared), ("closed", wording.classIsClosed),
          ("refused", wording.shareRefused), ("unreachable", wording.shareAgain),
        ] {
          status.element("p", ["data-status": name, "tabindex": "-1", "hidden": ""], words)
        }
      }
    }
  }
}

// How answers are written by name, for a page that sends them.
extension PlannedChecklist {
  /// The items with the names of their answers, by code; a set has a name for each of its parts.
  ///
  /// A question that is answered with a number is not among them: a number never leaves the device.
  /// Neither is a private one, which no class asks.
  fileprivate var answerNames: JSONValue {
    .array(
      checklist.items.enumerated().filter { place, item in
        item.isQuestion && item.question.range == nil && has(item: place)
      }.map { place, item in item.question.answerNames(at: place) })
  }
}

extension Question {
  fileprivate func answerNames(at place: Int) -> JSONValue {
    let coded = options.filter { $0.answer.code != nil }
    let parts = coded.filter(canBeCombined)
    let whole = coded.filter { !canBeCombined($0) }.sorted {
      $0.answer.code ?? 0 < $1.answer.code ?? 0
    }
    return .object(
      [
        ("name", .string(name)), ("place", .number(String(place))),
        ("names", JSONValue(whole.map(\.name))),
      ] + (parts.isEmpty ? [] : [("parts", JSONValue(parts.map(\.name)))]))
  }
}
