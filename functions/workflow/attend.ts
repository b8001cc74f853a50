import type { Attention } from '../domain/attention.ts'
import type { Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { attentionAnswersIn, needsAttentionTab } from '../pages/desk/needs-attention.ts'
import { handedOverIn, lettersToHandOverTab } from '../pages/office/letters-to-hand-over.ts'
import { reading, writing } from './books.ts'
import { isHeldBack, letThrough } from './hold-back.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import { changeSchool, type School } from './school.ts'
import { enclosedIn, takenOut } from './set-out.ts'
import { settlingSince } from './settling.ts'

/** What is amiss now and will be gone from the list when it is not: by key. */
export type Amiss = Omit<Attention, 'since' | 'answers'>

/** Entries that the list shows or closes in one look. */
export const atMost = 200

/**
 * Does what people answered in Needs attention and ticked as handed over. Answers count once they
 * have stood for 20 seconds, like choices.
 */
export async function attend(
  outside: Outside,
  school: School,
  pulled: Pulled,
  open: readonly Attention[],
  now: Instant,
): Promise<{ readonly changed: boolean; readonly unsettled: School['unsettled'] }> {
  const unsettled: Record<string, School['unsettled'][string]> = {}
  let changed = false
  for (const { key, answer } of attentionAnswersIn(rowsOn(needsAttentionTab, pulled.desk))) {
    const entry = open.find((one) => one.key === key)
    if (entry === undefined || !entry.answers.includes(answer)) continue
    const settling = settlingSince(school.unsettled[key], answer, now)
    if (settling !== undefined) {
      unsettled[key] = settling
      continue
    }
    if (answer === 'Go on sending')
      await changeSchool(outside.store, school.id, (one) => ({
        ...one,
        mail: { ...one.mail, paused: undefined, byMinute: {} },
      }))
    if (answer === 'Decide them') await letThrough(outside, school.id, key, now)
    await answered(outside, school.id, entry, answer, now)
    changed = true
  }
  for (const key of handedOverIn(rowsOn(lettersToHandOverTab, pulled.office))) {
    changed = (await handedOver(outside, school.id, key, now)) || changed
  }
  return { changed, unsettled }
}

const answered = (
  outside: Outside,
  school: string,
  entry: Attention,
  answer: string,
  now: Instant,
): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = entry.about === undefined ? undefined : await books.letter(entry.about)
    const beside = await enclosedIn(books, letter)
    if (letter && answer === 'Send it again')
      for (const one of [letter, ...beside]) books.saveLetter(takenOut(one, now))
    if (letter && answer === 'It arrived') books.saveLetter({ ...letter, state: 'sent' })
    books.saveAttention(entry, 'no')
  })

const handedOver = (outside: Outside, school: string, key: string, now: Instant): Promise<boolean> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    if (letter?.state !== 'to hand over') return false
    books.saveLetter({ ...letter, state: 'handed over', settledAt: now })
    return true
  })

/**
 * Opens entries for what is amiss now and closes those whose cause has gone. Entries about one
 * occasion, such as a letter that was cut off, stay until somebody answers them.
 */
export async function keepList(
  outside: Outside,
  school: string,
  amiss: readonly Amiss[],
  now: Instant,
): Promise<readonly Attention[]> {
  const open = await reading(outside.store, school).attention(atMost)
  const fresh = amiss.filter(({ key, what }) => !open.some((one) => one.key === key && one.what === what))
  const gone = open.filter(
    ({ key, answers }) => (answers.length === 0 || isHeldBack(key)) && !amiss.some((one) => one.key === key),
  )
  if (fresh.length === 0 && gone.length === 0) return open
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (const one of gone) books.saveAttention(one, 'no')
    for (const one of fresh) books.saveAttention({ ...one, since: now, answers: answersTo(one) }, 'yes')
  })
  return reading(outside.store, school).attention(atMost)
}

const answersTo = ({ key }: Amiss): Attention['answers'] =>
  key === pausedKey ? ['Go on sending'] : isHeldBack(key) ? ['Decide them'] : []

export const pausedKey = 'now/mail paused'
