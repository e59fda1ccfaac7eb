internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks

extension OfflinePage {
  /// The parts of a report in their order; on paper only those that are there for everyone.
  func addReport(to page: inout HTML) {
    page.element("section", ["id": "report", "class": "screen"]) { report in
      addReportHead(to: &report)
      addDescribed(to: &report)
      addAlsoHere(to: &report)
      addHelp(to: &report)
      addLimits(to: &report)
      addKept(to: &report)
      addReportMoves(to: &report)
    }
  }

  private func addReportHead(to report: inout HTML) {
    report.element("h2", ["id": "report-title", "class": "live", "tabindex": "-1"]) { title in
      title.element(
        "span", ["lang": packLanguage, "dir": packDirection],
        wording.say(planned.checklist.title))
      if story != nil { title.text(" · " + wording.storyMark) }
    }
    report.element("section", ["id": "danger", "class": "live"]) { danger in
      danger.element("h2", ["class": "unseen"], wording.dangerTitle)
      danger.element("div", ["class": "danger-slot"]) { _ in }
      danger.element("p", wording.ifNobodyIsInDanger)
    }
    addNext(to: &report)
    addEnding(to: &report)
    addDangerBelow(to: &report)
    report.element("p", ["id": "thanks", "class": "live"], wording.thanks(assembly.mode))
  }

  /// One thing to do and who can help with it, filled in by the script.
  private func addNext(to report: inout HTML) {
    report.element("section", ["id": "next", "class": "live", "aria-labelledby": "next-step"]) {
      next in
      next.element(
        "p", ["class": "label", "data-for-everyone": wording.nextTitleForEveryone],
        wording.nextTitle)
      next.element("h2", ["id": "next-step", "data-otherwise": wording.turnToHelp], "")
      next.element("ul", ["class": "act"]) { _ in }
      next.element("p", ["class": "of", "lang": packLanguage, "dir": packDirection], "")
    }
  }

  /// The lines for danger and for a crisis, filled in by the script.
  private func addDangerBelow(to report: inout HTML) {
    report.element("div", ["id": "next-danger", "class": "live"]) { danger in
      danger.element("div", ["class": "danger-slot"]) { _ in }
    }
    report.element("div", ["id": "crisis", "class": "live if", "hidden": ""]) { crisis in
      crisis.element("p", wording.condition([wording.selfHarm(in: planned)]))
      crisis.element("ul") { _ in }
      let templates = wording.noCrisisLineTemplates
      crisis.element(
        "p",
        [
          "class": "none-known", "hidden": "", "data-template": templates.named,
          "data-alone": templates.alone, "data-place": assembly.place?.name,
        ], "")
    }
  }

  private func addDescribed(to report: inout HTML) {
    report.element("section", ["id": "described", "class": "live"]) { section in
      section.element("h2", wording.describedTitle(assembly.mode))
      let kinds = [
        ("nothing", false, true), ("nothing-yet", true, true), ("nothing-answered", true, false),
      ]
      for (kind, isOpen, isAnswered) in kinds {
        section.element(
          "p", ["class": kind, "hidden": ""],
          wording.describesNothing(assembly.mode, isOpen: isOpen, isAnswered: isAnswered))
      }
      section.element("div", ["class": "list"]) { _ in }
    }
  }

  private func addAlsoHere(to report: inout HTML) {
    report.element("section", ["id": "also", "class": "live"]) { section in
      section.element("h2", wording.alsoHereTitle)
      section.element("p", wording.leftOpen)
      section.element("div", ["class": "list"]) { _ in }
      let further = wording.moreUndecidedTemplates
      section.element(
        "details",
        [
          "class": "fold further", "hidden": "", "data-one": further.one,
          "data-template": further.several,
        ]
      ) { details in
        details.element("summary") { _ in }
        details.element("div", ["class": "list"]) { _ in }
      }
      section.element("div", ["id": "left-open"]) { open in
        open.element("p") { words in
          words.text(wording.leftOutHere + " ")
          words.element("span", ["class": "screen-only"], wording.youCanOpenOne)
        }
        open.element("ul") { _ in }
      }
    }
  }

  func addLimits(to report: inout HTML) {
    let checklist = assembly.checklist
    addFolded("limits", wording.limitsTitle, wording.limitsInShort(checklist), to: &report) {
      for paragraph in wording.limits(checklist) { $0.element("p", paragraph) }
    }
  }

  /// Adds a part that stands open on paper; in the report only its heading and a short line are in view.
  ///
  /// `later` is the line in place of the short one after something was sent from the page.
  private func addFolded(
    _ id: String, _ title: String, _ short: String, later: String? = nil, to report: inout HTML,
    content: (inout HTML) -> Void
  ) {
    report.element("section", ["id": id]) { section in
      section.element("details", ["class": "fold", "open": ""]) { details in
        details.element("summary") { summary in
          summary.element("h2", title)
          addUnlessSent("span", "first live", short, later: later, to: &summary)
        }
        content(&details)
      }
    }
  }

  func addKept(to report: inout HTML) {
    addFolded(
      "kept", wording.keepingTitle, wording.keptInShort, later: wording.keptAfterSendingInShort,
      to: &report
    ) { section in
      addUnlessSent(
        "p", "live screen-only", wording.keptWhileOpen(inClass: classroom != nil),
        later: wording.keptAfterSending, to: &section)
      section.element(
        "p", ["class": "paper print-only"], wording.keptOnPaper(inClass: classroom != nil))
      section.element("p", wording.historyRemains)
    }
  }

  /// Adds words, and others that take their place once something was sent from a class page.
  func addUnlessSent(
    _ element: String, _ kind: String, _ words: String, later: String?, to part: inout HTML
  ) {
    guard classroom != nil, let later else {
      return part.element(element, ["class": kind], words)
    }
    part.element(element, ["class": kind + " unsent"], words)
    part.element(element, ["class": kind + " sent"], later)
  }

  private func addReportMoves(to report: inout HTML) {
    report.element("div", ["class": "moves live"]) { moves in
      moves.button("print", wording.print, kind: story == nil ? "on" : nil)
      moves.button("see-short", wording.shortVersion)
      moves.element(
        "button", ["type": "button", "class": "back", "data-turns": "back"], wording.back)
      moves.button("again", wording.startAgain)
    }
  }

  /// The short version: people and numbers, and nothing about the subject.
  func addShortVersion(to page: inout HTML) {
    page.element("section", ["id": "short", "class": "screen live"]) { short in
      short.element("h2", ["tabindex": "-1"], wording.shortTitle)
      short.element("ul", ["class": "numbers"]) { _ in }
      short.element("p", ["class": "blank"], wording.trustedPerson)
      short.element("ol") { list in
        for step in wording.shortSteps { list.element("li", step) }
      }
      short.element("p", ["class": "soft screen-only"], wording.callsMayShow)
      short.element("div", ["class": "moves"]) { moves in
        moves.button("print-short", wording.print, kind: "on")
        moves.button("to-report", wording.back, turns: .back)
      }
    }
  }
}
