import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, asksAs, at, visitor } from './visitor.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDeskWithPages()
})
afterAll(() => desk.close())

test('a letter is shown in a frame in which nothing runs', async () => {
  await asksAs(desk, at('bryony.castellow'))
  const number = desk.mail.list().length

  const page = await visitor(desk, at('bryony.castellow')).opens(`/mail/${number}`)
  const letter = await visitor(desk, at('bryony.castellow')).opens(`/mail/${number}/html`)

  expect(page.text).toMatch(/<iframe[^>]*sandbox="(?![^"]*allow-scripts)/)
  expect(letter.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
})

test('a letter is unread until its own reader opens it', async () => {
  const owen = visitor(desk, at('owen.hartnoll'))
  await asksAs(desk, at('owen.hartnoll'))
  const [letter] = desk.mail.numbered(at('owen.hartnoll'))
  const unread = async () => /1<span class="unseen"> unread/.test((await owen.opens('/')).text)

  await visitor(desk, at('ruth.ellerby')).opens(`/mail/${letter?.number}`)
  const before = await unread()
  await owen.opens(`/mail/${letter?.number}`)

  expect(before).toBe(true)
  expect(await unread()).toBe(false)
})

test('whoever reads a letter to somebody else is told so, because its links would answer in their name', async () => {
  await asksAs(desk, at('owen.hartnoll'))

  const { text } = await visitor(desk, at('ruth.ellerby')).opens(`/mail/${desk.mail.list().length}`)

  expect(text).toContain('This letter is not to you: you are Ruth Ellerby.')
  expect(text).toContain('Be Owen Hartnoll')
})

test('a letter can be read as plain text, and printed on a sheet of A4', async () => {
  await asksAs(desk, at('owen.hartnoll'))
  const owen = visitor(desk, at('owen.hartnoll'))
  const letter = `/mail/${desk.mail.list().length}`

  const [text, sheet] = [await owen.opens(`${letter}/text`), await owen.opens(`${letter}/sheet`)]

  expect(text.text).toMatch(/<pre class="plain">Dear Owen,/)
  expect(sheet.text).toContain('@page { size: A4;')
})
