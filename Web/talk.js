'use strict'

// Covers the talk at one key, before the server has answered: what is on the screen is gone at once.

document.addEventListener('keydown', event => {
  const form = document.getElementById('cover-form')
  if (event.key !== 'Escape' || !form) return
  // Esc would also stop the form that is sent here.
  event.preventDefault()
  document.documentElement.classList.add('hidden')
  document.getElementById('cover').click()
})

// The key of the address opens nothing any more; it need not stand there.
history.replaceState(null, '', '/')

// A page that comes back out of the browser's memory shows what it showed then.
addEventListener('pageshow', event => {
  if (event.persisted) location.replace('/')
})
