'use strict'

// What the scripts of readers and of teachers have in common.

const find = selector => document.querySelector(selector)
const all = selector => [...document.querySelectorAll(selector)]

/** A sentence with its blanks filled in. */
const fill = (template, values) =>
  template.replace(/\{(\w+)\}/g, (blank, name) => name in values ? values[name] : blank)

/** A random name for a sheet, so that sending it again does not count it twice. */
const token = () => [...crypto.getRandomValues(new Uint8Array(16))]
  .map(byte => byte.toString(16).padStart(2, '0')).join('')
