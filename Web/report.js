'use strict'

// The report: moves what stands in the document into its places. It writes no sentence of its own.

const report = {
  show(engine, country) {
    const outcome = engine.ask('outcome')
    const referral = engine.referral(country)
    report.placeGuidance(outcome)
    report.placeContacts(referral, country)
    report.placeHelpers(referral, country)
    report.placeLeftOpen(outcome)
    report.placeDanger(outcome)
    report.fillKey(outcome.answers)
    report.fillShort()
  },

  placeGuidance(outcome) {
    for (const { guidance, reasons } of outcome.shown) {
      const article = find(`#guidance-${guidance}`)
      find('#described .list').append(article)
      report.fillReasons(article, reasons, outcome.answers)
    }
    for (const guidance of outcome.undecided) {
      const article = find(`#guidance-${guidance}`)
      article.querySelector('.more').open = false
      find('#also .list').append(article)
    }
    const words = !outcome.isAnswered ? 'nothing-answered'
      : outcome.undecided.length > 0 ? 'nothing-yet' : 'nothing'
    for (const line of all('#described > p')) {
      line.hidden = outcome.describesSomething || !line.matches(`.${words}`)
    }
    find('#also').hidden = outcome.undecided.length + outcome.leftOpen.length === 0
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
      report.showAge(emergency, referral.emergencyAge)
      find('.contacts.local').prepend(emergency)
    }
    for (const { contact, age } of referral.contacts) {
      const line = find(`#contact-${contact}`)
      line.hidden = false
      report.showAge(line, age)
      find(line.dataset.country ? '.contacts.local' : '.contacts.international').append(line)
    }
    find('.anywhere').hidden = !find('.contacts.international > li:not([hidden])')
    report.nameCountry(country)
  },

  showAge(line, age) {
    for (const words of line.querySelectorAll('[data-age]')) words.hidden = words.dataset.age !== age
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
      list.replaceChildren(
        ...(who.dataset.emergency === undefined ? [] : report.emergencyLines(country)),
        ...contacts.map(report.helperLine))
      who.hidden = list.children.length === 0
    }
  },

  emergencyLines(country) {
    const lines = all(`#brief-emergency [data-country="${country}"]`)
    return (lines.length > 0 ? lines : all('#brief-emergency [data-country="-1"]'))
      .map(line => line.cloneNode(true))
  },

  helperLine(contact) {
    const line = document.createElement('li')
    const way = find(`#contact-${contact} .channels li > *`)
    if (way) line.append(way.cloneNode(true), '\u00a0· ')
    line.append(element('bdi', find(`#contact-${contact} h3`).textContent))
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

  placeDanger(outcome) {
    find('#danger').hidden = !outcome.danger
    report.placeEmergency(outcome.danger ? '#danger' : outcome.dangerInPassing ? '#also' : '#notice')
  },

  /** There is one line for danger in the page; it stands where it is needed. */
  placeEmergency(screen) {
    find(`${screen} .danger-slot`).append(find('#emergency'))
  },

  fillKey(given) {
    for (const line of all('.answers > li[data-item]')) {
      const own = line.querySelector('.own')
      if (own) own.textContent = answers.words(line.dataset.item, given[line.dataset.item])
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
    const age = contact.querySelector('[data-age]:not([hidden])')
    if (age.dataset.age !== 'recent') line.append(element('p', age.textContent))
    return [line]
  },
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
