internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports
internal import Web

/// Where students type the code; a plain form, which needs no script.
struct JoinPage {
  let wording: Wording
  /// How many letters the field takes.
  private static let longest = 12
  /// A code that was typed and that no class has; it stays in the field, to be put right there.
  var otherCode: String?

  /// What is shown to whoever comes after the end.
  var overPage: WebPage {
    let frame = PageFrame(wording: wording, kind: "join")
    let html = frame.html { body in
      body.element("main") { main in
        main.element("h1", wording.classIsOver)
        main.element("p", wording.comingLate)
      }
    }
    return WebPage(html: html, policy: frame.contentSecurityPolicy)
  }

  var page: WebPage {
    var frame = PageFrame(
      wording: wording, kind: "join",
      style: HTMLStyle(WebFile.pageStyle + WebFile.teacherStyle))
    frame.submits = true
    let html = frame.html { body in
      body.element("main") { main in
        main.element("h1", wording.joinHeading)
        if otherCode != nil {
          main.element("p", ["class": "error", "role": "alert"], wording.otherCode)
        }
        main.element("form", ["method": "get", "action": "/"]) { form in
          form.element("div", ["class": "field"]) { field in
            field.element("label", ["for": "code"], wording.codeLabel)
            field.void(
              "input",
              [
                "id": "code", "name": "code", "type": "text", "required": "",
                "maxlength": "\(Self.longest)",
                "value": otherCode.map { String($0.prefix(Self.longest)) },
                "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false",
                "dir": "ltr",
              ])
          }
          form.element("div", ["class": "moves"]) { moves in
            moves.element("button", ["class": "on"], wording.openStory)
          }
        }
        main.element("p", ["class": "soft"], wording.joiningIsFree)
      }
    }
    return WebPage(html: html, policy: frame.contentSecurityPolicy)
  }
}
