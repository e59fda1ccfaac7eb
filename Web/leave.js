'use strict'

// Leaving: works from the first moment, whatever becomes of the rest of the page.

const leaving = {
  /** What an entry of history says from which one came to this page's next. */
  behind: 'behind',
  hasLeft: false,
  presses: 0,
  timer: null,
  /** Whether Shift was down while the last key went up: then it was no press of its own. */
  wasHeld: false,

  /** Covers the page, forgets everything in it, and puts a neutral page in its place. */
  now() {
    const exit = document.getElementById('leave').href
    leaving.cover()
    leaving.forget()
    document.body.replaceChildren()
    // Inside another page, as in a school's platform, leaving that one as well may be refused.
    try {
      top.location.replace(exit)
    } catch {
      location.replace(exit)
    }
  },

  cover() {
    leaving.hasLeft = true
    document.documentElement.className = 'left'
    document.title = ''
  },

  /** Back from the neutral page comes by the entry that was behind: nothing is shown, and it goes on. */
  passBy() {
    // Whoever loads the entry anew wants to see the page.
    const isReload = performance.getEntriesByType('navigation')[0]?.type === 'reload'
    if (isReload || history.state !== leaving.behind) return
    leaving.cover()
    stop()
    history.back()
  },

  /** Takes back every answer, in the fields and wherever a script keeps them. */
  forget() {
    for (const form of document.forms) form.reset()
    document.dispatchEvent(new Event('forget'))
  },

  say(name) {
    const status = document.getElementById('leave-status')
    if (status) status.textContent = name ? status.dataset[name] : ''
  },

  /** Shift pressed by itself, and no other key between, three times within five seconds. */
  press(event) {
    const isAlone = event.key === 'Shift' && !leaving.wasHeld
    leaving.wasHeld = event.shiftKey
    if (!isAlone) {
      if (leaving.presses > 0) leaving.startOver('')
      return
    }
    leaving.presses += 1
    if (leaving.presses === 1) leaving.timer = setTimeout(() => leaving.startOver('over'), 5000)
    if (leaving.presses === 3) return leaving.now()
    leaving.say(leaving.presses === 1 ? 'two' : 'one')
  },

  startOver(words) {
    clearTimeout(leaving.timer)
    leaving.presses = 0
    leaving.say(words)
  },
}

leaving.passBy()
document.addEventListener('keyup', leaving.press)
// Shift held for a click is no press of its own either.
document.addEventListener('pointerdown', event => { leaving.wasHeld = event.shiftKey })
document.addEventListener('click', event => {
  if (!event.target.closest('#leave')) return
  event.preventDefault()
  leaving.now()
})

// A browser may keep a page to come back to: nothing is left in it then.
addEventListener('pagehide', () => leaving.forget())
addEventListener('pageshow', event => { if (event.persisted) location.reload() })
