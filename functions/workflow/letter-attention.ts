import type { Attention } from '../domain/attention.ts'
import type { Instant } from '../domain/school/day.ts'
import type { Letter } from './books.ts'

/** A letter that has been put off so often is told of, so that nobody wonders. */
const triesUntilTold = 4

/** What a person must see to about a letter that did not simply leave; `undefined` when there is nothing. */
export function letterAttention(letter: Letter, now: Instant): Attention | undefined {
  const entry = { key: letterKey(letter.key), where: 'Letters', since: now, about: letter.key }
  const what = `The letter to ${letter.to.name}${letter.about === '' ? '' : ` about ${letter.about}`}`
  if (letter.state === 'unknown') {
    return {
      ...entry,
      who: 'you',
      what: `${what} was cut off; nobody can say whether it arrived`,
      remedy: `Ask ${letter.to.name}. Then choose “It arrived” or “Send it again”.`,
      answers: ['It arrived', 'Send it again'],
    }
  }
  if (letter.state === 'failed') {
    return {
      ...entry,
      who: 'you',
      what: `${what} could not be delivered: ${letter.because ?? 'no reason given'}`.slice(0, 500),
      remedy:
        'Put right the e-mail address on People, then choose “Send it again”. Or tell them yourself and choose “Done”.',
      answers: ['Send it again', 'Done'],
    }
  }
  const asksHelp = letter.kind === 'would-like-help'
  // Nobody need act on a question or a digest that a leaver did not get; whoever asked for help waits for it.
  if (letter.state === 'suppressed' && letter.bound && !asksHelp) return undefined
  if (letter.state === 'suppressed') {
    return {
      ...entry,
      who: 'you',
      what: `${what} was not sent: ${letter.because ?? ''}`,
      remedy: asksHelp
        ? 'Put right on Settings who the CPD lead is, or on People who leads the team, and choose “Send it again”: it goes to them. Somebody waits for it.'
        : 'If they do work here, put right their last day on People and choose “Send it again”. Otherwise see that the booking and cover are cancelled, and choose “Done”.',
      answers: ['Send it again', 'Done'],
    }
  }
  if (letter.state === 'pending' && letter.attempts >= triesUntilTold) {
    return {
      ...entry,
      who: 'nobody',
      what: `${what} has to wait: the mail server does not take it (${letter.because ?? 'no reason given'})`.slice(
        0,
        500,
      ),
      remedy:
        'It is tried again by itself for about a day. If it cannot wait, tell them yourself and choose “Done”.',
      answers: ['Done'],
    }
  }
  return undefined
}

/** Names the entry about a letter. */
export const letterKey = (key: string): string => `letter/${key}`
