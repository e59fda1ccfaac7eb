'use strict'

// The teacher's page: shows the secret to the server, and keeps the picture of the class up to date.
;(() => {
  const main = find('#teacher')
  const state = find('#state')
  const words = find('#words').dataset

  // The secret stands in the address only until it is read: a projector shows addresses.
  const secret = location.hash.slice(1) || history.state?.secret
  if (!secret) return
  history.replaceState({ secret }, '', location.pathname)

  const ask = (path, options = {}) =>
    fetch('/teacher/' + path, {
      ...options, referrerPolicy: 'same-origin', headers: { ...options.headers, Authorization: 'Bearer ' + secret },
    })

  const show = async path => {
    const reply = await ask(path)
    if (!reply.ok) throw reply.status
    const made = new DOMParser().parseFromString(await reply.text(), 'text/html')
    main.replaceChildren(...made.body.childNodes)
  }

  const draw = pictures => {
    state.remove()
    for (const [name, picture] of Object.entries(pictures)) {
      if (picture.sheets > 0) drawOne(find(`#from-${name}`), picture)
    }
  }

  const drawOne = (part, { sheets, cells, patterns }) => {
    part.hidden = false
    part.querySelector('.sheets').textContent = fill(words.sheets, { count: sheets })
    const set = (row, number) => {
      row.querySelector('.number').textContent = number ? fill(words.orMore, { count: number }) : words.notShown
      const bar = row.querySelector('progress')
      bar.max = sheets
      bar.value = number
    }
    cells.forEach((number, cell) => set(part.querySelector(`[data-cell="${cell}"]`), number))
    for (const row of part.querySelectorAll('[data-pattern]')) {
      set(row, patterns[row.dataset.pattern])
    }
  }

  // Server-sent events, read by hand: EventSource cannot send the secret.
  const watch = async () => {
    const reply = await ask('pictures')
    if (!reply.ok) throw reply.status
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let rest = ''; ;) {
      const { value, done } = await reader.read()
      if (done) return
      const events = (rest + value).split('\n\n')
      rest = events.pop()
      for (const event of events) {
        const [kind, data] = event.split('\n').map(line => line.slice(line.indexOf(': ') + 2))
        if (kind === 'pictures') draw(JSON.parse(data))
        else isOver = true
      }
    }
  }

  let isOver = false
  // Whether it is this page that closes the class, and so has the summary.
  let closesHere = false
  const keepWatching = async () => {
    while (!isOver) {
      try {
        await watch()
      } catch (problem) {
        if (problem === 401) return say(words.noSecret)
      }
      if (isOver) break
      say(words.lost)
      await new Promise(resolve => setTimeout(resolve, 2000))
    }
    if (!closesHere) closedElsewhere()
  }

  const closedElsewhere = () => {
    main.replaceChildren(main.querySelector('h1'))
    say(words.over)
  }

  const say = text => {
    const place = find('#state') ?? state
    if (!place.isConnected) main.prepend(place)
    place.textContent = text
  }

  // Nothing is deleted before the summary is there.
  const summarize = async () => {
    try {
      await show('summary')
    } catch {
      return say(words.summaryLost)
    }
    isOver = true
    main.querySelector('h1').focus()
    find('#print').addEventListener('click', () => print())
    const reply = await ask('end', { method: 'POST' }).catch(() => undefined)
    say(reply?.ok ? words.gone : words.stillThere)
  }

  const close = async () => {
    closesHere = true
    const reply = await ask('close', { method: 'POST' }).catch(() => undefined)
    if (reply?.ok) return summarize()
    closesHere = false
    say(reply?.status === 507 ? words.diskFull : words.notClosed)
  }

  const begin = () => {
    paper.begin(main, words, ask)
    const [button, step, stay] = ['#close', '#closing', '#stay-open'].map(find)
    const turn = isAsking => {
      button.hidden = isAsking
      step.hidden = !isAsking
      ;(isAsking ? stay : button).focus()
    }
    button.addEventListener('click', () => turn(true))
    stay.addEventListener('click', () => turn(false))
    find('#close-now').addEventListener('click', close)
  }

  const start = async () => {
    try {
      await show('board')
    } catch (problem) {
      if (problem === 410) return summarize()
      if (problem === 401) return say(words.noSecret)
      say(words.lost)
      return setTimeout(start, 2000)
    }
    begin()
    await keepWatching()
  }
  start()
})()
