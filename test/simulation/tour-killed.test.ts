import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { daysAfter } from '../../functions/domain/school/day.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { aHalfDay } from './a-desk.ts'
import { aPlace } from './a-place.ts'
import { chances } from './chances.ts'
import { type Running, running } from './visiting.ts'

/** Each takes ten seconds; the moments are others each time. `CPD_KILLS=20` for more. */
const kills = Number(process.env.CPD_KILLS ?? 6)
const at = (name: string) => `${name}@thistledown-lane.example.org`
const [head, deputy] = [at('ruth.ellerby'), at('samir.quayle')]

test('the tour is killed at random moments: nothing is lost, nothing twice, and two browsers see the same', {
  timeout: 600_000,
}, async () => {
  const seed = Number(process.env.CPD_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const chance = chances(seed)
  const place = await aPlace()
  const took: string[] = []

  for (let kill = 0; kill < kills; kill += 1) {
    const desk = await running(place)
    const tour = goOn(desk, kill, took).catch(() => 'cut off')
    await Promise.race([tour, pause(200 + Math.floor(chance() * 2500))])
    desk.process.kill('SIGKILL')
    await once(desk.process, 'exit')
    await tour
  }
  const desk = await running(place)
  await desk.moveTo('2026-12-14T16:00')
  await desk.settle()

  const what = `with CPD_SEED=${seed}`
  const approvals = await desk.rows(head, 'Approvals')
  const shown = [...approvals, ...(await desk.rows(head, 'Decided'))]
  const asked = shown.map((row) => /Tour \d+/.exec(row['Who and what'] ?? '')?.[0]).filter(Boolean)
  const mail = (await desk.mail()).filter(({ subject }) => subject.includes('Tour '))
  expect(took.length, what).toBeGreaterThan(kills / 2)
  expect(
    took.filter((title) => !asked.includes(title)),
    what,
  ).toEqual([])
  expect(new Set(asked).size, what).toBe(asked.length)
  const letters = mail.map(({ to, subject }) => `${to}: ${subject}`)
  expect(
    letters.filter((letter, place) => letters.indexOf(letter) !== place),
    what,
  ).toEqual([])
  for (const pot of (await desk.rows(head, 'Budget')).filter((row) => row.Set !== ''))
    expect(
      pounds(pot.Set) - pounds(pot.Spent) - pounds(pot.Committed),
      `${JSON.stringify(pot)} ${what}`,
    ).toBe(pounds(pot.Free))
  expect(seenIn(await desk.tab(deputy, 'Approvals')), what).toEqual(seenIn(await desk.tab(head, 'Approvals')))
  desk.process.kill('SIGTERM')
  await once(desk.process, 'exit')
  const cutOff = await unknownLetters(place.dir)
  // A receipt that a kill held up until the decision was told need not leave any more.
  const told = (title: string) =>
    [`We have your request: ${title} `, `: Approved: ${title},`].some((said) =>
      letters.some((letter) => letter.includes(said)),
    )
  for (const title of took) expect(told(title) || cutOff.includes(title), `${title} ${what}`).toBe(true)
})

/** What the letters are about that nobody can say of whether they arrived; each stands in Needs attention. */
async function unknownLetters(dir: string): Promise<readonly string[]> {
  const store = sqliteStore({ file: join(dir, 'desk.db') })
  const all = async (collection: string) =>
    (await store.list({ collection: `schools/thistledown-lane/${collection}`, limit: 5000 })).map(
      ({ doc }) => doc,
    )
  const listed = JSON.stringify((await all('attention')).filter(({ open }) => open === 'yes'))
  const unknown = (await all('letters')).filter(({ state }) => state === 'unknown')
  store.close()
  for (const { key } of unknown) expect(listed).toContain(`letter/${String(key)}`)
  return unknown.map(({ facts }) => String((facts as { title?: string }).title))
}

/** The next steps of the tour: ask, two votes, the letters of the day, and a change of mind. */
async function goOn(desk: Running, turn: number, took: string[]): Promise<void> {
  const title = `Tour ${turn + 1}`
  await desk.ask(at('bryony.castellow'), { ...aHalfDay, 'What is it called?': title, [price]: '10' })
  took.push(title)
  await desk.settle()
  for (const { Ref = '' } of await waiting(desk)) {
    await desk.choose(head, Ref, 'Head', 'Approve')
    await desk.choose(deputy, Ref, 'Deputy', 'Approve')
  }
  await desk.settle()
  await desk.moveTo(`${daysAfter('2026-11-12', turn)}T16:00`)
  const agreed = (await desk.rows(head, 'Approvals')).find(isToursApproved)
  if (agreed === undefined) return
  await desk.ask(at('bryony.castellow'), {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: agreed.Ref ?? '',
    'What would you like us to do?': 'cancel it',
  })
  await desk.settle()
}

const price = 'Price of one place before VAT, £ (0 if none)'
const waiting = async (desk: Running) =>
  (await desk.rows(head, 'Approvals')).filter(
    (row) => row['Who and what']?.includes('Tour ') && row['Where it stands']?.startsWith('Waiting for'),
  )
const isToursApproved = (row: Readonly<Record<string, string>>): boolean =>
  row['Who and what']?.includes('Tour ') === true && row['Where it stands']?.startsWith('Approved') === true

const seenIn = ({ rows }: Awaited<ReturnType<Running['tab']>>) =>
  rows.map(({ cells }) => cells.map(({ text }) => text))

const pounds = (shown = '£0.00'): number => Math.round(Number(shown.replace(/[£,]/g, '')) * 100)
