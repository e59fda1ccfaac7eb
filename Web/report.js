'use strict'

// The report: moves what stands in the document into its places. It writes no sentence of its own.

const find = selector => document.querySelector(selector)
const all = selector => [...document.querySelectorAll(selector)]

const report = {
  /** Puts everything back where it stood, as before the first answer. */
  clear() {
    const store = find('#guidance')
    for (const article of all('article.guidance')) {
      article.querySelector('.more').open = true
      article.querySelector('.why')?.setAttribute('hidden', '')
      store.append(article)
    }
    report.placeEmergency('#notice')
  },

  show(engine, country) {
    const outcome = engine.ask('outcome')
    const referral = engine.referral(country)
    report.clear()
    report.placeGuidance(outcome)
    report.placeContacts(referral, country)
    for (const { guidance, contacts } of referral.guidance) report.placeHelpers(guidance, contacts)
    report.placeLeftOpen(outcome.leftOpen)
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
    find('#described .nothing').hidden = outcome.describesSomething
    find('#also').hidden = outcome.undecided.length + outcome.leftOpen.length === 0
  },

  fillReasons(article, reasons, answers) {
    const list = article.querySelector('.why dl')
    if (!list) return
    list.replaceChildren(...reasons.flatMap(item => [
      element('dt', report.question(item)), element('dd', report.words(item, answers[item]))]))
    list.parentElement.hidden = reasons.length === 0
  },

  question: item => find(`#question-${item}`).textContent,

  /** An answer in the words of its question. */
  words(item, answer) {
    const words = find('#words').dataset
    switch (answer) {
      case 'not_sure': return words.notSure
      case 'declined': return words.declined
      case 'skipped': return words.skipped
      case 'open': case 'not_asked': return words.notAsked
    }
    const number = find(`#item-${item} input[type=number]`)
    if (number) return String(Number(number.min) + answer)
    return fields(item).filter(field => report.isChosen(field, answer))
      .map(field => field.parentElement.textContent.trim()).join('; ')
  },

  isChosen(field, code) {
    if (field.type === 'radio') return field.value === String(code)
    return field.value === 'none' ? code === 0 : (code >> Number(field.value) & 1) === 1
  },

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

  /** Beside a piece of guidance: the first way to reach each of its first contacts. */
  placeHelpers(guidance, contacts) {
    const list = find(`#guidance-${guidance} .who ul`)
    if (!list) return
    list.replaceChildren(...contacts.map(contact => {
      const line = document.createElement('li')
      const name = element('bdi', find(`#contact-${contact} h3`).textContent)
      line.append(find(`#contact-${contact} .channels li > *`).cloneNode(true), ' · ', name)
      return line
    }))
    list.parentElement.hidden = contacts.length === 0
  },

  placeLeftOpen(items) {
    find('#left-open').hidden = items.length === 0
    find('#left-open ul').replaceChildren(...items.map(item => {
      const button = element('button', report.question(item))
      button.type = 'button'
      button.dataset.open = item
      const line = document.createElement('li')
      line.append(button)
      return line
    }))
  },

  placeDanger(outcome) {
    find('#danger').hidden = !outcome.danger
    report.placeEmergency(outcome.danger ? '#danger' : outcome.dangerInPassing ? '#also' : '#notice')
  },

  /** There is one line for danger in the page; it stands where it is needed. */
  placeEmergency(screen) {
    find(`${screen} .danger-slot`).append(find('#emergency'))
  },

  fillKey(answers) {
    for (const line of all('.answers > li[data-item]')) {
      const own = line.querySelector('.own')
      if (own) own.textContent = report.words(line.dataset.item, answers[line.dataset.item])
    }
  },

  /** The country's numbers, or those from anywhere, or else the first way to reach anybody. */
  fillShort() {
    const links = all('#help .contacts > li:not([hidden]) .channels a')
    const phones = links.filter(link => link.protocol === 'tel:')
    const local = phones.filter(link => link.closest('.local'))
    const chosen = local.length > 1 ? local : phones.length > 0 ? phones : links.slice(0, 1)
    find('#short .numbers').replaceChildren(...chosen.map(link => {
      const line = document.createElement('li')
      line.append(link.cloneNode(true))
      const name = link.closest('.emergency')?.querySelector('h3').textContent
      if (name) line.append(' · ', name)
      return line
    }))
  },
}

const fields = item => all(`#item-${item} input`)

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** A sentence with its blanks filled in. */
const fill = (template, values) =>
  template.replace(/\{(\w+)\}/g, (blank, name) => name in values ? values[name] : blank)
