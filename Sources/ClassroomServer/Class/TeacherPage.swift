internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports
internal import Web

/// The teacher's page before its script has shown the secret: it holds nothing of the class.
struct TeacherPage {
  let wording: Wording

  var page: WebPage {
    let html = frame.html { body in
      body.element("main", ["id": "teacher"]) { main in
        main.element("h1", wording.classTitle)
        main.element("p", ["id": "state", "role": "status"], wording.openFromTerminal)
        main.element(
          "ul",
          [
            "id": "words", "hidden": "", "data-joined": wording.joined,
            "data-joined-few": wording.joinedFew, "data-sheets": wording.sheetsSoFar,
            "data-sheets-few": wording.sheetsFew, "data-paper": wording.paperSheets,
            "data-paper-few": wording.paperSheetsFew,
            "data-too-few": wording.tooFewSheets, "data-round-runs": wording.roundNotClosed,
            "data-picture-lost": wording.pictureLost,
            "data-lost": wording.connectionLost, "data-over": wording.overElsewhere,
            "data-not-closed": wording.notClosed, "data-disk-full": wording.diskFull,
            "data-summary-lost": wording.summaryLost,
            "data-no-secret": wording.openFromTerminal,
            "data-paper-key": wording.paperKey, "data-paper-done": wording.paperDone,
            "data-paper-ready": wording.paperReady, "data-paper-failed": wording.paperFailed,
            "data-paper-blank": wording.paperBlank, "data-paper-over": wording.paperOver,
            "data-gone": wording.everythingGone, "data-still-there": wording.notYetGone,
          ]
        ) { _ in }
      }
    }
    return WebPage(html: html, policy: frame.contentSecurityPolicy)
  }

  private var frame: PageFrame {
    var frame = PageFrame(
      wording: wording, kind: "teacher", style: HTMLStyle(WebFile.pageStyle + WebFile.teacherStyle),
      scripts: [WebFile.helpers, WebFile.paper, WebFile.teacher].map(HTMLScript.init),
      connects: true)
    frame.hasLeaveButton = false
    return frame
  }
}
