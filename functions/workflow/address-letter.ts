import type { Person } from '../domain/school/person.ts'
import type { Facts } from '../outside.ts'
import type { SchoolToday } from '../pages/letters/about.ts'
import { nameOf, signer } from '../pages/letters/names.ts'
import type { Letter } from './books.ts'

/** A letter with where it goes and who answers when somebody replies. Nowhere: it is handed over. */
export type OnItsWay = {
  readonly letter: Letter
  readonly facts: Facts
  readonly to: { readonly name: string; readonly address: string } | undefined
  readonly replyTo: { readonly name: string; readonly address: string }
}

/** To whom it really goes: in rehearsal to the CPD lead, marked for whom it is. */
export function addressed(letter: Letter, school: SchoolToday): OnItsWay {
  const signed = signer(school, letter.to)
  const replyTo = letter.answerTo ?? { name: signed.name, address: signed.email }
  const address = addressOf(letter.to, school.people)
  const { letters, roles } = school.settings
  if (letters.live)
    return {
      letter,
      facts: letter.facts,
      replyTo,
      to: address === undefined ? undefined : { name: letter.to.name, address },
    }
  const lead = {
    name: nameOf(school.people, roles.cpdLead.email) ?? 'CPD lead',
    address: roles.cpdLead.email,
  }
  return { letter, facts: { ...letter.facts, rehearsalFor: letter.to.name }, replyTo, to: lead }
}

/** Where a person has their mail today; for an outsider the address that was named. */
export const addressOf = (to: Letter['to'], people: readonly Person[]): string | undefined => {
  const person = people.find(({ id }) => id === to.person)
  return person === undefined ? to.email : person.email
}

/** Named for the occasion, so that a receiver can tell a letter that comes twice. */
export const messageId = (school: string, { letter, replyTo }: OnItsWay): string =>
  `<${letter.key.replaceAll(/[^A-Za-z0-9-]+/g, '.')}.${letter.attempts}.${school}@${replyTo.address.split('@')[1]}>`
