import type { Letter } from '../../../functions/workflow/books.ts'
import type { Sheets } from './at-the-sheets.ts'
import type { Records } from './records.ts'
import type { Consents } from './sharing.ts'

/**
 * What colleagues could read although nobody had agreed to it: rows of the Staffroom, and letters that left; counted
 * from what people answered, not from what the program kept of it.
 */
export async function sharedWithoutYes(
  sheets: Sheets,
  { letters, requests, people }: Records,
  consents: Consents,
): Promise<readonly string[]> {
  const agreed = new Map([...consents].filter(([, { may }]) => may !== 'no'))
  const byTitle = new Map(
    requests.flatMap(({ id, person, asked }) => {
      const consent = agreed.get(id)
      const name = people.find((one) => one.id === person)?.name ?? ''
      if (consent === undefined) return []
      return [
        [consent.may === 'yes, with my name' ? `${asked.title}, ${name}` : asked.title, consent] as const,
      ]
    }),
  )
  const rows = await sheets.rows('staffroom', 'What colleagues learned')
  return [
    ...rows.flatMap(({ cells }) => {
      const may = agreed.get(cells['(key)'] ?? '')?.may
      const named = cells.From !== 'A colleague'
      return may === undefined || (named && may !== 'yes, with my name')
        ? [`Staffroom ${cells['(key)']}`]
        : []
    }),
    ...letters.filter(reached).flatMap((letter) => {
      const told = letter.kind === 'key-messages' ? [agreed.get(referenceIn(letter))] : learned(letter)
      return told.every((consent) => consent !== undefined && consent.at <= letter.owedAt)
        ? []
        : [`letter ${letter.key}`]
    }),
  ]

  /** What a Staffroom letter tells of colleagues; a staff meeting in which it comes up stands behind it. */
  function learned({ kind, facts }: Letter) {
    if (kind !== 'staffroom' || !Array.isArray(facts.learned)) return []
    return facts.learned.map(({ what }: { readonly what: string }) =>
      byTitle.get(what.replace(/; at the staff meeting on [^;]*$/, '')),
    )
  }
}

/** What sharing came to in the year: how often the CPD lead asked, who agreed, and what reached somebody. */
export function sharingReckoned({ letters, sharings }: Records, consents: Consents) {
  const passed = letters.filter((one) => one.kind === 'key-messages' && reached(one))
  const said = [...consents.values()].map(({ may }) => may)
  return {
    askedFor: letters.filter((one) => one.kind === 'may-we-share' && reached(one)).length,
    agreed: said.filter((may) => may !== 'no').length,
    refused: said.filter((may) => may === 'no').length,
    passedOn: new Set(passed.map(referenceIn)).size,
    readers: passed.length,
    saidWhatCameOfIt: sharings.reduce((count, { tried }) => count + Object.keys(tried).length, 0),
    adopted: sharings.filter(({ typed }) => typed.adopted).length,
  }
}

const referenceIn = ({ key }: Letter): string => key.split('/')[0] ?? ''

/** It left, on its own or in the envelope of another. */
const reached = ({ state }: Letter): boolean =>
  ['sent', 'handed over', 'to hand over', 'unknown', 'enclosed'].includes(state)
