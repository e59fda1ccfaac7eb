'use strict'

// Covers the talk at one key, and where nobody was there for a while. What is typed stays under the cover.

const covered = document.getElementById('covered')
const others = new BroadcastChannel('cover')
let shown = null

const cover = () => {
  if (!covered.hidden) return
  shown = document.activeElement
  covered.hidden = false
  document.documentElement.classList.add('hidden')
  covered.querySelector('button').focus()
}

const uncover = () => {
  document.documentElement.classList.remove('hidden')
  covered.hidden = true
  shown?.focus()
  wait()
}

// The page of what helps stands in a tab of its own: one key covers both.
const coverAll = event => {
  // Esc would also stop a form that is being sent, and a button send one.
  event.preventDefault()
  cover()
  others.postMessage('cover')
}

document.addEventListener('keydown', event => { if (event.key === 'Escape') coverAll(event) })
document.getElementById('cover-form')?.addEventListener('submit', coverAll)
covered.querySelector('button').addEventListener('click', uncover)
others.addEventListener('message', cover)

let idle
const seconds = Number(covered.dataset.seconds)
const wait = () => {
  clearTimeout(idle)
  if (seconds) idle = setTimeout(cover, seconds * 1000)
}
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'input', 'scroll']) {
  addEventListener(sign, wait, { passive: true })
}
wait()

// The key of the address opens nothing any more; it need not stand there.
history.replaceState(null, '', '/')

// A page that comes back out of the browser's memory shows what it showed then.
addEventListener('pageshow', event => {
  if (event.persisted) location.replace('/')
})
