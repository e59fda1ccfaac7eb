internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports
internal import RulePacks

/// What the teacher's page shows: how to join, the picture of the class, and the way to its end.
struct TeacherBoard {
  let form: ClassForm
  let story: PlannedScenario
  let handout: StoryHandout
  let wording: Wording
  let code: JoinCode
  /// Addresses that students can open, without the code.
  let addresses: [String]

  var markup: String {
    var board = HTML()
    board.element("h1", ["dir": "auto"], wording.say(story.checklist.checklist.title))
    addJoining(to: &board)
    // For everyone: a step from the key would give the story away.
    handout.addNextForEveryone(to: &board)
    PictureTables(form: form, wording: wording).add(to: &board)
    PaperEntry(form: form, wording: wording).add(to: &board)
    addEnding(to: &board)
    return board.markup
  }

  private func addJoining(to board: inout HTML) {
    board.element("section", ["id": "join", "aria-labelledby": "join-title"]) { section in
      section.element("h2", ["id": "join-title"], wording.joinTitle)
      if let first = addresses.first {
        addQRCode(of: "\(first)/\(code.text)", to: &section)
      }
      section.element("ol") { list in
        list.element("li") { item in
          item.text(wording.joinStep + " ")
          for address in addresses {
            item.element("strong", ["class": "address", "dir": "ltr"], address)
            item.text(" ")
          }
        }
        list.element("li") { item in
          item.text(wording.codeStep + " ")
          item.element("strong", ["class": "code", "dir": "ltr"], code.text)
        }
      }
      section.element("p", ["class": "soft"], wording.joiningIsFree)
    }
  }

  private func addQRCode(of address: String, to section: inout HTML) {
    guard let code = QRCode(address) else { return }
    section.element(
      "svg",
      [
        "viewBox": "0 0 \(code.width) \(code.width)", "role": "img",
        "aria-label": wording.pictureOfAddress(address), "class": "qr",
        "shape-rendering": "crispEdges",
      ]
    ) { svg in
      svg.element("rect", ["width": "100%", "height": "100%", "fill": "#fff"]) { _ in }
      svg.element("path", ["d": code.path, "fill": "#000"]) { _ in }
    }
  }

  private func addEnding(to board: inout HTML) {
    board.element("section", ["id": "ending", "aria-labelledby": "ending-title"]) { section in
      section.element("h2", ["id": "ending-title"], wording.endingTitle)
      section.element("p", wording.whatClosingDoes)
      section.element("div", ["class": "moves"]) { moves in
        moves.element("button", ["type": "button", "id": "close"], wording.closeClass)
      }
      section.element("div", ["id": "closing", "hidden": ""]) { step in
        step.element("p", ["id": "really"], wording.reallyClose)
        step.element("div", ["class": "moves"]) { moves in
          moves.element(
            "button",
            ["type": "button", "id": "close-now", "class": "on", "aria-describedby": "really"],
            wording.closeNow)
          moves.element(
            "button", ["type": "button", "id": "stay-open", "aria-describedby": "really"],
            wording.goOn)
        }
      }
    }
  }
}
