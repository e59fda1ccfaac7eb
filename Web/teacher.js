// The teacher's page: shows the secret to the server, and keeps the picture of the class up to date.
(() => {
  const main = document.getElementById("teacher")
  const state = document.getElementById("state")
  const words = document.getElementById("words").dataset

  // The secret stands in the address only until it is read: a projector shows addresses.
  const secret = location.hash.slice(1) || history.state?.secret
  if (!secret) return
  history.replaceState({ secret }, "", location.pathname)

  const ask = (path, options = {}) =>
    fetch("/teacher/" + path, {
      ...options, headers: { ...options.headers, Authorization: "Bearer " + secret },
    })

  const show = async (path) => {
    const reply = await ask(path)
    if (!reply.ok) throw reply.status
    const made = new DOMParser().parseFromString(await reply.text(), "text/html")
    main.replaceChildren(...made.body.childNodes)
  }

  const fill = (template, count) => template.replace("{count}", count)

  const draw = ({ sheets, cells, patterns }) => {
    state.remove()
    if (sheets === 0) return
    document.getElementById("sheets").textContent = fill(words.sheets, sheets)
    const set = (row, number) => {
      row.querySelector(".number").textContent = number ? fill(words.orMore, number) : words.notShown
      const bar = row.querySelector("progress")
      bar.max = sheets
      bar.value = number
    }
    cells.forEach((number, cell) => set(main.querySelector(`[data-cell="${cell}"]`), number))
    for (const row of main.querySelectorAll("[data-pattern]")) {
      set(row, patterns[row.dataset.pattern])
    }
  }

  // Server-sent events, read by hand: EventSource cannot send the secret.
  const watch = async () => {
    const reply = await ask("pictures")
    if (!reply.ok) throw reply.status
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let rest = ""; ;) {
      const { value, done } = await reader.read()
      if (done) return
      const events = (rest + value).split("\n\n")
      rest = events.pop()
      for (const event of events) {
        draw(JSON.parse(event.split("\n").find((line) => line.startsWith("data: ")).slice(6)))
      }
    }
  }

  let isOver = false
  const keepWatching = async () => {
    while (!isOver) {
      try {
        await watch()
      } catch (problem) {
        if (problem === 401) return say(words.noSecret)
      }
      if (isOver) return
      say(words.lost)
      await new Promise((resolve) => setTimeout(resolve, 2000))
    }
  }

  const say = (text) => {
    const place = document.getElementById("state") ?? state
    if (!place.isConnected) main.prepend(place)
    place.textContent = text
  }

  const summarize = async () => {
    isOver = true
    await show("summary")
    main.querySelector("h1").focus()
    document.getElementById("print").addEventListener("click", () => print())
    const reply = await ask("end", { method: "POST" }).catch(() => undefined)
    say(reply?.ok ? words.gone : words.stillThere)
  }

  const begin = () => {
    Paper.begin(main, words, ask)
    document.getElementById("close").addEventListener("click", async (event) => {
      event.target.disabled = true
      const reply = await ask("close", { method: "POST" }).catch(() => undefined)
      if (reply?.ok) await summarize()
      else event.target.disabled = false
    })
  }

  const start = async () => {
    try {
      await show("board")
    } catch (problem) {
      if (problem === 410) return summarize()
      return say(problem === 401 ? words.noSecret : words.lost)
    }
    begin()
    await keepWatching()
  }
  start()
})()
