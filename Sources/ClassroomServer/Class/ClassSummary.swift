internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports

/// What remains of a class: the pictures, the answer key and questions to talk about, on paper.
struct ClassSummary {
  let form: ClassForm
  /// The teacher's handout of the story.
  let handout: StoryHandout
  let title: String
  let wording: Wording

  /// A part of the teacher's page, not a document of its own.
  func markup(_ pictures: ClassPictures) -> String {
    var summary = HTML()
    summary.element("h1", ["dir": "auto", "tabindex": "-1"], wording.summaryTitle(title))
    summary.element("p", ["id": "state", "role": "status"]) { _ in }
    summary.element("div", ["class": "moves"]) { moves in
      moves.element("button", ["type": "button", "id": "print", "class": "on"], wording.print)
    }
    handout.addNext(to: &summary)
    summary.element("section", ["id": "picture", "class": "all"]) { section in
      section.element("h2", wording.pictureTitle)
      section.element("p", ["class": "soft"], wording.howNumbersAppear)
      PictureSlides(form: form, wording: wording, pictures: pictures).add(to: &section)
    }
    handout.addContent(to: &summary, withNext: false)
    return summary.markup
  }
}
