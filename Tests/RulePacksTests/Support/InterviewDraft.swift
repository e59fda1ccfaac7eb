import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// A small interview with all its phases, in parts that a test can replace.
enum InterviewDraft {
  static let text = checklist()

  /// With other texts in place of some.
  static func replacing(_ old: String, with new: String) -> String {
    text.replacing(old, with: new)
  }

  static func checklist(
    stop: String = "stop_asking_when: told_of_harm", safety: String = safety,
    guidance: String = guidance
  ) -> String {
    """
    checklist: draft
    title: A talk
    audience: professional
    ages: 13-17
    modes: [interview]
    \(stop)
    sections:
      - id: before
        phase: setting
        gate: alone
        ending: Talk about the weather, and find another time.
        items:
          - { id: alone, kind: yes_no, listen_for: Nobody who came along can hear., source: article / One }
      - id: first_words
        phase: opening
        items:
          - id: who_i_am
            kind: notice
            say: My name is Sam. You can stop me.
            words: { teen: I am Sam. Stop me any time., easy: I am Sam. Say stop. Then we stop. }
      - id: agreement
        phase: consent
        gate: may_talk
        ending: Thank you. Is there anything you need to be safe tonight?
        items:
          - id: may_talk
            kind: yes_no
            say: Is it all right to talk?
            words: { teen: Is it OK to talk?, easy: Can we talk? }
            source: article / One
      \(safety.indented(by: 2).trimmingPrefix("  "))
      - id: story
        phase: listening
        items:
          - id: invitation
            kind: note
            say: Tell me what brought you here.
            words: { teen: What brings you here?, easy: Why are you here? }
            avoid: Do not ask why they waited.
          - { id: told_of_harm, kind: yes_no, listen_for: Somebody hurts them., source: article / One }
      - id: few_questions
        phase: clarifying
        items:
          - id: papers
            kind: yes_no
            when: "!told_of_harm"
            ask: Does somebody keep your papers?
            seen: Somebody keeps their papers.
            words: { teen: Does somebody keep your ID?, easy: Who has your papers? }
            source: article / One
      - id: next_step
        phase: agreeing
        items:
          - { id: wants_call, kind: yes_no, listen_for: They want you to call somebody., source: article / One }
      - id: goodbye
        phase: closing
        items:
          - id: thanks
            kind: notice
            say: Thank you for your trust.
            words: { teen: Thank you for telling me., easy: Thank you. }
    \(guidance)
    """
  }

  static let safety = """
    - id: now
      phase: safety
      items:
        - id: danger
          kind: yes_no
          ask: Are you safe tonight?
          seen: They are safe tonight.
          words: { teen: Are you safe tonight?, easy: Are you safe now? }
          source: article / One
    """

  static let guidance = """
    guidance:
      - { id: harm, when: told_of_harm || papers, urgency: soon, title: If somebody is hurt, say: So., refer: [directory] }
      - { id: unsafe, when: "!danger", urgency: talk, title: If it is not safe, say: So., refer: [directory] }
      - { id: everyone, always: true, urgency: learn, title: Good to know, say: Talk., refer: [directory] }
    """

  static func sound(_ text: String = text) throws -> PlannedChecklist { try Draft.sound(text) }

  static func problems(_ source: MarkedSource) throws -> [Diagnostic] {
    try Draft.plan(source).diagnostics
  }
}
