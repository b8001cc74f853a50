import type { Outside } from '../outside.ts'
import { settingRows } from '../pages/coordinator/setting-rows.ts'
import { settingInWords } from '../pages/coordinator/setting-words.ts'
import { settingsChanged } from '../pages/letters/settings-changed.ts'
import { writing } from './books.ts'
import type { Known } from './known.ts'
import type { Learned } from './learn.ts'
import { owed, toPerson } from './owe.ts'

/** Tells the head, once for each change, that who decides or how many it takes will change. */
export async function tellHead(
  outside: Outside,
  school: string,
  { pending, changedRoles, values }: Learned,
  known: Known,
): Promise<void> {
  if (pending === undefined || changedRoles.length === 0) return
  const changes = changedRoles.map((key) => ({
    what: settingRows.find((row) => row.key === key)?.label ?? key,
    before: settingInWords(key, values[key]),
    now: settingInWords(key, pending.values[key]),
  }))
  const { head } = known.settings.roles
  const person = known.people.find(({ email }) => email === head.email)
  const letter = owed(settingsChanged({ ...known, changes, from: pending.from }), {
    key: `settings/${pending.from}/${known.now}`,
    to: person ? toPerson(person) : { name: 'the head', email: head.email },
    about: '',
    due: known.now,
    now: known.now,
  })
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    books.saveLetter(letter)
    books.record(
      `settings/${known.now}`,
      `changed on Settings: ${changedRoles.join(', ')}`,
      'settings',
      known.now,
    )
  })
}
