'use strict'

/** The engine in this page: the only thing that knows a rule. Every answer it gives is JSON. */
class Engine {
  constructor(exports) {
    this.exports = exports
    this.text = new TextDecoder()
  }

  /** Starts the engine with the plan in this page; throws where anything is not as it must be. */
  static async open() {
    const code = await Engine.unpacked(Engine.bytes('engine'))
    const { instance } = await WebAssembly.instantiate(code, {})
    const engine = new Engine(instance.exports)
    const plan = Engine.bytes('plan')
    const address = engine.exports.reserve(plan.length)
    if (address === 0) throw new Error('the plan is too large')
    new Uint8Array(engine.exports.memory.buffer).set(plan, address)
    const refusal = engine.exports.open()
    if (refusal !== 0) throw new Error(`the plan is refused: ${refusal}`)
    return engine
  }

  static bytes(id) {
    return Uint8Array.from(atob(document.getElementById(id).textContent.trim()),
      letter => letter.charCodeAt(0))
  }

  /** Bytes that may have been packed by gzip, unpacked. */
  static async unpacked(bytes) {
    if (bytes[0] !== 0x1f) return bytes
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Response(unpacked).arrayBuffer()
  }

  /** Calls a function of the engine, and reads what it says. */
  ask(name, ...values) {
    const address = this.exports[name](...values)
    if (address === 0) throw new Error(`the engine has no answer to ${name}`)
    const bytes = new Uint8Array(this.exports.memory.buffer, address, this.exports.length())
    return JSON.parse(this.text.decode(bytes))
  }

  /** Whom to turn to, for the answers so far, on this device's date. */
  referral(country) {
    const today = new Date()
    return this.ask(
      'referral', country, today.getFullYear(), today.getMonth() + 1, today.getDate())
  }
}
