import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { questionsOf } from '../../infra/local/forms/form.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aDeskWithPages, at, fieldsIn, visitor } from './visitor.ts'

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
  await desk.answer(at('bryony.castellow'), aHalfDay)
  await desk.player.settle()

  const leader = await visitor(desk, at('samir.quayle')).opens('/')
  const teacher = await visitor(desk, at('priya.lindqvist')).opens('/')

  expect(leader.text).toMatch(/\d+ requests? waits?<\/a> for your choice/)
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

test('a leader finds a field in their own column, and the others’ as quiet text', async () => {
  await desk.answer(at('bryony.castellow'), aHalfDay)
  await desk.player.settle()
  const { id } = (await desk.school()).files.desk
  const cell = (heading: string) =>
    `data-cell="${String.fromCharCode(64 + desk.columnOf(id, 'Approvals', heading))}3"`

  const { text } = await visitor(desk, at('samir.quayle')).opens(await filePath('desk', 'Approvals'))
  const after = (heading: string) => text.slice(text.indexOf(cell(heading))).split('</td>')[0]

  expect(after('Deputy')).toContain('<select')
  expect(after('Head')).not.toContain('<select')
})

test('columns and tabs that are hidden are not shown', async () => {
  const { text } = await visitor(desk, at('ruth.ellerby')).opens(await filePath('desk', 'Start here'))

  expect(text).not.toContain('(key)')
  expect(text).not.toContain('>Governors<')
})

test('what people write is text on every page', async () => {
  const hostile = '<script>alert(1)</script>"\'&{{x}}'
  await desk.answer(at('bryony.castellow'), { ...aHalfDay, 'What is it called?': hostile })
  await desk.player.settle()

  const sheet = await visitor(desk, at('ruth.ellerby')).opens(await filePath('desk', 'Approvals'))
  const mail = await visitor(desk, at('bryony.castellow')).opens('/mail')
  const letter = await visitor(desk, at('bryony.castellow')).opens(`/mail/${desk.mail.list().length}`)

  expect(sheet.text).toContain('alert(1)')
  for (const { text } of [sheet, mail, letter]) expect(text).not.toContain('<script>alert')
})

test('a letter is shown in a frame in which nothing runs', async () => {
  await desk.answer(at('bryony.castellow'), aHalfDay)
  await desk.player.settle()
  const number = desk.mail.list().length

  const page = await visitor(desk, at('bryony.castellow')).opens(`/mail/${number}`)
  const letter = await visitor(desk, at('bryony.castellow')).opens(`/mail/${number}/html`)

  expect(page.text).toMatch(/<iframe[^>]*sandbox="(?![^"]*allow-scripts)/)
  expect(letter.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
})

/** Fills in a form page by page as a browser without scripts would, and gives the last page. */
async function fillIn(who: string, answers: Readonly<Record<string, string | readonly string[]>>) {
  const path = await formPath()
  const form = desk.google.forms.shown(path.split('/')[4] ?? '')
  const person = visitor(desk, who)
  let page = await person.opens(path)
  for (let step = 0; step < 12 && page.text.includes('name="page"'); step += 1) {
    const sent = fieldsIn(page.text)
    for (const { item, question } of questionsOf(form?.items)) {
      const name = `entry.${Number.parseInt(question.questionId ?? '', 16)}`
      const shown = page.text.includes(`name="${name}"`) && !sent.has(name)
      for (const text of shown ? [answers[item.title ?? ''] ?? []].flat() : []) sent.append(name, text)
    }
    sent.set('go', 'next')
    page = await person.sends(path, sent)
  }
  return person.opens(page.headers.get('location') ?? '/')
}

test('a request filled in page by page arrives as one answer', async () => {
  const before = desk.mail.list(at('hattie.broadmead')).length

  const last = await fillIn(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()

  expect(last.text).toContain('Thank you. You will have a letter in a few minutes.')
  expect(desk.mail.list(at('hattie.broadmead')).length - before).toBe(1)
})

test('a page left empty is shown again, saying beside each question what is needed', async () => {
  const path = await formPath()

  const page = await visitor(desk, at('bryony.castellow')).sends(path, { page: 'first', go: 'next' })

  expect(page.status).toBe(422)
  expect(page.text).toContain('One question needs another look.')
  expect(page.text).toContain('Please choose one.')
})

test('the first page of a form says once what form it is, and points to no text that is not there', async () => {
  const { text } = await visitor(desk, at('bryony.castellow')).opens(await formPath())

  const content = text.slice(text.indexOf('<main'))
  expect(content.match(/Ask for training/g)).toHaveLength(1)
  expect(content).not.toContain('aria-describedby=""')
})

test('Back shows the page before with what was chosen there', async () => {
  const path = await formPath()
  const person = visitor(desk, at('bryony.castellow'))
  const first = await person.opens(path)
  const name = /name="(entry\.\d+)"/.exec(first.text)?.[1] ?? ''
  const free = 'Something free, and nobody needs to cover me'

  const second = await person.sends(path, { page: 'first', go: 'next', [name]: free })
  const back = fieldsIn(second.text)
  back.set('go', 'back')
  const again = await person.sends(path, back)

  expect(second.text).toContain('<h1>Something free</h1>')
  expect(again.text).toMatch(new RegExp(`value="${free}"[^>]* checked`))
})

test('a prefilled link fills in its answers', async () => {
  const path = await formPath()
  const person = visitor(desk, at('bryony.castellow'))
  const name = /name="(entry\.\d+)"/.exec((await person.opens(path)).text)?.[1] ?? ''
  const free = 'Something free, and nobody needs to cover me'

  const { text } = await person.opens(`${path}?usp=pp_url&${name}=${encodeURIComponent(free)}`)

  expect(text).toMatch(new RegExp(`value="${free}"[^>]* checked`))
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

  expect([first, desk.clock.now()]).toEqual(['2026-11-12T15:45:00.000Z', '2026-11-13T15:45:00.000Z'])
})

test('the clock does not go back, and says so', async () => {
  const { status, text } = await visitor(desk).sends('/clock', { moment: '2026-11-01T08:00' })

  expect(status).toBe(400)
  expect(text).toContain('only moves forwards')
})
