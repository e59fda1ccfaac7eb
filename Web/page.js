'use strict'

// One screen at a time. What comes next, the engine says; what it is called, the document.

const page = {
  engine: null,
  /** The document as it came, with nothing filled in: what is printed, and what a start is from. */
  paper: null,
  item: null,
  /** The answer of the item on the screen, before anything is chosen anew. */
  answer: null,
  /** Guidance that is offered before the last question. */
  offered: [],
  /** The screen that was left for a look at the story. */
  left: null,

  /** Turns the paper into screens, once everything they need works. */
  async start() {
    try {
      page.engine = await Engine.open()
      for (const form of document.forms) form.reset()
      accidents.watch()
      find('#inside').hidden = top === window
      page.complete()
      page.paper = find('main').cloneNode(true)
      document.documentElement.classList.add('js')
      page.foldNotice()
      page.chooseCountry()
      page.show('#notice', false)
    } catch {
      document.documentElement.classList.remove('js')
    }
  },

  /** Adds what would repeat for every country and contact. */
  complete() {
    for (const [index, choice] of all('#country option').slice(1).entries()) {
      choice.value = index
      choice.dataset.place ??= choice.textContent
      const number = find(`#emergency [data-country="${choice.value}"]`)
      number?.prepend(element('p', fill(find('#emergency').dataset.template, choice.dataset)))
    }
    for (const link of all('.contacts a[href^=http]')) {
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
      const words = element('span', ' ' + find('#words').dataset.newTab)
      words.className = 'screen-only'
      link.append(words)
    }
    // The engine knows contacts by their order in the document.
    all('.contact').forEach((contact, index) => { contact.id = `contact-${index}` })
    for (const contact of all('.contacts:not(.international) > li')) {
      contact.dataset.country = contact.closest('[data-country]').dataset.country
    }
  },

  /** Puts a fresh document in the place of this one; only the country is kept. */
  renew() {
    const country = find('#country')?.value
    find('main').replaceWith(page.paper.cloneNode(true))
    if (country !== undefined) find('#country').value = country
    page.foldNotice()
    page.chooseCountry()
  },

  /** On a screen the first question is near; on paper all that stands before it is read. */
  foldNotice() {
    find('#notice .fold').open = false
  },

  /** Forgets every answer; the first screen is there again. */
  forget() {
    if (!page.engine) return
    page.engine.ask('begin')
    page.item = null
    page.answer = null
    page.offered = []
    page.left = null
    if (find('#country')) find('#country').value = '-1'
    page.renew()
    page.show('#notice', false)
  },

  /** The country by the engine's index of it: chosen here, or the page's own; -1 for none. */
  get country() {
    return Number(find('#country')?.value ?? find('main').dataset.country ?? -1)
  },

  /** Whether something would be lost with this page. */
  get hasAnswers() {
    const given = page.engine?.ask('outcome').answers ?? []
    return given.some(answer => answer !== 'open' && answer !== 'not_asked')
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
    document.documentElement.classList.remove('as-paper')
    const screen = find(selector)
    screen.classList.add('on')
    if (find('#reread')) find('#reread').hidden = !screen.matches('.item')
    find('#announcement').textContent = find('.item.on .progress')?.textContent ?? ''
    find('h1').classList.toggle('unseen', selector !== '#notice')
    if (focuses) accidents.keepAhead(selector === '#notice')
    scrollTo(0, 0)
    const heading = screen.querySelector('[tabindex="-1"]') ?? find('h1')
    if (focuses) heading.focus({ preventScroll: true })
  },

  /** The notice or the story, with everything in its place. */
  showOpening(selector) {
    page.renew()
    page.show(selector)
  },

  /** Goes where the engine says. */
  follow(screen) {
    if (screen.certain.length > 0) return page.offer(screen.certain)
    if (screen.item === null) return page.finish()
    page.item = screen.item
    page.answer = screen.answer
    page.ask(screen)
  },

  ask(screen) {
    const progress = find(`#item-${screen.item} .progress`)
    progress.textContent = fill(progress.dataset.template, screen)
    answers.complain(screen.item, false)
    answers.restore(screen.item, screen.answer)
    find('#reread .story-slot')?.append(find('#story-text'))
    page.show(`#item-${screen.item}`)
  },

  /** Help that has become certain: to be read now or at the end. */
  offer(guidance) {
    page.renew()
    page.offered = guidance.map(index => `#guidance-${index}`)
    find('#offer-titles').replaceChildren(...page.offered.map(
      article => element('li', find(`${article} h3`).textContent)))
    const referral = page.engine.referral(page.country)
    report.orderWays(referral)
    report.showAges(referral)
    report.placeNext(page.engine.ask('outcome'), referral, page.country)
    report.placeEmergency('#offer')
    find('#offer .danger-slot')[referral.crisis.leads ? 'before' : 'after'](find('#next'))
    find('#next').after(find('#crisis'))
    page.show('#offer')
  },

  seeHelp() {
    const referral = page.engine.referral(page.country)
    report.placeHelpers(referral, page.country)
    for (const card of page.engine.ask('outcome').shown) {
      const article = `#guidance-${card.guidance}`
      if (page.offered.includes(article)) report.placeSteps(find(article), card)
    }
    find('#offer-help').append(...page.offered.map(find))
    find('#see-help').hidden = true
    find('#offer-choice').hidden = true
    find(`${page.offered[0]} h3`).focus()
  },

  finish() {
    page.engine.ask('finish')
    page.renew()
    report.show(page.engine, page.country)
    document.dispatchEvent(new Event('report'))
    page.show('#report')
  },

  next() {
    const answer = answers.chosen(page.item)
    if (fields(page.item).length === 0) page.follow(page.engine.ask('pass'))
    else if (answer === undefined) answers.complain(page.item, true)
    else if (answer === 'not_sure') page.follow(page.engine.ask('not_sure'))
    else if (answer !== null) page.follow(page.engine.ask('answer', answer))
    else page.follow(page.engine.ask(page.answer === 'declined' ? 'decline' : 'skip'))
  },

  back() {
    const { canGoBack } = page.engine.ask('screen')
    const screen = page.engine.ask('back')
    if (canGoBack) return page.follow(screen)
    page.showOpening(find('#story') ? '#story' : '#notice')
  },

  /** On a wall: to the story, and back to where one was. */
  turnStory() {
    const screen = find('.screen.on')
    const { left } = page
    page.left = null
    if (screen.id === 'story') return left ? page.show(left) : page.begin()
    if (screen.id !== 'notice') page.left = `#${screen.id}`
    find('#story .story-slot').append(find('#story-text'))
    page.show('#story')
  },

  begin() {
    page.follow(page.engine.ask('screen'))
  },

  /** The key begins as the report does. */
  showKey() {
    report.placeKeyHelper(page.country)
    const card = find('#key-next')
    card?.before(find('#danger'))
    card?.after(find('#next-danger'), find('#crisis'))
    find('#key .key').open = true
    page.show('#key')
  },

  showReport() {
    report.placeHead(page.engine.referral(page.country))
    page.show('#report')
  },

  again() {
    leaving.forget()
    page.show('#notice')
  },

  /**
   * Prints all of the document in place of one screen. That holds until another screen is shown:
   * not every browser waits for its printer.
   */
  printPaper() {
    page.renew()
    find(`#countries [data-country="${page.country}"]`)?.setAttribute('open', '')
    page.show('#notice')
    document.documentElement.classList.add('as-paper')
    window.print()
  },
}

const moves = {
  '#start': () => find('#story') ? page.show('#story') : page.begin(),
  '#story-next': () => page.turnStory(),
  '#turn-story': () => page.turnStory(),
  '#story-back': () => page.left ? page.turnStory() : page.showOpening('#notice'),
  '#paper': () => page.printPaper(),
  '.next': () => page.next(),
  '.back': () => page.back(),
  '.skip': () => page.follow(page.engine.ask('skip')),
  '.decline': () => page.follow(page.engine.ask('decline')),
  '.stop': () => page.finish(),
  '#see-help': () => page.seeHelp(),
  '#go-on': () => page.begin(),
  '[data-open]': button => page.follow(page.engine.ask('go', Number(button.dataset.open))),
  '#print, #print-short, #key-print': () => window.print(),
  '#see-short': () => page.show('#short'),
  '#to-report, #key-back': () => page.showReport(),
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

document.addEventListener('submit', event => event.preventDefault())

document.addEventListener('input', event => {
  if (event.target.id === 'country') page.chooseCountry()
  else answers.keepApart(page.item, event.target)
})

document.addEventListener('forget', () => page.forget())

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.repeat && event.target.matches('.item.on input')) page.next()
})

// On a wall the keys of a presenter turn the page, whatever has the focus but a number.
document.addEventListener('keydown', event => {
  if (!document.documentElement.classList.contains('projector')) return
  if (event.target.matches('select, [type=number]')) return
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  if (event.key.toLowerCase() === 's' && !event.repeat) return find('#turn-story')?.click()
  const isRightToLeft = document.documentElement.dir === 'rtl'
  const forward = ['PageDown', isRightToLeft ? 'ArrowLeft' : 'ArrowRight'].includes(event.key)
  const backward = ['PageUp', isRightToLeft ? 'ArrowRight' : 'ArrowLeft'].includes(event.key)
  if (!forward && !backward) return
  const button = find(`.screen.on [data-turns=${forward ? 'on' : 'back'}]`)
  if (!button) return
  event.preventDefault()
  // A key that is held down would go past questions that nobody has seen yet.
  if (!event.repeat) button.click()
})

// What is folded is printed whole; where a style sheet cannot see to that, it is unfolded meanwhile.
addEventListener('beforeprint', () => {
  if (CSS.supports('selector(::details-content)')) return
  for (const fold of all('.screen.on .fold:not([open])')) {
    fold.open = true
    fold.classList.add('printing')
  }
})
addEventListener('afterprint', () => {
  for (const fold of all('.fold.printing')) {
    fold.open = false
    fold.classList.remove('printing')
  }
})

page.start()
