import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, asksAs, at, visitor } from './visitor.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDeskWithPages()
})
afterAll(() => desk.close())

const formPath = async () => new URL((await desk.school()).forms.request.address).pathname
const filePath = async (file: 'desk' | 'office' | 'coordinator', tab: string) =>
  `/spreadsheets/d/${(await desk.school()).files[file].id}/edit?tab=${encodeURIComponent(tab)}`

test('every page says in its title where one is', async () => {
  const head = visitor(desk, at('ruth.ellerby'))

  const pages = [
    await head.opens('/'),
    await head.opens('/mail'),
    await head.opens(await formPath()),
    await head.opens(await filePath('desk', 'Approvals')),
  ]

  expect(pages.map(({ text }) => /<title>(.*?)<\/title>/.exec(text)?.[1])).toEqual([
    'Thistledown Lane Primary School – CPD Desk',
    'Mail for Ruth Ellerby – CPD Desk',
    'Ask for training – CPD Desk',
    'Approvals, CPD Desk – Thistledown Lane Primary School – CPD Desk',
  ])
})

test('a page loads nothing from outside and runs nothing that stands in it', async () => {
  const { text, headers } = await visitor(desk, at('ruth.ellerby')).opens('/')

  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect([...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to)).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^(https?:)?\/\//)]),
  )
  expect(text).not.toMatch(/ on\w+=| style=|<script(?![^>]* src=)/)
})

test('the home page tells a leader how many requests wait for them', async () => {
  await asks(at('bryony.castellow'))

  const leader = await visitor(desk, at('samir.quayle')).opens('/')
  const teacher = await visitor(desk, at('priya.lindqvist')).opens('/')

  expect(leader.text).toMatch(/\d+ requests?<\/a> for your choice/)
  expect(teacher.text).not.toContain('for your choice')
})

test('somebody without an account learns that the office fills in for them and prints their letters', async () => {
  const maureen = visitor(desk, 'Maureen Tidswell')

  const { text } = await maureen.opens('/')
  const form = await maureen.opens(await formPath())

  expect(text).toContain('The office fills in the form for them')
  expect(form.status).toBe(403)
  expect(form.text).toContain('so the office fills this in for them')
})

test('a file stays closed to those with whom it is not shared, and says who could open it', async () => {
  const path = await filePath('desk', 'Approvals')

  const teacher = await visitor(desk, at('priya.lindqvist')).opens(path)
  const nobody = await visitor(desk).opens(path)

  expect([teacher.status, nobody.status]).toEqual([403, 403])
  expect(teacher.text).toContain('Ruth Ellerby, Head teacher')
  expect(teacher.text + nobody.text).not.toContain('True cost')
})

test('a leader finds their own column open, and the others’ closed', async () => {
  await asks(at('bryony.castellow'))
  const { id } = (await desk.school()).files.desk

  const { text } = await visitor(desk, at('samir.quayle')).opens(await filePath('desk', 'Approvals'))
  const cells = /<tr><th scope="row">3<\/th>(.*?)<\/tr>/s.exec(text)?.[1]?.match(/<td[^>]*>/g) ?? []
  const under = (heading: string) => cells[desk.columnOf(id, 'Approvals', heading) - 1]

  expect(under('Deputy')).toBe('<td class="yours">')
  expect(under('Head')).toBe('<td>')
})

test('the grid’s library comes from this desk, and a browser may keep it', async () => {
  const page = await visitor(desk, at('ruth.ellerby')).opens(await filePath('desk', 'Approvals'))
  const [, address = ''] = /src="(\/assets\/ag-grid\.js\?[\d.]+)"/.exec(page.text) ?? []
  const { status, headers } = await visitor(desk).opens(address)

  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('immutable')
  expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self' 'nonce-[^']+';/)
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
})

test('columns and tabs that are hidden are not shown', async () => {
  const { id } = (await desk.school()).files.office
  const jo = visitor(desk, at('jo.brindlewick'))
  const tab = '>Letters to hand over<'
  const before = await jo.opens(await filePath('office', 'Letters to hand over'))
  const gid = Number(/data-gid="(\d+)"[^>]*>Letters to hand over</.exec(before.text)?.[1])

  const hide = { updateSheetProperties: { properties: { sheetId: gid, hidden: true }, fields: 'hidden' } }
  desk.google.sheets.batchUpdate({ account: desk.automation, counted: false }, id, { requests: [hide] })
  const after = await jo.opens(`/spreadsheets/d/${id}/edit`)

  expect(before.text).toContain(tab)
  expect(after.text).not.toContain(tab)
  expect(before.text).not.toContain('(key)')
})

test('what people write is text on every page', async () => {
  const hostile = '<script>alert(1)</script>"\'&{{x}}'
  await asks(at('bryony.castellow'), { 'What is it called?': hostile })

  const sheet = await visitor(desk, at('ruth.ellerby')).opens(await filePath('desk', 'Approvals'))
  const mail = await visitor(desk, at('bryony.castellow')).opens('/mail')
  const letter = await visitor(desk, at('bryony.castellow')).opens(`/mail/${desk.mail.list().length}`)

  expect(sheet.text).toContain('alert(1)')
  for (const { text } of [sheet, mail, letter]) expect(text).not.toContain('<script>alert')
})

test('another site can neither choose a person nor move the clock', async () => {
  const now = desk.clock.now()

  const answer = await fetch(new URL('/clock', desk.root), {
    method: 'POST',
    headers: { origin: 'http://elsewhere.example.org' },
    body: new URLSearchParams({ to: 'morning' }),
  })

  expect(answer.status).toBe(403)
  expect(desk.clock.now()).toBe(now)
})

const choosing = (next: string) =>
  new URLSearchParams([
    ['who', at('ruth.ellerby')],
    ['then', next],
  ])

test('after changing who one is, one stays on the same page of this desk', async () => {
  const person = visitor(desk)

  const here = await person.sends('/be', choosing('/mail'))
  const away = await person.sends('/be', choosing('//elsewhere.example.org'))

  expect(here.headers.get('location')).toBe('/mail')
  expect(away.headers.get('location')).toBe('/')
})

test('the clock goes to this afternoon’s letters, and then to the next afternoon’s', async () => {
  const person = visitor(desk, at('ruth.ellerby'))

  await person.sends('/clock', { to: 'letters' })
  const first = desk.clock.now()
  await person.sends('/clock', { to: 'letters' })

  const minutes = [first, desk.clock.now()].map((moment) => moment.slice(0, 16))
  expect(minutes).toEqual(['2026-11-12T15:45', '2026-11-13T15:45'])
})

test('the clock does not go back, and says so', async () => {
  const { status, text } = await visitor(desk).sends('/clock', { moment: '2026-11-01T08:00' })

  expect(status).toBe(400)
  expect(text).toContain('only moves forwards')
})

test('the first page says beside each person what waits for them', async () => {
  await asks(at('jo.brindlewick'), {
    'Filling this in for someone else? Their name': 'Maureen Tidswell',
  })

  const { text } = await visitor(desk).opens('/')
  const said = (name: string) => new RegExp(`<strong>${name}</strong>.*?</button>`).exec(text)?.[0]

  expect(said('Ruth Ellerby')).toMatch(/<span>head<\/span> <span class="what">\d+ to choose/)
  expect(said('Bryony Castellow')).toMatch(
    /<span>teaching assistant, Year 2<\/span> <span class="what">\d+ unread/,
  )
  expect(said('Jo Brindlewick')).toMatch(/\d+ to hand over/)
})

test('an address where nothing is gets a page for people, and a line for programs', async () => {
  const asked = (accept: string) => fetch(new URL('/nothing', desk.root), { headers: { accept } })

  const [people, programs] = [await asked('text/html'), await asked('application/json')]

  expect([people.status, programs.status]).toEqual([404, 404])
  expect(await people.text()).toContain('<h1>Nothing here</h1>')
  expect(programs.headers.get('content-type')).toContain('text/plain')
})

test('a page knows the run of the desk and the person that it shows, as its script can ask', async () => {
  const head = visitor(desk, at('ruth.ellerby'))

  const { text } = await head.opens('/')
  const now = JSON.parse((await head.opens('/version')).text) as { run: string; person: string }

  expect(text).toContain(`data-run="${now.run}" data-person="${at('ruth.ellerby')}"`)
  expect(now.person).toBe(at('ruth.ellerby'))
})

/** Somebody asks for a half-day, and all that follows has happened. */
const asks = (who: string, differently?: Readonly<Record<string, string>>): Promise<void> =>
  asksAs(desk, who, differently)
