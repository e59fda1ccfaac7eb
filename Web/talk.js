'use strict'

// Covers the talk at one key, and where nobody was there for a while. What is typed stays under the cover.

const covered = document.getElementById('covered')
const coverForm = document.getElementById('cover-form')
const tabs = new BroadcastChannel('cover')
let focused = null
/** Whether an answer of the server is on its way, which would show itself over the cover. */
let sending = false

const cover = () => {
  if (!covered.hidden) return
  focused = document.activeElement
  covered.hidden = false
  document.documentElement.classList.add('hidden')
  covered.querySelector('button').focus()
}

const uncover = () => {
  document.documentElement.classList.remove('hidden')
  covered.hidden = true
  focused?.focus()
  here()
}

/** The page of what helps stands in a tab of its own: one key covers both. */
const coverAll = () => {
  cover()
  tabs.postMessage('cover')
}

/**
 * Holds back a form while something is written elsewhere that would be gone with it. A yes that is taken back
 * waits for nothing.
 */
const keepsBack = event => {
  if (event.submitter?.value === 'takeBack') return false
  const fields = document.querySelectorAll('.writes textarea, .writes input[type=text]')
  const written = [...fields].find(field => field.value.trim() && field.form !== event.target)
  if (!written) return false
  event.preventDefault()
  written.closest('details').open = true
  const note = document.getElementById('not-kept')
  written.form.before(note)
  note.hidden = false
  written.focus()
  return true
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  // Esc would also stop a form that is being sent.
  event.preventDefault()
  coverAll()
  if (sending) coverForm?.querySelector('button').click()
})
document.addEventListener('submit', event => {
  if (event.target !== coverForm && event.target.target !== '_blank' && keepsBack(event)) return
  if (event.target === coverForm && !sending) {
    event.preventDefault()
    coverAll()
  } else if (event.target.target !== '_blank') {
    sending = true
  }
})
covered.querySelector('button').addEventListener('click', uncover)
tabs.addEventListener('message', ({ data }) => {
  if (data === 'cover') cover()
  // A tab that opens late is covered where the others are.
  else if (!covered.hidden) tabs.postMessage('cover')
})
tabs.postMessage('new')

const { seconds, secondsUntilGone } = covered.dataset
let last = Date.now()
let told = Date.now()

/** Somebody is there. Under the cover that is said by uncovering alone. */
const here = () => {
  if (!covered.hidden) return
  last = Date.now()
  if (!secondsUntilGone || !coverForm || last - told < 250 * Number(secondsUntilGone)) return
  told = last
  const fields = new FormData(coverForm)
  fields.set('act', 'here')
  fetch('/', { method: 'POST', body: new URLSearchParams(fields) }).catch(() => {})
}

/** What a clock says also holds after a night with the lid closed. */
const look = () => {
  const idle = (Date.now() - last) / 1000
  if (secondsUntilGone && idle >= Number(secondsUntilGone)) location.replace('/')
  else if (seconds && idle >= Number(seconds)) cover()
}

for (const sign of ['keydown', 'pointerdown', 'pointermove', 'input', 'scroll']) {
  addEventListener(sign, here, { passive: true })
}
for (const sign of ['focus', 'pageshow', 'visibilitychange']) addEventListener(sign, look)
setInterval(look, 500)

// The key of the address opens nothing any more; it need not stand there.
history.replaceState(null, '', '/')

// A page that comes back out of the browser's memory shows what it showed then.
addEventListener('pageshow', event => {
  if (event.persisted) location.replace('/')
})
