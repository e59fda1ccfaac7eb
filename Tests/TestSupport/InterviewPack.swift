/// A small pack with an interview in all its phases, and contacts of one country, as files for a folder
/// of rules.
package enum InterviewPack {
  package static let files: [(name: String, text: String)] = [
    ("talks/pack.yaml", pack), ("talks/a-talk.yaml", checklist), ("contacts/ph.yaml", contacts),
  ]

  /// A story of it, and the pack with the story in it.
  package static let stories: [(name: String, text: String)] = [
    ("talks/pack.yaml", pack + "\nscenarios: [scenarios/]\n"),
    ("talks/scenarios/the-last-bus.yaml", story),
  ]

  private static let story = """
    scenario: the_last_bus
    checklist: a_talk
    person: Ana
    other: the man at the gate
    story: Ana stays behind after the lesson. A man waits for her at the gate. She does not want to go home tonight.
    answers:
      alone: yes
      may_talk: yes_please
      safe: no
      told_of_harm: { answer: yes, how: told }
      watched: { answer: yes, how: told }
      wants_call: skipped
    expect:
      shown: [unsafe, harm, everyone]
      undecided: []
      refers: [child_helpline]
    """

  private static let pack = """
    format: 1
    pack: talks
    version: 0.1.0
    title: Talks
    language: en
    license: CC-BY-4.0
    validation: { status: none }
    sources: { article: An article }
    patterns: {}
    checklists: [a-talk.yaml]
    """

  private static let checklist = """
    checklist: a_talk
    title: A talk with a young person
    audience: professional
    ages: 11-17
    modes: [interview]
    stop_asking_when: { any: [told_of_harm, papers.taken] }
    sections:
      - id: before
        phase: setting
        items:
          - { id: alone, kind: yes_no, listen_for: Nobody who came along can hear., source: article / One }
        gate: alone
        ending: Talk about everyday things, and find another time to meet alone.
      - id: first_words
        phase: opening
        items:
          - id: who_i_am
            kind: notice
            say: My name is … and I work here. You can stop at any time.
            words:
              child: I am … and I work here. If you want to stop, put up your hand.
              teen: I am … and I work here. You can stop whenever you like.
              easy: I am … Say stop. Then we stop.
      - id: agreement
        phase: consent
        items:
          - id: may_talk
            kind: choice
            say: Is it all right if we talk?
            words: { child: Do you want to talk?, teen: Is it OK if we talk?, easy: Can we talk? }
            choices: { yes_please: "Yes", not_now: Not now, other_person: With somebody else }
            avoid: Do not try to persuade. A "no" is an answer.
            source: article / One
        gate: may_talk.yes_please
        ending: Thank you for telling me. Is there anything you need to be safe tonight? You can come back.
      - id: safe_now
        phase: safety
        items:
          - id: safe
            kind: yes_no
            ask: Do you have somewhere safe to sleep tonight?
            seen: They have somewhere safe to sleep tonight.
            words: { child: Is it safe where you sleep?, teen: Are you safe tonight?, easy: Are you safe now? }
            source: article / One
      - id: telling
        title: Let them tell
        phase: listening
        items:
          - id: brought_here
            kind: note
            say: Tell me what brought you here.
            words: { child: Tell me why you came., teen: What brings you here?, easy: Why are you here? }
            avoid: Do not fill a silence. Count to ten.
          - { id: told_of_harm, kind: yes_no, listen_for: Somebody hurts them or makes them do things., source: article / One }
          - { id: watched, kind: yes_no, listen_for: Somebody waits for them outside or writes all the time., source: article / One }
      - id: few_questions
        phase: clarifying
        items:
          - id: papers
            kind: choice
            when: "!told_of_harm"
            ask: Who has your papers?
            seen: Where their papers are.
            help: It helps to know whom to ask for new ones.
            words: { child: Who has your papers?, teen: Who has your ID?, easy: Where are your papers? }
            choices: { mine: They have them, taken: Somebody took them }
            source: article / One
      - id: next_step
        phase: agreeing
        items:
          - { id: wants_call, kind: yes_no, listen_for: What they want you to do., source: article / One }
      - id: goodbye
        phase: closing
        items:
          - id: thanks
            kind: notice
            say: Thank you for your trust.
            words: { child: Thank you for talking with me., teen: Thank you for telling me., easy: Thank you. }
    guidance:
      - id: harm
        when: { any: [told_of_harm, papers.taken] }
        urgency: soon
        title: If somebody is hurt
        say: Believe what you hear, and say so.
        do: [Call the child helpline together.]
        refer: [child_helpline]
      - id: unsafe
        when: { all: [ { not: safe }, may_talk.yes_please ] }
        urgency: now
        title: If tonight is not safe
        say: Nobody goes home to danger.
        do: [Find a safe place before the talk ends.]
        refer: [child_helpline]
      - id: everyone
        always: true
        urgency: learn
        title: For yourself
        say: Talk to a colleague afterwards.
        refer: [child_helpline]
    """

  private static let contacts = """
    country: PH
    name: the Philippines
    zone: Asia/Manila
    emergency:
      phone: "911"
      source: https://www.gov.uk/foreign-travel-advice/philippines
      page_date: 2026-04-22
      collected: 2026-11-23
    contacts:
      - id: ph-bantay-bata-163
        name: Bantay Bata 163 (ABS-CBN Foundation)
        for: [child_helpline]
        audience: [child, adult, professional]
        channels: [{ phone: "163" }]
        hours: "07:00-19:00"
        source: https://childhelplineinternational.org/helplines/
        page_date: 2025-02-04
        collected: 2026-11-23
        confidence: high
    """
}
