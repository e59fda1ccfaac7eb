'use strict'

// The country is chosen once. Every link takes it along behind a '#', which is sent to nobody. It is
// kept with this entry of the tab's history, for whoever comes back, and in no address.

const index = {
  /** What came along is read once and taken out of the address. */
  begin() {
    if (location.hash) {
      history.replaceState(location.hash.slice(1), '', location.pathname + location.search)
    }
    document.documentElement.classList.add('js')
    const select = find('#country')
    select.value = history.state ?? ''
    if (select.selectedIndex < 0) select.value = ''
    select.addEventListener('input', () => index.choose(select.value))
    index.choose(select.value)
  },

  choose(country) {
    history.replaceState(country, '')
    for (const link of all('main a')) link.hash = country
  },

  forget() {
    if (document.documentElement.classList.contains('left')) history.replaceState(null, '')
  },
}

document.addEventListener('forget', () => index.forget())
index.begin()
