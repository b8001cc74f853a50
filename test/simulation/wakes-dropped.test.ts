import { expect, onTestFinished, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, aHalfDay, choose, everybody, letters, shown, stored } from './a-desk.ts'

/** What people do on one day, and when the next tick comes. */
const acts: readonly (readonly [what: string, act: (desk: Desk) => Promise<unknown>, tick: Instant])[] = [
  ['four people ask', askFour, '2026-11-12T08:15:00.000Z'],
  ['one price cannot be read', askUnreadable, '2026-11-12T08:30:00.000Z'],
  ['two leaders approve', approveFirst, '2026-11-12T09:00:00.000Z'],
  ['one of them thinks again', takeBack, '2026-11-12T09:15:00.000Z'],
  ['a meeting declines', declineSecond, '2026-11-12T10:00:00.000Z'],
  ['a leader would rather discuss', discussThird, '2026-11-12T10:15:00.000Z'],
  ['somebody changes their answer', changeThird, '2026-11-12T10:30:00.000Z'],
  ['cover gets dearer', dearerCover, '2026-11-12T11:00:00.000Z'],
  ['somebody new asks, and is put on People after that', askNewcomer, '2026-11-12T11:15:00.000Z'],
  ['the afternoon passes', async () => {}, '2026-11-12T16:00:00.000Z'],
]

test('when every signal is lost, the next tick and the look after it end in the same place', {
  timeout: 180_000,
}, async () => {
  const hearing = await opened({})
  const deaf = await opened({ deaf: true })

  const ends: (readonly [string, Awaited<ReturnType<typeof state>>, Awaited<ReturnType<typeof state>>])[] = []
  for (const [what, act, tick] of acts) {
    await act(hearing)
    await act(deaf)
    await hearing.player.settle()
    for (const desk of [hearing, deaf]) {
      await desk.player.moveTo(tick)
      await desk.player.settle()
    }
    ends.push([what, await state(hearing), await state(deaf)])
  }

  for (const [what, withSignals, without] of ends) expect([what, without]).toEqual([what, withSignals])
  expect(ends.at(-1)?.[1].letters).toHaveLength(9)
})

async function opened(options: { readonly deaf?: boolean }): Promise<Desk> {
  const desk = await aDesk(options)
  onTestFinished(desk.close)
  return desk
}

const answersOf = new WeakMap<Desk, string[]>()

async function answer(
  desk: Desk,
  as: string,
  answers: Parameters<Desk['answer']>[1],
  again?: string,
): Promise<void> {
  const given = answersOf.get(desk) ?? []
  answersOf.set(desk, given)
  const id = await desk.answer(as, answers, again)
  if (again === undefined) given.push(id)
}

const who = (place: number): string => everybody[place] ?? ''

async function askFour(desk: Desk): Promise<void> {
  for (const place of [0, 1, 2, 3]) {
    await answer(desk, who(place), aHalfDay)
    desk.clock.moveTo(afterOneSecond(desk))
  }
}
const afterOneSecond = (desk: Desk): Instant => desk.clock.now().replace(/:(\d\d)\./, next) as Instant
const next = (_: string, second: string): string => `:${String(Number(second) + 1).padStart(2, '0')}.`

const price = 'Price of one place before VAT, £ (0 if none)'

async function askUnreadable(desk: Desk): Promise<void> {
  await answer(desk, who(4), { ...aHalfDay, [price]: 'about £120 plus VAT' })
}

async function approveFirst(desk: Desk): Promise<void> {
  await choose(desk, 'R-0001', 'Head', 'Approve')
  await choose(desk, 'R-0001', 'Deputy', 'Approve')
  await choose(desk, 'R-0004', 'Head', 'Approve')
  await choose(desk, 'R-0004', 'Deputy', 'Approve')
}

async function takeBack(desk: Desk): Promise<void> {
  await choose(desk, 'R-0001', 'Head', '')
}

async function declineSecond(desk: Desk): Promise<void> {
  const file = (await desk.school()).files.desk.id
  const as = `ruth.ellerby@${desk.sample.domain}`
  const row = desk.nextRow(file, 'Meetings')
  desk.type({ as, file, tab: 'Meetings', row, column: 1, values: [['12/11/2026', 'Ruth, Samir']] })
  await choose(desk, 'R-0002', 'Agreed in the meeting', 'Decline')
  await choose(desk, 'R-0002', 'Reason if not yes', 'Done in school')
  const heading = 'Words for the letter'
  await choose(desk, 'R-0002', heading, 'Kit will show you on Thursday.')
}

async function discussThird(desk: Desk): Promise<void> {
  await choose(desk, 'R-0003', 'Head', 'Discuss')
}

async function changeThird(desk: Desk): Promise<void> {
  await answer(desk, who(2), { ...aHalfDay, [price]: '95' }, answersOf.get(desk)?.[2])
}

async function dearerCover(desk: Desk): Promise<void> {
  const file = (await desk.school()).files.coordinator.id
  const row = desk.rowWhere(file, 'Settings', 'Setting', 'Cost of one cover day, £')
  desk.type({ as: desk.sample.lead, file, tab: 'Settings', row, column: 2, values: [['230']] })
}

async function askNewcomer(desk: Desk): Promise<void> {
  const email = `new.comer@${desk.sample.domain}`
  await answer(desk, email, aHalfDay)
  const file = (await desk.school()).files.coordinator.id
  const row = desk.nextRow(file, 'People')
  const values = [['New Comer', email, 'Teacher', 'Year 1', '01/11/2026', 1, 'Mon–Fri']]
  desk.type({ as: desk.sample.lead, file, tab: 'People', row, column: 1, values })
}

/** All that a school could notice, without the times at which it happened and without chance ids. */
async function state(desk: Desk) {
  const { unsettled, failure, lease, mail, forms } = await desk.school()
  const plain = (text: string): string =>
    (answersOf.get(desk) ?? [])
      .reduce((read, id, place) => read.replaceAll(id, `answer ${place}`), text)
      .replaceAll(forms.request.id, 'the form')
      .replaceAll(forms.request.address, 'the form’s address')
      .replaceAll(forms.offer?.address ?? 'no form', 'the address of the form for offers')
      .replaceAll(desk.root, '/')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
  const tabs = Object.entries(await shown(desk)).flatMap(([tab, rows]) =>
    rows.filter(([what]) => what !== 'It works').map((cells) => plain(`${tab}: ${cells.join(' | ')}`)),
  )
  const docs = Object.entries(await stored(desk)).flatMap(([path, doc]) =>
    path === 'known/answers' ? [] : [plain(`${path} ${JSON.stringify(doc)}`)],
  )
  return {
    tabs,
    docs: docs.sort(),
    letters: letters(desk).map(plain),
    school: { unsettled, failure, lease, sent: mail.sent, paused: mail.paused },
  }
}
