import assert from 'node:assert/strict'

/** Pounds and pence as whole pence. Never a fraction. */
export type Pence = number

/** Whole pounds as pence. */
export const pounds = (amount: number): Pence => pence(Math.round(amount * 100))

/** Asserts that an amount is whole pence that we can count exactly. */
export function pence(amount: number): Pence {
  assert(Number.isSafeInteger(amount), `${amount} is not whole pence`)
  return amount
}

export const sum = (...amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce((total, amount) => total + amount, 0))

/** A percentage of an amount, rounded down to the penny. */
export const percentOf = (amount: Pence, percent: number): Pence =>
  pence(Math.floor((amount * percent) / 100))

/** An amount without its pence, for advice: nobody looks for a course at £125.10. */
export const wholePounds = (amount: Pence): Pence => pence(amount - (amount % 100))

/** Money as people read it: £1,234.50, always with pence. */
export function show(amount: Pence): string {
  const whole = Math.trunc(Math.abs(pence(amount)) / 100)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = (Math.abs(amount) % 100).toString().padStart(2, '0')
  return `${amount < 0 ? '−' : ''}£${whole}.${rest}`
}

/** Money without empty pence, for running text: £85, £577.50. */
export const showShort = (amount: Pence): string => show(amount).replace(/\.00$/, '')
