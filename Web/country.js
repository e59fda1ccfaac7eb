'use strict'

// The country that was chosen in the list of checklists: it came behind the '#' of the address, is
// read once, and taken out of it.

if (location.hash) {
  find(`#country [data-code="${CSS.escape(location.hash.slice(1))}"]`)
    ?.setAttribute('selected', '')
  history.replaceState(null, '', location.pathname + location.search)
}
