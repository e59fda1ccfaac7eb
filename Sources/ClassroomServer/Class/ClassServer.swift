internal import Hummingbird
package import Localization
internal import Pages
internal import PlainText
internal import Reports
package import RulePacks
package import ScreeningCore
internal import ServiceLifecycle

/// `waymark class`: one story, one class, from the short code to the summary.
package struct ClassServer: Sendable {
  let story: PlannedScenario
  let contacts: ContactDirectory
  let country: ContactDirectory.Country?
  let today: CalendarDate
  /// What to do with an unclosed class about this story, if there is one.
  let leftOver: UnclosedClassAction?
  let endpoint: Endpoint
  let wording: Wording

  package enum UnclosedClassAction: Sendable {
    case goOn, delete
  }

  package init(
    story: PlannedScenario, contacts: ContactDirectory, country: ContactDirectory.Country?,
    today: CalendarDate, leftOver: UnclosedClassAction?, endpoint: Endpoint, wording: Wording
  ) {
    self.story = story
    self.contacts = contacts
    self.country = country
    self.today = today
    self.leftOver = leftOver
    self.endpoint = endpoint
    self.wording = wording
  }

  /// Runs until the class is closed or the program is told to stop; gives the exit code.
  package func run() -> Int32 {
    Terminal.run { () async throws(ServerProblem) in try await hold() }
  }

  private func hold() async throws(ServerProblem) {
    let (classroom, others) = try open()
    let secret = TeacherSecret.drawn()
    let router = try router(for: classroom, secret: secret)
    let server = WebServer(
      endpoint: endpoint, router: router,
      services: [UntilEnded(ended: classroom.ended), Heartbeat(classroom: classroom)]
    ) { port in
      let lines = await announcement(classroom, secret, port: port)
      Terminal.say(lines + others)
    }
    do throws(ServerProblem) {
      try await server.run()
    } catch {
      // With --anew the earlier counts are only replaced once the new class has run.
      if leftOver == nil { try? await classroom.eraseIfEmpty() }
      throw error
    }
    try await end(classroom)
  }

  /// Everything that can be asked for while a class runs.
  func router(
    for classroom: Classroom, secret: TeacherSecret,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws(ServerProblem) -> Router<WebContext> {
    let (storyPage, handout) = try pages(code: classroom.code)
    let router = WebServer.router(at: endpoint, now: now)
    StudentRoutes(
      classroom: classroom, joinPage: JoinPage(wording: wording).page,
      otherCodePage: { [wording] in JoinPage(wording: wording, otherCode: $0).page },
      storyPage: storyPage, overPage: JoinPage(wording: wording).overPage
    ).add(to: router)
    let form = classroom.form
    TeacherRoutes(
      classroom: classroom, secret: secret, page: TeacherPage(wording: wording).page,
      board: { port in
        TeacherBoard(
          form: form, story: story, wording: wording, code: classroom.code,
          addresses: endpoint.addresses(port: port)
        ).markup
      },
      slides: { pictures in
        TalkSlides(
          pictures: PictureSlides(form: form, wording: wording, pictures: pictures, story: story),
          handout: handout
        ).markup
      },
      summary: { picture in
        ClassSummary(form: form, handout: handout, title: title, wording: wording)
          .markup(picture)
      }
    ).add(to: router)
    return router
  }

  private var title: String { wording.say(story.checklist.checklist.title) }

  /// The page for students, and the handout for the teacher.
  private func pages(code: JoinCode) throws(ServerProblem) -> (WebPage, StoryHandout) {
    do {
      let page = try OfflinePage(
        story.checklist, contacts: contacts, place: country.map { .country($0) } ?? .askedFor,
        today: today, story: story, wording: wording,
        classroom: .init(address: "/\(code.text)/sheet"))
      let handout = try StoryHandout(
        story, contacts: contacts, place: country.map { .country($0) } ?? .anywhere, today: today,
        wording: wording, for: .teacher)
      return (WebPage(html: page.html, policy: page.contentSecurityPolicy), handout)
    } catch {
      throw ServerProblem(error, of: story.checklist)
    }
  }

  /// The class about this story, continued or new, and a line about each other unclosed class.
  private func open() throws(ServerProblem) -> (Classroom, [String]) {
    let form = ClassForm(story.checklist, wording: wording)
    let new = try new(form)
    let folder = try ClassFolder.ofThisUser()
    let file = folder.file(checklist: story.checklist.id, story: story.scenario.name.value)
    do {
      let (store, found) = try openFile(file)
      let kept = leftOver == .delete ? nil : found
      if let kept {
        guard kept.form == new.form else { throw ServerProblem.otherQuestions }
        guard kept.counts.cells == form.cellCount else { throw StoreProblem.unreadable(file) }
        guard leftOver == .goOn else { throw ServerProblem.notClosed }
        Terminal.say(["Going on with the class of before; its counts are here again."])
      }
      let others = folder.files().filter { $0 != file }.compactMap(Self.leftOver)
      return (Classroom(form, store: store, kept: kept ?? new), others)
    } catch let problem as ServerProblem {
      throw problem
    } catch {
      throw ServerProblem(sentence: StoreProblem(error, path: file).sentence)
    }
  }

  /// The file of this story, and its content. An unreadable file is removed if that was asked for
  /// and is confirmed.
  private func openFile(_ file: String) throws -> (ClassStore, StoredClass?) {
    do {
      let store = try ClassStore(path: file)
      return (store, try store.load())
    } catch let problem {
      guard problem.kind == .unreadable, leftOver == .delete else { throw problem }
      guard Terminal.confirms(.removing(file)) else { throw ServerProblem.notRemoved }
      try ClassStore.removeFiles(of: file)
      return (try ClassStore(path: file), nil)
    }
  }

  private func new(_ form: ClassForm) throws(ServerProblem) -> StoredClass {
    do {
      return try StoredClass(form)
    } catch {
      throw ServerProblem(error, of: story.checklist)
    }
  }

  /// A line about the file of another class; nil while that class runs, or if it has no sheet.
  private static func leftOver(_ file: String) -> String? {
    do throws(StoreProblem) {
      guard try ClassStore(path: file).load() != nil else { return nil }
      return """
        Left over from another class that was not closed: \(file)
        The command of that class goes on with it (--go-on) or deletes it (--anew).
        """
    } catch {
      return error == .running ? nil : error.sentence
    }
  }

  private func announcement(
    _ classroom: Classroom, _ secret: TeacherSecret, port: Int
  ) async -> [String] {
    let forTheTeacher = [
      "Class: \(title) · \(story.scenario.name.value)",
      "",
      "For the teacher, on this computer only. Nobody else may see this address:",
      "  \(Endpoint.addressHere(port: port))/teacher#\(secret.text)",
      "",
    ]
    guard await !classroom.isClosed else {
      return forTheTeacher + [
        "The class is closed: the page shows its summary, deletes the counts and ends this."
      ]
    }
    let addresses = endpoint.addresses(port: port)
    return forTheTeacher + ["For the students:"] + addresses.map { "  \($0)" } + [
      "  Code: \(classroom.code.text)",
      "",
      endpoint.isOnLAN
        ? "What is sent in this network is not encrypted: whoever runs the network could read along."
        : "Only this computer can open it. With --lan, other devices in the network can.",
      "End the class on the teacher's page: that gives the summary, deletes the counts and ends this.",
    ]
  }

  private func end(_ classroom: Classroom) async throws(ServerProblem) {
    do throws(StoreProblem) {
      guard await !classroom.isErased else { return }
      try await classroom.eraseIfEmpty()
    } catch {
      throw ServerProblem(sentence: error.sentence)
    }
    if await classroom.isErased {
      Terminal.say(["Stopped. No sheet was in; nothing is kept."])
    } else if await classroom.isClosed {
      Terminal.say([
        "The class is over, and its summary was not opened. The counts wait in a file that only "
          + "you can read.",
        "The same command with --go-on shows it; with --anew it deletes them.",
      ])
    } else {
      Terminal.say([
        "Stopped before the class was ended. The counts wait in a file that only you can read.",
        "The same command with --go-on goes on with them; with --anew it deletes them.",
      ])
    }
  }
}

extension ServerProblem {
  fileprivate static let notClosed = ServerProblem(
    sentence: """
      A class with this story was not ended, and its counts are still there. --go-on goes on with \
      them, for the same class; --anew deletes them, for another class.
      """)
  fileprivate static let notRemoved = ServerProblem(
    sentence: "Nothing was removed; start the same command again and type yes to remove it.")
  fileprivate static let otherQuestions = ServerProblem(
    sentence: """
      A class with this story was not ended, and its questions have changed since. \
      --anew deletes its counts and begins anew.
      """)
}

extension String {
  fileprivate static func removing(_ file: String) -> String {
    """
    The counts that were kept in \(file.sanitized) are damaged, or of another version.
    Remove them for good? Type yes:
    """
  }
}

/// Tells the teacher's page the state every few seconds, so that silence means that it is cut off.
private struct Heartbeat: Service {
  let classroom: Classroom

  func run() async {
    let beats = AsyncStream {
      try? await Task.sleep(for: .seconds(Limits.secondsBetweenStates))
      return Task.isCancelled ? nil : ()
    }
    for await _ in beats.cancelOnGracefulShutdown() { await classroom.tellWatchers() }
  }
}

/// Runs as long as the class does, and a little longer for phones that come late.
private struct UntilEnded: Service {
  let ended: AsyncStream<Never>

  func run() async {
    for await _ in ended.cancelOnGracefulShutdown() {}
    // Whoever could not begin, as where the port is taken, ends nothing.
    guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return }
    Terminal.say([
      "The class is over, and its counts are deleted.",
      """
      For \(Limits.minutesAfterEnd) minutes more, phones that come late are told so, and nothing is \
      kept. Ctrl-C ends this at once.
      """,
    ])
    try? await cancelWhenGracefulShutdown {
      try await Task.sleep(for: .seconds(60 * Limits.minutesAfterEnd))
    }
  }
}
