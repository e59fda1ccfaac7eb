'use strict'

// The report: moves what stands in the document into its places. It writes no sentence of its own.

const report = {
  /** How many cards show a step, and how many that are undecided their title, before anything is unfolded. */
  inView: 4,

  show(engine, country) {
    const outcome = engine.ask('outcome')
    const referral = engine.referral(country)
    report.placeGuidance(outcome)
    report.orderWays(referral)
    report.showAges(referral)
    report.placeContacts(referral, country)
    report.placeHelpers(referral, country)
    report.placeNext(outcome, referral, country)
    report.fold(outcome, referral, country)
    report.placeLeftOpen(outcome)
    report.placeDanger(outcome, referral)
    report.fillKey(outcome.answers)
    report.fillShort()
  },

  placeGuidance(outcome) {
    for (const card of outcome.shown) {
      const article = find(`#guidance-${card.guidance}`)
      find('#described .list').append(article)
      report.placeSteps(article, card)
      report.fillReasons(article, card.reasons, outcome.answers)
    }
    outcome.undecided.forEach((card, place) => {
      const article = find(`#guidance-${card.guidance}`)
      report.placeSteps(article, card)
      find(place < report.inView ? '#also .list' : '#also .further .list').append(article)
    })
    const further = outcome.undecided.length - report.inView
    const fold = find('#also .further')
    fold.hidden = further <= 0
    fold.querySelector('summary').textContent =
      further === 1 ? fold.dataset.one : fill(fold.dataset.template, { count: further })
    const words = !outcome.isAnswered ? 'nothing-answered'
      : outcome.undecided.length > 0 ? 'nothing-yet' : 'nothing'
    for (const line of all('#described > p')) {
      line.hidden = outcome.describesSomething || !line.matches(`.${words}`)
    }
    find('#also').hidden = outcome.undecided.length + outcome.leftOpen.length === 0
  },

  /** The lines of a card's steps, by the step; taken from the document once. */
  stepLines(article) {
    article.stepLines ??= new Map(
      [...article.querySelectorAll('[data-step]')].map(line => [Number(line.dataset.step), line]))
    return article.stepLines
  },

  /** The steps that fit, those with the same situations in front together. */
  placeSteps(article, { steps, above }) {
    const place = article.querySelector('.steps')
    if (!place) return
    const lines = report.stepLines(article)
    const groups = new Map()
    for (const { step, so, notSo } of steps) {
      const condition = report.condition(so, notSo)
      if (!groups.has(condition)) groups.set(condition, [])
      groups.get(condition).push(lines.get(step))
    }
    let number = 1
    place.replaceChildren(...[...groups].flatMap(([condition, lines]) => {
      const list = document.createElement('ol')
      list.start = number
      list.append(...lines)
      number += lines.length
      const heading = condition || (list.start > 1 ? place.dataset.inAnyCase : '')
      if (!heading) return [list]
      const words = element('p', heading)
      words.className = condition ? 'if' : 'if any-case'
      return [words, list]
    }))
    const elsewhere = article.querySelector('.above')
    elsewhere.hidden = steps.length > 0 || above.length === 0
    if (elsewhere.hidden) return
    elsewhere.textContent = fill(elsewhere.dataset.template, { title: report.title(above[0]) })
  },

  /** The "If" for situations that are not known; nothing where there are none. */
  condition(so, notSo) {
    const list = find('#situations')
    const words = [
      ...so.map(place => list.children[place].dataset.so),
      ...notSo.map(place => list.children[place].dataset.notSo)]
    if (words.length === 0) return ''
    return fill(list.dataset.template, { situations: words.join(list.dataset.joint) })
  },

  /** What is in view of everything before it is unfolded; the rest is in the document all the same. */
  fold(outcome, referral, country) {
    const lead = outcome.next?.[1]
    const cards = [...outcome.shown, ...outcome.undecided]
    outcome.shown.forEach((card, place) =>
      report.foldCard(find(`#guidance-${card.guidance}`), card, lead, place < report.inView))
    for (const card of outcome.undecided) report.foldCard(find(`#guidance-${card.guidance}`), card)
    report.nameOnce(cards, referral)
    for (const part of all('#help > .fold, #limits > .fold, #kept > .fold, .further')) part.open = false
    const first = cards.map(({ guidance }) => report.contactsFor(guidance, referral)[0])
    const found = [...new Set(first.filter(one => one !== undefined))]
    const named = [referral.next, referral.crisis.isMentioned ? referral.crisis.contact : null]
    const others = (found.length > 0 ? found : referral.contacts.slice(0, 1).map(one => one.contact))
      .filter(one => !named.includes(one))
    find('#help .in-view').replaceChildren(
      ...report.emergencyLines(country), ...others.map(report.helperLine))
  },

  /** Of a card: its title, and a step that the report does not begin with where one is in view. */
  foldCard(article, { steps, above }, lead, showsStep = false) {
    article.querySelector('.more').open = false
    const [condition, text] = steps.length > 0
      ? (showsStep ? report.firstStep(article, lead) : ['', ''])
      : ['', above.length > 0 ? '' : article.querySelector('.say')?.textContent]
    article.querySelector('summary .if').textContent = condition
    article.querySelector('summary .first').textContent = text ?? ''
  },

  /** Whoever stands with the next step or a card above is not named in a card's short lines again. */
  nameOnce(cards, referral) {
    const named = [referral.next]
    for (const { guidance } of cards) {
      const [first] = report.contactsFor(guidance, referral)
      if (first === undefined) continue
      const act = find(`#guidance-${guidance} .act`)
      const line = act?.querySelector('[data-contact]')
      const isThere = [...act?.querySelectorAll('a') ?? []]
        .filter(link => link.href === line?.querySelector('a')?.href).length > 1
      if (isThere || named.includes(first)) line?.remove()
      named.push(first)
    }
  },

  /** The first step as it stands in the card, with its "If", but for the one that leads the report. */
  firstStep(article, lead) {
    const line = [...article.querySelectorAll('.steps li')]
      .find(one => Number(one.dataset.step) !== lead)
    if (!line) return ['', '']
    const before = line.parentElement.previousElementSibling
    return [before?.matches('.if:not(.any-case)') ? before.textContent : '', line.textContent]
  },

  contactsFor: (guidance, referral) =>
    referral.guidance.find(card => card.guidance === guidance)?.contacts ?? [],

  title: guidance => find(`#guidance-${guidance} h3`).textContent,

  /** The one thing to do, with the first contact for it; below, the lines for danger. */
  placeNext(outcome, referral, country) {
    const [guidance, next] = outcome.next ?? [outcome.shown[0]?.guidance]
    find('#next').hidden = guidance === undefined
    if (guidance !== undefined) {
      const article = find(`#guidance-${guidance}`)
      const step = find('#next-step')
      step.textContent = report.stepLines(article).get(next)?.textContent ?? step.dataset.otherwise
      const label = find('#next .label')
      if (!article.querySelector('.act')) label.textContent = label.dataset.forEveryone
      find('#next .of').textContent = article.dataset.sentence
      find('#next .act').replaceChildren(
        ...(referral.next === null
          ? report.emergencyLines(country) : [report.helperLine(referral.next)]))
    }
    report.placeCrisisLine(referral.crisis, country)
  },

  /** What a report begins with: somebody who thinks of hurting themselves meets the crisis line first. */
  placeHead(referral) {
    const [danger, next, ...lines] = ['#danger', '#next', '#next-danger', '#crisis'].map(find)
    const first = referral.crisis.leads ? [next, danger] : [danger, next]
    find('#report-title').after(...first)
    ;(find('#ending') ?? first[1]).after(...lines)
  },

  /** Who can help with the step of a story's key. */
  placeKeyHelper(country) {
    const card = find('#key-next')
    const contacts = card?.dataset.contacts.split(' ') ?? []
    const contact = contacts[country < 0 ? contacts.length - 1 : country]
    card?.querySelector('.act').replaceChildren(
      ...(contact ? [report.helperLine(contact)] : report.emergencyLines(country)))
  },

  /** The crisis line; the emergency number with it where it is closed or none is known, which is said. */
  placeCrisisLine({ isMentioned, leads, contact, isKnown, withEmergency }, country) {
    const words = find('#crisis .none-known')
    const place = find(`#country option[value="${country}"]`)?.dataset.place ?? words.dataset.place
    const emergency = withEmergency || contact === null ? report.emergencyLines(country) : []
    const line = contact === null ? [] : [report.helperLine(contact)]
    const isSaid = !isKnown && place !== undefined
    find('#crisis').hidden = !isMentioned && !(leads && isSaid)
    // Where it leads, it stands with the next step already.
    find('#crisis > p').hidden = find('#crisis ul').hidden = leads
    find('#crisis ul').replaceChildren(...(isKnown ? [...line, ...emergency] : [...emergency, ...line]))
    words.hidden = !isSaid
    if (!isSaid) return
    words.textContent = contact === null
      ? fill(words.dataset.alone, { place })
      : fill(words.dataset.template, { place, name: find(`#contact-${contact} h3`).textContent })
  },

  fillReasons(article, reasons, given) {
    const list = article.querySelector('.why dl')
    if (!list) return
    list.replaceChildren(...reasons.flatMap(item => [
      element('dt', report.question(item)), element('dd', answers.words(item, given[item]))]))
    list.parentElement.hidden = reasons.length === 0
  },

  question: item => find(`#question-${item}`).textContent,

  /** The contacts of this report in its order, each with its age; all others are hidden. */
  placeContacts(referral, country) {
    for (const contact of all('.contact, .emergency')) contact.hidden = true
    const emergency = find(`.emergency[data-country="${country}"]`)
    if (emergency) {
      emergency.hidden = false
      find('.contacts.local').prepend(emergency)
    }
    for (const { contact, heldBack } of referral.contacts) {
      const line = find(`#contact-${contact}`)
      line.hidden = false
      const note = line.querySelector('.held-back')
      if (note) note.hidden = !heldBack
      find(line.dataset.country ? '.contacts.local' : '.contacts.international').append(line)
    }
    find('.anywhere').hidden = !find('.contacts.international > li:not([hidden])')
    report.nameCountry(country)
  },

  /** The ways to reach each contact, the best one now first, and whether it is open now. */
  orderWays(referral) {
    const words = find('#words').dataset
    for (const { contact, ways } of referral.contacts) {
      const list = find(`#contact-${contact} .channels`)
      const lines = [...list.children]
      for (const { channel, availability } of ways) {
        if (availability !== 'unknown') lines[channel].querySelector('.hours')?.append(words[availability])
        list.append(lines[channel])
      }
    }
  },

  /** How old the facts of each contact are today. */
  showAges({ contacts, emergencyAge }) {
    if (emergencyAge) for (const line of all('.emergency')) report.showAge(line, emergencyAge)
    for (const { contact, age } of contacts) report.showAge(find(`#contact-${contact}`), age)
  },

  showAge(line, age) {
    const words = line.querySelector('[data-age]')
    const month = words.querySelector('span')
    words.dataset.age = age
    if (!month) return
    const key = [words.dataset.origin, age, report.asksToCheck(line) ? 'check' : undefined]
    const { template } = find(`#ages [data-of="${key.filter(Boolean).join(' ')}"]`).dataset
    const [before, after] = template.split('{month}')
    words.replaceChildren(before, month, after)
  },

  /** Whether the facts of a contact are so old, or so unsure, that one should check first. */
  asksToCheck(line) {
    const { check, age } = line.querySelector('[data-age]').dataset
    return line.matches('.contact') && (check !== undefined || age !== 'recent')
  },

  nameCountry(country) {
    const title = find('#help-title')
    const choice = find(`#country option[value="${country}"]`)
    if (!choice) return
    const place = choice.dataset.place
    title.textContent = place ? fill(title.dataset.template, { place }) : title.dataset.anywhere
  },

  /** Beside each piece of guidance: the first way to reach each of its first contacts. */
  placeHelpers(referral, country) {
    for (const { guidance, contacts } of referral.guidance) {
      const who = find(`#guidance-${guidance} .who`)
      if (!who) continue
      const list = who.querySelector('ul')
      const { beforeEmergency } = who.dataset
      const lines = contacts => {
        const made = contacts.map(report.helperLine)
        if (beforeEmergency !== undefined) {
          made.splice(Number(beforeEmergency), 0, ...report.emergencyLines(country))
        }
        return made
      }
      list.replaceChildren(...lines(contacts))
      who.hidden = list.children.length === 0
      find(`#guidance-${guidance} .act`).replaceChildren(...lines(contacts.slice(0, 1)))
    }
  },

  emergencyLines(country) {
    const ways = all(`#emergency [data-country="${country}"] li`)
    if (ways.length === 0) return [element('li', find('#emergency').dataset.otherwise)]
    const name = find('.emergency h3').textContent
    return ways.map(way => report.wayLine(way, name, ways.length > 1))
  },

  /** A line of a list: a way with whom it reaches, its note and its hours. */
  wayLine(way, name, showsNote = true) {
    const line = document.createElement('li')
    const link = way.firstElementChild.cloneNode(true)
    const newTab = link.querySelector('.screen-only')
    link.append('\u00a0· ', element('bdi', name), ...(newTab ? [newTab] : []))
    line.append(link)
    for (const part of showsNote ? ['.note', '.hours'] : ['.hours']) {
      line.append(...[...way.querySelectorAll(part)].map(one => one.cloneNode(true)))
    }
    return line
  },

  helperLine(contact) {
    const name = find(`#contact-${contact} h3`).textContent
    const way = find(`#contact-${contact} .channels li`)
    const line = way ? report.wayLine(way, name) : element('li', name)
    line.dataset.contact = contact
    if (report.asksToCheck(find(`#contact-${contact}`))) {
      line.append(' ' + find('#words').dataset.checkFirst)
    }
    return line
  },

  /** What was not asked; a button where it can be opened now, otherwise only the question. */
  placeLeftOpen({ leftOpen, openable }) {
    find('#left-open').hidden = leftOpen.length === 0
    find('#left-open .screen-only').hidden = openable.length === 0
    find('#left-open ul').replaceChildren(...leftOpen.map(item => {
      const line = document.createElement('li')
      line.append(openable.includes(item) ? report.opener(item) : report.question(item))
      return line
    }))
  },

  opener(item) {
    const button = element('button', report.question(item))
    button.type = 'button'
    button.dataset.open = item
    return button
  },

  placeDanger(outcome, referral) {
    find('#danger').hidden = !outcome.danger
    report.placeHead(referral)
    report.placeEmergency(outcome.danger ? '#danger' : outcome.dangerInPassing ? '#next-danger' : '#notice')
  },

  /** There is one line for danger in the page; it stands where it is needed. */
  placeEmergency(screen) {
    find(`${screen} .danger-slot`).append(find('#emergency'))
  },

  fillKey(given) {
    for (const line of all('.answers > li[data-item]')) {
      const own = line.querySelector('.own')
      if (!own) continue
      const answer = given[line.dataset.item]
      own.textContent = answers.words(line.dataset.item, answer)
      // Whoever left a question out does not differ from anyone.
      const isGiven = Number.isInteger(answer) || answer === 'not_sure'
      line.querySelector('.differs').hidden = !isGiven || String(answer) === line.dataset.answer
    }
  },

  /** The country's numbers, or else a directory: how to reach them, and what to check first. */
  fillShort() {
    const shown = all('#help .contacts > li:not([hidden])')
    const local = shown.filter(line => line.closest('.local'))
    const directory = shown.filter(line => line.matches('[data-directory]')).slice(0, 1)
    const lines = local.length > 1 ? local : [...local, ...directory]
    find('#short .numbers').append(...lines.flatMap(report.shortLine))
  },

  /** A number without a name; only that of an emergency is called what it is. */
  shortLine(contact) {
    const kind = contact.matches('[data-directory]')
      ? '.channels a' : '.channels a[href^="tel:"], .channels b.number'
    const way = contact.querySelector(kind)
    if (!way) return []
    const line = way.parentElement.cloneNode(true)
    if (contact.matches('.emergency')) line.append(' · ', contact.querySelector('h3').textContent)
    const age = contact.querySelector('[data-age]')
    if (age.dataset.age !== 'recent') line.append(element('p', age.textContent))
    return [line]
  },
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
