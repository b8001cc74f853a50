import type { Outside } from '../outside.ts'
import { asItStands } from './at-the-door.ts'
import { type Letter, type Reading, reading, writing } from './books.ts'
import type { Known } from './known.ts'
import { enclosedIn, finish } from './set-out.ts'

/** Letters that the office is shown at once. */
const atMost = 50

/**
 * The letters that wait to be handed over, without those that would not leave any more by mail: what they ask has been
 * answered, or what they are about has gone by or been taken back. Nobody need hand those over; they are overtaken.
 */
export async function takeBackLetters(
  outside: Outside,
  school: string,
  known: Known,
): Promise<readonly Letter[]> {
  const books = reading(outside.store, school)
  const printed = await books.lettersToHandOver(atMost)
  const stand = await Promise.all(printed.map((letter) => stillStands(books, letter, known)))
  for (const [place, { key }] of printed.entries())
    if (!stand[place]) await takeBack(outside, school, key, known)
  return printed.filter((_, place) => stand[place])
}

/** One envelope is one piece of paper: it stands while anything in it does. Parts of it cannot be taken back, nor of a letter to all staff. */
async function stillStands(books: Reading, letter: Letter, known: Known): Promise<boolean> {
  if (!letter.bound || letter.kind === 'staffroom') return true
  for (const one of [letter, ...(await enclosedIn(books, letter))])
    if ((await asItStands(books, one, known)) !== undefined) return true
  return false
}

const takeBack = (outside: Outside, school: string, key: string, known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    if (letter?.state !== 'to hand over' || (await stillStands(books, letter, known))) return
    finish(books, { ...letter, state: 'overtaken' }, known.now)
  })
