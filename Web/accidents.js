'use strict'

// What happens by accident loses no answer: the browser's own Back, and a reload.

const accidents = {
  /** Whether the page itself goes back to where there is nothing ahead. */
  isReturning: false,
  /** Whether a number was pressed just now: what it opens does not close this page. */
  isDialling: false,

  /**
   * Keeps one entry of history ahead of the first screen, and none on it. Back then comes to this
   * page, which goes one screen back. The entry has a name for what it is, and nothing else.
   */
  keepAhead(isFirst) {
    // Where a page around this one refuses, Back leaves as it always did.
    try {
      if (isFirst && history.state === 'ahead') accidents.returns()
      if (isFirst || history.state === 'ahead') return
      history.replaceState(leaving.behind, '')
      history.pushState('ahead', '')
    } catch {}
  },

  /** From now on the browser asks before answers are lost. */
  watch() {
    addEventListener('beforeunload', event => {
      if (leaving.hasLeft || accidents.isDialling || !page.hasAnswers) return
      event.preventDefault()
      // What older browsers wait for.
      event.returnValue = true
    })
  },

  returns() {
    accidents.isReturning = true
    history.back()
  },

  /** Back was pressed, or Forward to an entry that is there for nothing. */
  moved(state) {
    if (leaving.hasLeft) return
    if (state === 'ahead') return accidents.returns()
    if (state !== leaving.behind) {
      accidents.isReturning = false
      return
    }
    history.replaceState(null, '')
    const back = find('.screen.on [data-turns=back]')
    if (accidents.isReturning) accidents.isReturning = false
    else if (back) back.click()
    else history.back()
  },
}

addEventListener('popstate', event => accidents.moved(event.state))

document.addEventListener('click', event => {
  if (!event.target.closest('a[href]:not([target])')) return
  accidents.isDialling = true
  setTimeout(() => { accidents.isDialling = false }, 2000)
})
