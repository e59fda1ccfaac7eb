'use strict'

// The fields of a question: what is chosen in them, and what they show.

/** The fields of an item that a screen shows; on paper there is one more. */
const fields = item => all(`#item-${item} :not(.paper) > input`)

const isNumber = field => field.type === 'number'

/** Whether a field stands for an answer that leaves no other beside it. */
const standsAlone = field => 'alone' in field.dataset

const answers = {
  /** What is chosen: a code, "not_sure", null for nothing, undefined for what does not fit. */
  chosen(item) {
    const inputs = fields(item)
    const number = inputs.find(isNumber)
    if (number && (number.value !== '' || number.validity.badInput)) return answers.typed(number)
    const marked = inputs.filter(field => field.checked)
    if (marked.length === 0) return null
    if (marked[0].value === 'not_sure') return 'not_sure'
    return marked.reduce((code, field) => code | Number(field.value), 0)
  },

  typed(field) {
    const isWhole = /^-?\d{1,10}$/.test(field.value.trim())
    const isWithin = Number(field.value) >= Number(field.min) && Number(field.value) <= Number(field.max)
    return isWhole && isWithin ? Number(field.value) - Number(field.min) : undefined
  },

  /** Sets the fields to an answer; browsers may remember others. */
  restore(item, answer) {
    for (const field of fields(item)) {
      if (isNumber(field)) {
        field.value = Number.isInteger(answer) ? String(Number(field.min) + answer) : ''
      } else {
        field.checked = Number.isInteger(answer)
          ? answers.isChosen(field, answer) : field.value === answer
      }
    }
  },

  /** Whether a field is what a code says, or a part of it. */
  isChosen(field, code) {
    if (field.type === 'radio' || standsAlone(field)) return field.value === String(code)
    return (code & Number(field.value)) !== 0
  },

  /** An answer in the words of its question. */
  words(item, answer) {
    const words = find('#words').dataset
    switch (answer) {
      case 'not_sure': return words.notSure
      case 'declined': return words.declined
      case 'skipped': return words.skipped
      case 'open': case 'not_asked': return words.notAsked
    }
    const number = fields(item).find(isNumber)
    if (number) return String(Number(number.min) + answer)
    return fields(item).filter(field => answers.isChosen(field, answer))
      .map(field => field.parentElement.textContent.trim()).join('; ')
  },

  /** "None of these" stands alone, and so does "not sure" beside a set or a number. */
  keepApart(item, field) {
    const isAlone = standsAlone(field) && field.checked
    for (const other of fields(item)) {
      if (other === field || !isAlone && !standsAlone(other)) continue
      if (isNumber(other)) other.value = ''
      else other.checked = false
    }
  },

  /** Says beside a number that it does not fit, or takes that back. */
  complain(item, isWrong) {
    const error = find(`#item-${item} .error`)
    if (!error) return
    const field = fields(item).find(isNumber)
    error.hidden = !isWrong
    field.setAttribute('aria-invalid', String(isWrong))
    field.setAttribute('aria-describedby', isWrong ? `${field.name}-range ${error.id}` : `${field.name}-range`)
    if (!isWrong) return
    find('#announcement').textContent = error.textContent
    field.focus()
  },
}
