import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aHalfDay, approve } from '../simulation/a-desk.ts'
import { aDeskWithPages, at, visitor } from './visitor.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDeskWithPages()
}, 180_000)
afterAll(() => desk.close())

const bryony = () => visitor(desk, at('bryony.castellow'))

/** The titles of the steps that are ticked off, and the one that comes next. */
async function tour() {
  const { text } = await bryony().opens('/')
  const done = [...text.matchAll(/<li class="done"><details[^>]*><summary>([^<]*) </g)].map(
    ([, title]) => title,
  )
  const next = /<li class="next".*?<strong>(.*?)<\/strong>/.exec(text)?.[1]
  return { done: done.length, next }
}

test('the steps of the tour tick themselves off when they have really happened', async () => {
  const seen = [await tour()]

  await desk.answer(at('bryony.castellow'), aHalfDay)
  seen.push(await tour())
  await desk.player.settle()
  await approve(desk, ['R-0001'])
  seen.push(await tour())
  await desk.player.settle()
  seen.push(await tour())
  await bryony().sends('/clock', { to: 'letters' })
  seen.push(await tour())
  await bryony().opens(`/mail/${desk.mail.numbered(at('bryony.castellow'))[0]?.number}`)
  seen.push(await tour())
  await desk.answer(at('bryony.castellow'), {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0001',
    'What would you like us to do?': 'cancel it',
  })
  await desk.player.settle()
  seen.push(await tour())

  expect(seen).toEqual([
    { done: 0, next: 'Bryony asks for training' },
    { done: 1, next: 'Ruth chooses Approve' },
    { done: 3, next: 'It is agreed, and the money is set aside' },
    { done: 4, next: 'The letter leaves at its time' },
    { done: 5, next: 'Bryony reads the answer' },
    { done: 6, next: 'The course falls through' },
    { done: 8, next: undefined },
  ])
}, 180_000)

test('what was cancelled before it was ever agreed is passed over: the tour begins again', async () => {
  await desk.answer(at('bryony.castellow'), aHalfDay)
  await desk.player.settle()
  const before = await tour()

  await desk.answer(at('bryony.castellow'), {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0002',
    'What would you like us to do?': 'cancel it',
  })
  await desk.player.settle()

  expect(before).toEqual({ done: 1, next: 'Ruth chooses Approve' })
  expect(await tour()).toEqual({ done: 8, next: undefined })
}, 180_000)

test('the tour’s own request is filled in on every page of the form, and says what it costs', async () => {
  const { text } = await bryony().opens('/')
  const link = /name="then" value="(\/forms[^"]*)"/.exec(text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const fields = new URL(link, desk.root).searchParams

  const { tour } = desk.sample
  const wanted = Object.values(tour?.asks.answers ?? {}).flat()

  expect([...fields.values()]).toEqual(expect.arrayContaining(wanted))
})

test('each button of the tour makes one the right person and opens a page that they can see', async () => {
  const { text } = await visitor(desk).opens('/')
  const buttons = [
    ...text.matchAll(/name="who" value="([^"]*)"><input type="hidden" name="then" value="([^"]*)"/g),
  ]

  const opened = await Promise.all(
    buttons.map(async ([, who = '', path = '']) => {
      const fields = new URLSearchParams([
        ['who', who],
        ['then', path.replaceAll('&#38;', '&')],
      ])
      const pressed = await visitor(desk).sends('/be', fields)
      const page = await visitor(desk, who).opens(pressed.headers.get('location') ?? '')
      return [pressed.headers.get('set-cookie')?.includes(encodeURIComponent(who)), page.status]
    }),
  )

  expect(opened.length).toBeGreaterThan(8)
  expect(opened).toEqual(opened.map(() => [true, 200]))
})

test('each button of the clock says what moment it goes to, by the school’s own calendar', async () => {
  const { text } = await bryony().opens('/')
  const said = [...text.matchAll(/<button name="to" value="(\w+)">.*?<span>(.*?)<\/span>/g)]

  expect(Object.fromEntries(said.map(([, to, moment]) => [to, moment]))).toEqual({
    quarter: 'Thu 12 November 2026, 16:00',
    letters: 'Fri 13 November 2026, 15:45',
    morning: 'Fri 13 November 2026, 08:00',
    week: 'Mon 16 November 2026, 08:00',
    term: 'Fri 18 December 2026, 16:00',
  })
})

test('while time passes the desk answers, says how far it has come, and then what happened', async () => {
  const version = async () => JSON.parse((await visitor(desk).opens('/version')).text) as { come?: number }
  const seen = new Set<number | undefined>()

  let done = false
  const moving = bryony()
    .sends('/clock', { to: 'term' })
    .finally(() => {
      done = true
    })
  while (!done) seen.add((await version()).come)
  const { headers } = await moving
  const { text } = await bryony().opens(headers.get('location') ?? '')

  expect([...seen].filter((come) => come !== undefined && come > 0 && come < 1).length).toBeGreaterThan(3)
  expect((await version()).come).toBeUndefined()
  expect(text).toContain('Done. It is Fri 18 December 2026, 16:00.')
}, 180_000)

test('in the last week of a term the next school week is the first after the holiday', async () => {
  const { text } = await bryony().opens('/')

  expect(text).toMatch(/Next school week<\/strong> <span>Mon 4 January 2027, 08:00/)
  expect(text).toMatch(/End of term<\/strong> <span>Fri 12 February 2027, 16:00/)
})
