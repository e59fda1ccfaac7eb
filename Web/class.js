'use strict'

// Adds the answers to the picture of the class: only if somebody presses the button, and once.

const sharing = {
  token: null,
  /** What came of it: "sending", "sent", "closed", "refused", "slow" or "unreachable"; null before the button. */
  status: null,

  /** The answers by name, as files of answers write them; a number stays here. */
  answers() {
    const given = page.engine.ask('outcome').answers
    const items = JSON.parse(find('#share').dataset.items)
    return Object.fromEntries(items
      .map(({ place, ...item }) => [item.name, sharing.written(item, given[place])])
      .filter(([, written]) => written !== 'open'))
  },

  /** A state as it is; a code as the name that has it, or as those of its parts. */
  written({ names, parts }, answer) {
    if (!Number.isInteger(answer)) return answer
    return parts && answer > 0 ? parts.filter((_, bit) => answer >> bit & 1) : names[answer]
  },

  async send() {
    const sheet = { token: sharing.token ??= token(), answers: sharing.answers() }
    // From now on the page no longer says that nothing is kept.
    document.documentElement.classList.add('has-sent')
    sharing.status = 'sending'
    sharing.show()
    const status = await sharing.post(sheet)
    // A reply that comes after a new start is about a sheet that is gone.
    if (sheet.token !== sharing.token) return
    sharing.status = status
    sharing.show()
    find('#share [data-status]:not([hidden])').focus()
  },

  show() {
    const { status } = sharing
    find('#share-now').disabled = status === 'sending'
    find('#share-now').hidden = ![null, 'sending', 'slow', 'unreachable'].includes(status)
    for (const words of all('#share [data-status]')) words.hidden = words.dataset.status !== status
  },

  async post(sheet) {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), 20000)
    try {
      const reply = await fetch(find('#share').dataset.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sheet),
        cache: 'no-store',
        redirect: 'error',
        signal: limit.signal,
        credentials: 'same-origin',
        // Some browsers hide where a page comes from, beside the referrer.
        referrerPolicy: 'same-origin',
      })
      return sharing.meaning(reply, sheet)
    } catch {
      return limit.signal.aborted ? 'slow' : 'unreachable'
    } finally {
      clearTimeout(timer)
    }
  },

  /** Only the class names the sheet in its answer: a network that asks to sign in first answers too. */
  meaning(reply, sheet) {
    if (reply.headers.get('Sheet-Token') !== sheet.token) return 'unreachable'
    if (reply.status === 204) return 'sent'
    if (reply.status === 410) return 'closed'
    return reply.status >= 500 ? 'unreachable' : 'refused'
  },

  /** A new start is a new sheet. */
  forget() {
    sharing.token = null
    sharing.status = null
    sharing.show()
  },
}

document.addEventListener('click', event => {
  if (event.target.closest('#share-now')) sharing.send()
})
document.addEventListener('report', () => sharing.show())
document.addEventListener('forget', () => sharing.forget())
