import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { questionsOf } from '../../infra/local/forms/form.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aDeskWithPages, at, fieldsIn, visitor } from './visitor.ts'

let desk: Desk
let path: string
beforeAll(async () => {
  desk = await aDeskWithPages()
  path = new URL((await desk.school()).forms.request.address).pathname
})
afterAll(() => desk.close())

test('a request filled in page by page arrives as one answer', async () => {
  const before = desk.mail.list(at('hattie.broadmead')).length

  const last = await fillIn(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()

  expect(last.text).toContain('Thank you. You will have a letter in a few minutes.')
  expect(desk.mail.list(at('hattie.broadmead')).length - before).toBe(1)
})

test('a page left empty is shown again, saying beside each question what is needed', async () => {
  const page = await visitor(desk, at('bryony.castellow')).sends(path, { page: 'first', go: 'next' })

  expect(page.status).toBe(422)
  expect(page.text).toContain('One question needs another look.')
  expect(page.text).toContain('Please choose one.')
})

test('the first page of a form says once what form it is, and points to no text that is not there', async () => {
  const { text } = await visitor(desk, at('bryony.castellow')).opens(path)

  const content = text.slice(text.indexOf('<main'))
  expect(content.match(/Ask for training/g)).toHaveLength(1)
  expect(content).not.toContain('aria-describedby=""')
})

test('Back shows the page before with what was chosen there', async () => {
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
  const person = visitor(desk, at('bryony.castellow'))
  const name = /name="(entry\.\d+)"/.exec((await person.opens(path)).text)?.[1] ?? ''
  const free = 'Something free, and nobody needs to cover me'

  const { text } = await person.opens(`${path}?usp=pp_url&${name}=${encodeURIComponent(free)}`)

  expect(text).toMatch(new RegExp(`value="${free}"[^>]* checked`))
})

/** Fills in a form page by page as a browser without scripts would, and gives the last page. */
async function fillIn(who: string, answers: Readonly<Record<string, string | readonly string[]>>) {
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
