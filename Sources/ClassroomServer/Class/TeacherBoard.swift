internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports
internal import RulePacks

/// What the teacher's page shows: how to join, a place for what to talk about, and what ends a round or
/// the class.
struct TeacherBoard {
  let form: ClassForm
  let story: PlannedScenario
  let wording: Wording
  let code: JoinCode
  /// Addresses that students can open, without the code.
  let addresses: [String]

  var markup: String {
    var board = HTML()
    board.element("h1", ["dir": "auto"], wording.say(story.checklist.checklist.title))
    addJoining(to: &board)
    board.element("section", ["id": "talk", "class": "view", "aria-label": wording.talkAbout]) {
      talk in
      talk.element("div", ["id": "picture"]) { _ in }
    }
    addReach(to: &board)
    board.element("div", ["class": "moves"]) { moves in
      moves.element("button", ["type": "button", "id": "print"], wording.printPicture)
    }
    TeacherSheet(story, wording).addFolded(to: &board)
    PaperEntry(form: form, wording: wording).add(to: &board)
    addQuestion(
      "closing", wording.reallyCloseRound, yes: wording.closeNow, no: wording.goOn, to: &board)
    addQuestion("ending", wording.reallyEnd, yes: wording.endNow, no: wording.goOn, to: &board)
    return board.markup
  }

  private func addJoining(to board: inout HTML) {
    board.element(
      "section", ["id": "join", "class": "view on", "aria-labelledby": "join-title"]
    ) { section in
      if let first = addresses.first {
        addQRCode(of: "\(first)/\(code.text)", to: &section)
      }
      section.element("div") { side in
        side.element("h2", ["id": "join-title", "tabindex": "-1"], wording.joinTitle)
        side.element("ol") { list in
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
        side.element("p", ["class": "joined", "role": "status"]) { _ in }
        side.element("p", ["class": "soft"], wording.joiningIsFree)
      }
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

  /// What is always in reach, in either view.
  private func addReach(to board: inout HTML) {
    board.element("section", ["id": "reach", "aria-label": wording.inReach]) { reach in
      reach.element("p", ["id": "sheets", "role": "status"]) { _ in }
      reach.element("div", ["class": "moves"]) { moves in
        for (name, words) in [
          ("previous", wording.back), ("next-slide", wording.next),
          ("show-join", wording.showJoin), ("show-talk", wording.talkAbout),
          ("close-round", wording.closeRound), ("end", wording.endClass),
        ] {
          moves.element("button", ["type": "button", "id": name], words)
        }
      }
    }
  }

  /// A question that is asked before something that cannot be taken back.
  private func addQuestion(
    _ name: String, _ question: String, yes: String, no: String, to board: inout HTML
  ) {
    board.element("dialog", ["id": name, "aria-labelledby": "\(name)-really"]) { dialog in
      dialog.element("p", ["id": "\(name)-really"], question)
      dialog.element("div", ["class": "moves"]) { moves in
        moves.element("button", ["type": "button", "class": "yes on"], yes)
        moves.element("button", ["type": "button", "class": "no", "autofocus": ""], no)
      }
    }
  }
}

/// What to talk about: a screen for each question, and at the end help for everyone. Made anew whenever
/// a round is closed.
struct TalkSlides {
  let pictures: PictureSlides
  let handout: StoryHandout

  var markup: String {
    var slides = HTML()
    pictures.add(to: &slides)
    slides.element(
      "section", ["class": "slide", "id": "help-for-all", "aria-labelledby": "about-help"]
    ) { slide in
      slide.element("h2", ["id": "about-help", "tabindex": "-1"], pictures.wording.helpForAll)
      handout.addNextForEveryone(to: &slide)
    }
    return slides.markup
  }
}
