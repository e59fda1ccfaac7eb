'use strict'

// Typing in answers that were given on paper: a key for each answer, and the last one can be undone.
const paper = {
  begin(main, words, ask) {
    const input = main.querySelector('#paper-keys')
    const state = main.querySelector('#paper-state')
    const rows = [...main.querySelectorAll('#paper-questions > li')]
    let keys = []
    /** The name of a sheet that was sent and may have been counted. */
    let sheet

    // Reads the keys from the first: what is answered, and at which question one is.
    const read = () => {
      const answers = Object.fromEntries(rows.map(row => [row.dataset.item, 'skipped']))
      let place = 0
      let begun = false
      for (const key of keys) {
        const row = rows[place]
        if (!row) break
        if (key !== ' ') {
          const { answer, joins } = row.querySelector(`[data-key="${key}"]`).dataset
          const item = row.dataset.item
          const isJoined = joins !== undefined
          const others = isJoined && begun ? answers[item] : []
          answers[item] = isJoined ? [...new Set([...others, answer])] : answer
          begun = true
          if (isJoined) continue
        }
        place += 1
        begun = false
      }
      return { answers, place, begun }
    }

    const shown = () => keys.join('').replaceAll(' ', '·')

    const show = (template = words.paperKey) => {
      const { place } = read()
      rows.forEach((row, index) => row.classList.toggle('on', index === place))
      rows[place]?.scrollIntoView({ block: 'nearest' })
      input.value = shown()
      const question = rows[place]?.querySelector('p').textContent
      state.textContent = question ? fill(template, { question }) : words.paperReady
    }

    const send = async () => {
      if (keys.length === 0) {
        state.textContent = words.paperBlank
        return
      }
      sheet ??= token()
      const body = JSON.stringify({ token: sheet, answers: read().answers })
      input.readOnly = true
      const reply = await ask('paper', {
        method: 'POST', body, headers: { 'Content-Type': 'application/json' },
      }).catch(() => undefined)
      input.readOnly = false
      if (reply?.status < 500) sheet = undefined
      if (!reply?.ok) {
        state.textContent = [409, 410].includes(reply?.status) ? words.paperOver : words.paperFailed
        return
      }
      keys = []
      show(words.paperDone)
    }

    const press = key => {
      if (input.readOnly) return
      if (key === 'enter') return send()
      // A sheet that may have been counted is only sent again as it was.
      if (sheet) return
      if (key === 'backspace') {
        keys.pop()
        return show()
      }
      const row = rows[read().place]
      if (!row || (key !== ' ' && !row.querySelector(`[data-key="${CSS.escape(key)}"]`))) return
      keys.push(key)
      show()
    }

    // Other keys do what they always do: reload, scroll, go to the next field.
    input.addEventListener('keydown', event => {
      const isOurs = event.key.length === 1 || ['Enter', 'Backspace'].includes(event.key)
      if (!isOurs || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (!event.repeat) press(event.key.toLowerCase())
    })
    input.addEventListener('input', () => { input.value = shown() })
    show()
  },
}
