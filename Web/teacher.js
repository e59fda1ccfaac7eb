'use strict'

// The teacher's page: shows the secret to the server, keeps up with the class, and has two views: how to
// join, and what to talk about, one question a screen.
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

  const post = path => ask(path, { method: 'POST' }).catch(() => undefined)

  const show = async (path, place = main) => {
    const reply = await ask(path)
    if (!reply.ok) throw reply.status
    const made = new DOMParser().parseFromString(await reply.text(), 'text/html')
    place.replaceChildren(...made.body.childNodes)
  }

  /** Says something in the line at the top; nothing where what was said no longer holds. */
  const say = text => {
    const place = find('#state') ?? state
    if (!place.isConnected) main.prepend(place)
    place.textContent = text
  }

  // The screens to talk about: one at a time, and all of them in print.
  const talk = {
    place: 0,
    slides: () => all('.slide'),

    /** Shows one screen; `isTurned`: whether somebody turned to it and reads on there. */
    turn(place, isTurned = true) {
      const slides = talk.slides()
      talk.place = Math.max(0, Math.min(place, slides.length - 1))
      slides.forEach((slide, index) => slide.classList.toggle('on', index === talk.place))
      find('#previous').disabled = talk.place === 0
      find('#next-slide').disabled = talk.place >= slides.length - 1
      // They may still be on their way.
      if (!isTurned || slides.length === 0) return
      slides[talk.place].querySelector('h2').focus()
      scrollTo(0, 0)
    },

    asked: 0,

    /** The pictures of the rounds that are closed, as they are now; whether they are still wanted. */
    async renew() {
      const asked = talk.asked += 1
      const made = document.createElement('div')
      await show('slides', made)
      const place = find('#picture')
      // A reply that was overtaken by a later one is older than what stands there.
      if (asked !== talk.asked || !place) return false
      place.replaceChildren(...made.childNodes)
      talk.turn(talk.place, false)
      return true
    },
  }

  const view = name => {
    for (const one of all('.view')) one.classList.toggle('on', one.id === name)
    document.documentElement.classList.toggle('talking', name === 'talk')
    find('#show-join').hidden = name === 'join'
    find('#show-talk').hidden = name === 'talk'
    if (name === 'talk') talk.turn(talk.place)
    else {
      find('#join-title').focus()
      scrollTo(0, 0)
    }
  }

  // What the class says of itself: how many, in steps of five, and how many rounds are closed.
  let closed = ''
  let sheets = {}
  const draw = async ({ joined, devices, paper }) => {
    // Once the summary stands there, there is no place for it.
    if (!find('.joined')) return
    sheets = { devices: devices.sheets, paper: paper.sheets }
    const tell = (place, count, more, few) => {
      const [one, text] = [find(place), count ? fill(more, { count }) : few]
      if (one.textContent !== text) one.textContent = text
    }
    tell('.joined', joined, words.joined, words.joinedFew)
    tell('#sheets', devices.sheets, words.sheets, words.sheetsFew)
    tell('#paper-sheets', paper.sheets, words.paper, words.paperFew)
    const now = `${devices.closed} ${paper.closed}`
    if (now === closed) return
    const before = closed
    closed = now
    try {
      if (!await talk.renew()) return
      if (find('#state')?.textContent === words.pictureLost) say('')
      if (before !== '') view('talk')
    } catch {
      // The class was ended meanwhile: there is nothing more to keep up with.
      if (isOver || endsHere) return
      // It is asked for again with the next news of the class.
      closed = before
      say(words.pictureLost)
    }
  }

  // Server-sent events, read by hand: EventSource cannot send the secret. The state comes every ten
  // seconds, so a longer silence is a connection that is lost, as after the computer has slept.
  const silence = 25000
  let lastHeard = 0
  let stopListening = () => {}
  const watch = async () => {
    const abort = new AbortController()
    stopListening = () => abort.abort()
    lastHeard = Date.now()
    const timer = setInterval(() => Date.now() - lastHeard > silence && stopListening(), 1000)
    try {
      const reply = await ask('events', { signal: abort.signal })
      if (!reply.ok) throw reply.status
      const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
      for (let rest = ''; ;) {
        const { value, done } = await reader.read()
        if (done) return
        lastHeard = Date.now()
        const events = (rest + value).split('\n\n')
        rest = events.pop()
        for (const event of events) {
          const [kind, data] = event.split('\n').map(line => line.slice(line.indexOf(': ') + 2))
          if (kind === 'closed') isOver = true
          else {
            if (find('#state')?.textContent === words.lost) say('')
            draw(JSON.parse(data))
          }
        }
      }
    } finally {
      clearInterval(timer)
    }
  }

  let isOver = false
  // Whether it is this page that ends the class, and so has the summary.
  let endsHere = false
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
    if (!endsHere) overElsewhere()
  }

  const overElsewhere = () => {
    main.replaceChildren(main.querySelector('h1'))
    say(words.over)
  }

  // Nothing is deleted before the summary is there.
  const summarize = async () => {
    try {
      await show('summary')
    } catch (problem) {
      return say(problem === 410 ? words.over : words.summaryLost)
    }
    isOver = true
    document.documentElement.classList.remove('talking')
    main.querySelector('h1').focus()
    find('#print').addEventListener('click', () => print())
    const reply = await post('end')
    say(reply?.ok ? words.gone : words.stillThere)
  }

  const end = async () => {
    endsHere = true
    const reply = await post('close')
    if (reply?.ok) return summarize()
    endsHere = false
    say(reply?.status === 507 ? words.diskFull : words.notClosed)
  }

  const closeRound = async medium => {
    const reply = await post('round/' + medium)
    if (reply?.ok) return say('')
    say({ 409: words.tooFew, 507: words.diskFull }[reply?.status] ?? words.roundRuns)
  }

  /** A question before something that cannot be taken back; `hinders` says why it cannot be done now. */
  const askFirst = (dialog, button, act, hinders = () => undefined) => {
    button.addEventListener('click', () => {
      const hindrance = hinders()
      if (hindrance) return say(hindrance)
      dialog.showModal()
      dialog.querySelector('.yes').onclick = () => {
        dialog.close()
        act()
      }
    })
  }

  const begin = () => {
    paper.begin(main, words, ask)
    for (const dialog of all('dialog')) {
      dialog.querySelector('.no').addEventListener('click', () => dialog.close())
    }
    const [closing, ending] = ['#closing', '#ending'].map(find)
    for (const [name, medium] of [['#close-round', 'devices'], ['#close-paper-round', 'paper']]) {
      const areTooFew = () => sheets[medium] < 10 ? words.tooFew : undefined
      askFirst(closing, find(name), () => closeRound(medium), areTooFew)
    }
    askFirst(ending, find('#end'), end)
    find('#show-join').addEventListener('click', () => view('join'))
    find('#show-talk').addEventListener('click', () => view('talk'))
    find('#previous').addEventListener('click', () => talk.turn(talk.place - 1))
    find('#next-slide').addEventListener('click', () => talk.turn(talk.place + 1))
    find('#print').addEventListener('click', () => print())
    find('#print-sheet').addEventListener('click', () => {
      document.documentElement.classList.add('sheet-only')
      // Some browsers are still printing when this returns.
      addEventListener(
        'afterprint', () => document.documentElement.classList.remove('sheet-only'), { once: true })
      print()
    })
    find('#show-join').hidden = true
    document.addEventListener('keydown', turnByKey)
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
  }

  const turnByKey = event => {
    const isElsewhere = !document.documentElement.classList.contains('talking')
      || event.target.closest('input, dialog') || event.ctrlKey || event.metaKey || event.altKey
    if (isElsewhere) return
    const isBackwards = document.documentElement.dir === 'rtl'
    const way = { ArrowRight: isBackwards ? -1 : 1, ArrowLeft: isBackwards ? 1 : -1, PageDown: 1, PageUp: -1 }[event.key]
    if (!way) return
    event.preventDefault()
    talk.turn(talk.place + way)
  }

  /** Whoever comes back to the page after a while does not wait for the watchdog. */
  const look = () => {
    if (!document.hidden && Date.now() - lastHeard > silence / 2) stopListening()
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
