internal import HTMLKit
internal import Interviews
internal import Localization
internal import Pages
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore
internal import Web

/// The page of a guided talk: what is said on one side, what is heard on the other.
struct TalkPage: Sendable {
  let planned: PlannedChecklist
  /// The person whom the program plays, where the talk is practised.
  let person: PracticePerson?
  /// What to do in danger, in a line.
  let danger: String
  /// The first thing to do in a piece of guidance, and who helps with it, in a line each.
  let help: @Sendable (_ guidance: Int, _ answers: Answers) -> [String]
  /// After how many seconds without a key the page covers itself; nil for never.
  let secondsUntilCovered: Int?
  /// After how many of them it shows nothing any more, because the case is locked; nil for never.
  let secondsUntilLocked: Int?
  let wording: Wording

  private var frame: PageFrame {
    var frame = reportFrame
    frame.submits = true
    frame.submitsByPost = true
    // It says that somebody is there, while they type and send nothing.
    frame.connects = secondsUntilLocked != nil
    return frame
  }

  /// What stands around a report, which is covered as the talk is.
  var reportFrame: PageFrame {
    var frame = PageFrame(
      wording: wording, kind: "talk", style: HTMLStyle(WebFile.pageStyle + WebFile.talkStyle),
      scripts: [HTMLScript(WebFile.talk)])
    frame.hasLeaveButton = false
    frame.cover = .init(
      title: wording.pause, goOn: wording.goOn, seconds: secondsUntilCovered,
      secondsUntilGone: secondsUntilLocked)
    return frame
  }

  private func page(_ content: (inout HTML) -> Void) -> WebPage {
    WebPage(
      html: frame.html(content), policy: frame.contentSecurityPolicy, referrer: frame.referrer)
  }

  /// For whoever opens an address that opens nothing any more.
  var closed: WebPage {
    page { body in
      body.element("main", ["class": "covered"]) { main in
        main.element("p", wording.talkIsElsewhere)
      }
    }
  }

  /// For whoever sends something while the case is locked.
  private var locked: WebPage {
    page { body in
      body.element("main", ["class": "covered"]) { main in
        main.element("p", wording.caseIsLocked)
      }
    }
  }

  func showing(_ view: TalkRoom.View) -> WebPage {
    if view.isLocked { return locked }
    return view.isCovered ? covered(view) : page { body in add(view, to: &body) }
  }

  /// All that stands on a covered screen.
  private func covered(_ view: TalkRoom.View) -> WebPage {
    page { body in
      body.element("main", ["class": "covered"]) { main in
        main.element("h1", wording.pause)
        form(in: &main, view) { form in
          form.element(
            "button", ["name": "act", "value": "uncover", "autofocus": ""], wording.goOn)
        }
      }
    }
  }

  private func add(_ view: TalkRoom.View, to body: inout HTML) {
    body.element("header", ["class": "bar"]) { bar in
      form(in: &bar, view, id: "cover-form") { form in
        form.element(
          "button", ["id": "cover", "name": "act", "value": "cover"], wording.coverButton)
      }
      bar.element("p", danger)
    }
    body.element("main") { main in
      if planned.isDraftOfTalk { main.element("p", ["class": "note"], wording.draftInShort) }
      if person != nil { main.element("p", ["class": "practice"], wording.practiceBanner) }
      if let problem = view.problem {
        main.element("p", ["class": "error", "role": "alert"], problem)
      }
      if view.hint == .tickEither {
        main.element("p", ["class": "error", "role": "alert"], wording.tickEither)
      }
      if view.step == 0 { addOpening(to: &main) }
      addLeftOver(view.screen, to: &main)
      addHere(view, to: &main)
      addNotes(view, to: &main)
      addPhases(view, to: &main)
      addEnding(view, to: &main)
    }
  }

  /// A form with what shows that it is this page's own, and which step of the talk it shows.
  func form(
    in parent: inout HTML, _ view: TalkRoom.View, id: String? = nil, kind: String? = nil,
    target: String? = nil, content: (inout HTML) -> Void
  ) {
    parent.element(
      "form",
      [
        "method": "post", "action": "/", "id": id, "class": kind, "target": target,
        "autocomplete": "off",
      ]
    ) { form in
      form.void("input", ["type": "hidden", "name": "token", "value": view.token])
      form.void("input", ["type": "hidden", "name": "step", "value": "\(view.step)"])
      content(&form)
    }
  }

  /// What cannot wait, with the first thing to do and who helps with it.
  func addUrgent(_ view: TalkRoom.View, to side: inout HTML) {
    let screen = view.screen
    guard !screen.urgent.isEmpty else { return }
    side.element("section", ["class": "urgent", "role": "status"]) { section in
      section.element("h3", wording.urgency(.now))
      section.element("ul") { list in
        for index in screen.urgent {
          list.element("li") { entry in
            entry.element("strong", wording.say(planned.checklist.guidance[index].title))
            for line in help(index, view.answers) { entry.element("p", line) }
          }
        }
      }
    }
  }

  func addStop(_ screen: InterviewScreen, to main: inout HTML) {
    guard let stop = screen.stop else { return }
    main.element("section", ["class": "stopped", "role": "status"]) { section in
      section.element("p", wording.hasStopped(stop))
    }
  }
}
