import type { Change } from '../../functions/sheet.ts'
import { look } from '../../functions/workflow/look.ts'
import { type Count, counted } from '../../infra/local/counted.ts'
import type { Desk } from '../../infra/local/desk.ts'

/** What one look asks for. */
export async function countOfLook(desk: Desk, why: 'wake' | 'tick'): Promise<Count> {
  const { outside, count } = counted(desk.outside())
  await look(outside, { school: desk.sample.id, why })
  return count
}

/** What one look writes in a file, in all its rounds. */
export async function changesOfLook(desk: Desk, file: string): Promise<readonly Change[]> {
  const outside = desk.outside()
  const written: Change[] = []
  const sheets = {
    ...outside.sheets,
    write: (id: string, changes: readonly Change[]) => {
      if (id === file) written.push(...changes)
      return outside.sheets.write(id, changes)
    },
  }
  await look({ ...outside, sheets }, { school: desk.sample.id, why: 'tick' })
  return written
}

/** Puts so many old requests straight into the store: 700 of a thousand on Decided, the rest shown nowhere. */
export async function withOldRequests(desk: Desk, howMany: number): Promise<void> {
  const { store } = desk.outside()
  const requests = `schools/${desk.sample.id}/requests`
  const like = (await store.list({ collection: requests, limit: 1 }))[0]?.doc
  if (like === undefined) throw new Error('there is no request yet that the others could be like')
  for (let place = 0; place < howMany; place += 1) {
    const id = `R-${String(1001 + place)}`
    const shown = place % 10 < 7 ? 'decided' : 'record'
    const decision = { stage: 'withdrawn', at: '2026-09-15T09:00:00.000Z' }
    await store.put(`${requests}/${id}`, { ...like, id, responseId: `old-${place}`, shown, decision })
  }
}
