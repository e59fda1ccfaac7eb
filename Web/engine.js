'use strict'

/** The engine in this page: the only thing that knows a rule. Every answer it gives is JSON. */
class Engine {
  constructor(exports) {
    this.exports = exports
    this.text = new TextDecoder()
  }

  /** Starts the engine with the plan in this page; throws where anything is not as it must be. */
  static async open() {
    const data = id => Engine.bytes(document.getElementById(id).textContent.trim())
    const engine = new Engine((await Engine.instance(data('engine'))).exports)
    const plan = data('plan')
    const address = engine.exports.reserve(plan.length)
    if (address === 0) throw new Error('the plan is too large')
    new Uint8Array(engine.exports.memory.buffer).set(plan, address)
    const refusal = engine.exports.open()
    if (refusal !== 0) throw new Error(`the plan is refused: ${refusal}`)
    return engine
  }

  /** At once where that is allowed, before the paper is painted; older browsers take their time. */
  static instance(bytes) {
    try {
      return new WebAssembly.Instance(new WebAssembly.Module(bytes))
    } catch {
      return WebAssembly.instantiate(bytes).then(made => made.instance)
    }
  }

  /**
   * The bytes in a text of letters and digits: first all 256 values in hexadecimal,
   * the most frequent first; then one character for each of the first 58, two for the others.
   */
  static bytes(text) {
    const order = text.slice(0, 512).match(/../g).map(pair => parseInt(pair, 16))
    const bytes = new Uint8Array(text.length)
    let length = 0
    for (let place = 512; place < text.length; place++) {
      let code = Engine.digits[text.charCodeAt(place)]
      if (code >= 58) code = 58 + (code - 58) * 62 + Engine.digits[text.charCodeAt(++place)]
      bytes[length++] = order[code]
    }
    return bytes.subarray(0, length)
  }

  /** What each character stands for, by its code. */
  static digits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'].reduce(
    (digits, letter, place) => digits.fill(place, letter.charCodeAt(0), letter.charCodeAt(0) + 1),
    new Uint8Array(128))

  /** Calls a function of the engine, and reads what it says. */
  ask(name, ...values) {
    if (!values.every(Number.isInteger)) throw new Error(`${name} takes whole numbers`)
    const address = this.exports[name](...values)
    if (address === 0) throw new Error(`the engine has no answer to ${name}`)
    const bytes = new Uint8Array(this.exports.memory.buffer, address, this.exports.length())
    return JSON.parse(this.text.decode(bytes))
  }

  /**
   * Whom to turn to, for the answers so far, on this device's date. A clock that is set before the
   * day on which the page was made is wrong.
   */
  referral(country) {
    const now = new Date()
    const main = document.querySelector('main')
    const made = new Date(main?.dataset.made + 'T00:00')
    const isWrong = now < made
    const today = isWrong ? made : now
    main?.dataset.zones?.split(' ').forEach((zone, place) =>
      this.exports.clock(place, isWrong ? -1 : Engine.minuteOfWeek(zone, now)))
    return this.ask(
      'referral', country, today.getFullYear(), today.getMonth() + 1, today.getDate())
  }

  /** The minute of the week, from Monday 0:00, in a time zone; -1 where this browser cannot tell. */
  static minuteOfWeek(zone, moment) {
    try {
      const form = new Intl.DateTimeFormat('en-US', {
        timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      const part = type => form.formatToParts(moment).find(one => one.type === type).value
      const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday'))
      return day < 0 ? -1 : (day * 24 + Number(part('hour'))) * 60 + Number(part('minute'))
    } catch {
      return -1
    }
  }
}
