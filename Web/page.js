'use strict'

// One screen at a time. What comes next, the engine says; what it is called, the document.

const page = {
  engine: null,
  item: null,

  /** Turns the paper into screens, once everything they need works. */
  async start() {
    try {
      page.engine = await Engine.open()
      document.documentElement.classList.add('js')
      page.chooseCountry()
      report.clear()
      page.show('#notice', false)
    } catch {
      document.documentElement.classList.remove('js')
    }
  },

  /** Forgets every answer and begins again. */
  forget() {
    if (!page.engine) return
    page.engine.ask('begin')
    for (const own of all('.own, .why dl, #left-open ul')) own.replaceChildren()
    for (const section of all('.item')) page.complain(section, false)
    report.clear()
  },

  get country() {
    const select = find('#country')
    if (select) return Number(select.value)
    return find('#emergency [data-country="0"]') ? 0 : -1
  },

  /** Shows the emergency number of the chosen country, or the words for it. */
  chooseCountry() {
    const isKnown = find(`#emergency [data-country="${page.country}"]`) !== null
    for (const line of all('#emergency [data-country]')) {
      line.hidden = Number(line.dataset.country) !== (isKnown ? page.country : -1)
    }
  },

  /** Shows one screen; its heading takes the focus, so that it is read out. */
  show(selector, focuses = true) {
    for (const screen of all('.screen.on')) screen.classList.remove('on')
    const screen = find(selector)
    screen.classList.add('on')
    if (find('#reread')) find('#reread').hidden = !screen.matches('.item')
    find('h1').classList.toggle('unseen', selector !== '#notice')
    scrollTo(0, 0)
    const heading = screen.querySelector('[tabindex="-1"]') ?? find('h1')
    if (focuses) heading.focus({ preventScroll: true })
  },

  /** Goes where the engine says. */
  follow(screen) {
    if (screen.certain.length > 0) return page.offer(screen.certain)
    if (screen.item === null) return page.finish()
    page.item = screen.item
    page.ask(screen)
  },

  ask(screen) {
    const section = find(`#item-${screen.item}`)
    const progress = section.querySelector('.progress')
    progress.textContent = fill(progress.dataset.template, screen)
    page.complain(section, false)
    page.restore(screen)
    page.placeStory('#reread')
    page.show(`#item-${screen.item}`)
    find('#announcement').textContent = progress.textContent
  },

  /** Sets the fields to the answer that the engine has; browsers may remember others. */
  restore({ item, answer }) {
    for (const field of fields(item)) {
      if (field.type === 'number') {
        field.value = Number.isInteger(answer) ? String(Number(field.min) + answer) : ''
      } else {
        field.checked = Number.isInteger(answer)
          ? report.isChosen(field, answer) : field.value === answer
      }
    }
  },

  placeStory(screen) {
    find(`${screen} .story-slot`)?.append(find('#story-text'))
  },

  /** Help that has become certain: to be read now or at the end. */
  offer(guidance) {
    const articles = guidance.map(index => find(`#guidance-${index}`))
    find('#offer-titles').replaceChildren(
      ...articles.map(article => element('li', article.querySelector('h3').textContent)))
    find('#offer-help').replaceChildren()
    find('#see-help').hidden = false
    find('#offer-choice').hidden = false
    page.offered = guidance
    report.placeEmergency('#offer')
    page.show('#offer')
  },

  seeHelp() {
    const referral = page.engine.referral(page.country)
    for (const { guidance, contacts } of referral.guidance) report.placeHelpers(guidance, contacts)
    const articles = page.offered.map(index => find(`#guidance-${index}`))
    find('#offer-help').append(...articles)
    find('#see-help').hidden = true
    find('#offer-choice').hidden = true
    articles[0].querySelector('h3').focus()
  },

  goOn() {
    report.clear()
    page.follow(page.engine.ask('screen'))
  },

  finish() {
    page.engine.ask('finish')
    report.show(page.engine, page.country)
    page.show('#report')
  },

  /** What is chosen in the fields: a code, "not_sure", null for nothing, undefined for nonsense. */
  chosen(item) {
    const inputs = fields(item)
    const state = inputs.find(field => field.checked && field.value === 'not_sure')
    const number = inputs.find(field => field.type === 'number')
    if (number && (number.value !== '' || number.validity.badInput)) return page.typed(number)
    if (state) return 'not_sure'
    const marked = inputs.filter(field => field.checked)
    if (marked.length === 0) return null
    if (marked[0].type === 'radio') return Number(marked[0].value)
    return marked.reduce(
      (set, field) => field.value === 'none' ? set : set | 1 << Number(field.value), 0)
  },

  typed(field) {
    const isWhole = /^-?\d{1,9}$/.test(field.value.trim())
    const isWithin = Number(field.value) >= Number(field.min) && Number(field.value) <= Number(field.max)
    return isWhole && isWithin ? Number(field.value) - Number(field.min) : undefined
  },

  next() {
    const section = find(`#item-${page.item}`)
    if (fields(page.item).length === 0) return page.follow(page.engine.ask('pass'))
    const answer = page.chosen(page.item)
    if (answer === undefined) return page.refuse(section)
    if (answer === null) page.follow(page.engine.ask('skip'))
    else if (answer === 'not_sure') page.follow(page.engine.ask('not_sure'))
    else page.follow(page.engine.ask('answer', answer))
  },

  refuse(section) {
    page.complain(section, true)
    find('#announcement').textContent = section.querySelector('.error').textContent
    section.querySelector('input[type=number]').focus()
  },

  /** Says beside a number that it does not fit, or takes that back. */
  complain(section, isWrong) {
    const error = section.querySelector('.error')
    if (!error) return
    const field = section.querySelector('input[type=number]')
    error.hidden = !isWrong
    field.setAttribute('aria-invalid', String(isWrong))
    field.setAttribute('aria-describedby', isWrong ? `${field.name}-range ${error.id}` : `${field.name}-range`)
  },

  back() {
    const screen = page.engine.ask('screen')
    if (screen.canGoBack) return page.follow(page.engine.ask('back'))
    page.placeStory('#story')
    page.show(find('#story') ? '#story' : '#notice')
  },

  showKey() {
    find('#key .key').open = true
    page.show('#key')
  },

  begin() {
    page.follow(page.engine.ask('screen'))
  },

  again() {
    leaving.forget()
    page.chooseCountry()
    page.placeStory('#story')
    page.show('#notice')
  },

  /** The paper in this document, with nothing filled in. */
  printPaper() {
    document.documentElement.classList.remove('js')
    window.print()
    document.documentElement.classList.add('js')
  },

  /** "None of these" stands alone, and so does "not sure" beside a set or a number. */
  keepApart(field) {
    if (field.id === 'country') return page.chooseCountry()
    const others = fields(page.item).filter(other => other !== field)
    const standsAlone = ['none', 'not_sure'].includes(field.value) && field.type !== 'number'
    if (standsAlone && field.checked) {
      for (const other of others) {
        if (other.type === 'number') other.value = ''
        else other.checked = false
      }
    } else {
      for (const other of others) {
        if (['none', 'not_sure'].includes(other.value) && other.type !== 'number') other.checked = false
      }
    }
  },
}

const moves = {
  '#start': () => find('#story') ? page.show('#story') : page.begin(),
  '#story-next': () => page.begin(),
  '#story-back': () => page.show('#notice'),
  '#paper': () => page.printPaper(),
  '.back': () => page.back(),
  '.skip': () => page.follow(page.engine.ask('skip')),
  '.decline': () => page.follow(page.engine.ask('decline')),
  '.stop': () => page.finish(),
  '#see-help': () => page.seeHelp(),
  '#go-on': () => page.goOn(),
  '[data-open]': button => page.follow(page.engine.ask('go', Number(button.dataset.open))),
  '#change': () => page.back(),
  '#print, #print-short, #key-print': () => window.print(),
  '#see-short': () => page.show('#short'),
  '#to-report, #key-back': () => page.show('#report'),
  '#see-key': () => page.showKey(),
  '#again, #key-again': () => page.again(),
}

document.addEventListener('click', event => {
  const button = event.target.closest('button')
  // The second half of a double click would answer a question that nobody has seen yet.
  if (button && event.detail > 1) return event.preventDefault()
  const move = button && Object.keys(moves).find(selector => button.matches(selector))
  if (move) moves[move](button)
})

document.addEventListener('submit', event => {
  event.preventDefault()
  if (page.item !== null) page.next()
})

document.addEventListener('input', event => page.keepApart(event.target))
document.addEventListener('forget', () => page.forget())

// On a wall, the arrow keys turn the page; in a field they belong to the field.
document.addEventListener('keydown', event => {
  if (!document.documentElement.classList.contains('projector')) return
  if (event.target.matches('input, select') || event.ctrlKey || event.altKey || event.metaKey) return
  const isRightToLeft = document.documentElement.dir === 'rtl'
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (event.key === forward) find('.screen.on .moves button')?.click()
  if (event.key === backward) find('.screen.on .back, .screen.on [id$=back], .screen.on #change')?.click()
})

page.start()
