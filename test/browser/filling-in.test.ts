import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, be, fillIn, phone } from './browser.ts'

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('filling in a form in a browser')
  desk = await aDeskWithPages()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

/** A phone on which somebody was chosen; `undefined` where there is no browser. */
async function aPhone(who: string): Promise<BrowserContext | undefined> {
  const context = await browser?.newContext({ viewport: phone, locale: 'en-GB' })
  context?.setDefaultTimeout(60_000)
  const value = encodeURIComponent(at(who))
  await context?.addCookies([{ name: 'person-to-be', value, url: desk.root }])
  return context
}

async function openForm(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(new URL((await desk.school()).forms.request.address, desk.root).href)
  return page
}

/** Answers the first page, writes what it is called on the second, and closes the tab. */
async function begin(context: BrowserContext, title: string): Promise<void> {
  const page = await openForm(context)
  await page.getByLabel('Something that costs money').check()
  await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])
  await page.getByLabel('What is it called?').fill(title)
  await page.close()
}

const offer = (page: Page) => page.getByText('You began this on')

test('somebody who closed the tab goes on where they were', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  await begin(context, 'Maths reasoning')

  const page = await openForm(context)
  const said = await offer(page).innerText()
  await page.getByRole('button', { name: 'Go on' }).click()

  expect(said).toBe('You began this on Thu 12 November 2026, 08:00 and did not send it.')
  expect(await page.getByLabel('What is it called?').inputValue()).toBe('Maths reasoning')
})

test('somebody who starts again is not offered it any more', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  await begin(context, 'Maths reasoning')

  const page = await openForm(context)
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.reload()

  expect(await offer(page).isVisible()).toBe(false)
})

test('nobody is offered what another person began, and it is kept for that person', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  await begin(context, 'Maths reasoning')
  const page = await openForm(context)

  await be(page, 'Ruth Ellerby')
  const toRuth = await offer(page).isVisible()
  await be(page, 'Priya Lindqvist')

  expect(toRuth).toBe(false)
  expect(await offer(page).isVisible()).toBe(true)
})

test('what was sent is not offered again', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  const page = await openForm(context)
  await fillIn(page, aHalfDay)
  await page.getByText('You will have a letter').waitFor()

  const again = await openForm(context)

  expect(await offer(again).isVisible()).toBe(false)
}, 180_000)

test('a page left empty is shown again with the focus on what needs another look', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  const page = await openForm(context)

  await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])
  const focused = await page.locator(':focus').innerText()
  await page.getByRole('link', { name: 'What would you like to do?' }).click()

  expect(focused).toContain('One question needs another look.')
  expect(await page.locator(':focus').getAttribute('type')).toBe('radio')
})

test('a day is said in words as soon as it is picked', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  const page = await openForm(context)
  await page.getByLabel('Something free').check()
  await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])

  await page.getByLabel('Date').fill('2027-01-12')

  expect(await page.locator('output').innerText()).toBe('Tuesday 12 January 2027')
})

test('the browser’s own Back keeps what was filled in', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  const page = await openForm(context)
  await page.getByLabel('Something that costs money').check()
  await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])
  await page.getByLabel('What is it called?').fill('Maths reasoning')
  await page.getByLabel('local').check()
  await page.getByLabel('course or conference').check()
  await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])

  await page.goBack()

  expect(await page.locator('h1').innerText()).toBe('What it is')
  expect(await page.getByLabel('What is it called?').inputValue()).toBe('Maths reasoning')
})

test('a page of another run of the desk loads itself again, unless somebody is typing on it', async () => {
  const context = await aPhone('priya.lindqvist')
  if (context === undefined) return
  const home = await context.newPage()
  await home.goto(desk.root)
  const form = await openForm(context)
  await form.getByLabel('Something free').check()
  for (const page of [home, form])
    await page.evaluate(`document.querySelector('main').dataset.run = 'another'`)

  await home.waitForEvent('load')
  await form.getByText('The desk has started again.').waitFor()

  expect(await form.getByLabel('Something free').isChecked()).toBe(true)
})
