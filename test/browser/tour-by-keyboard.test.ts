import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages } from '../contract/visitor.ts'
import { aBrowser, desktop } from './browser.ts'
import { cellUnder, focusedCell, saved, theGrid } from './in-the-grid.ts'

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('the tour by keyboard alone')
  desk = await aDeskWithPages()
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

/** Tabs on until the focus is on something that says this, and presses Enter there. */
async function press(page: Page, says: RegExp): Promise<void> {
  for (let tab = 0; tab < 150; tab += 1) {
    await page.keyboard.press('Tab')
    if (says.test(await focused(page))) return page.keyboard.press('Enter')
  }
  throw new Error(`nothing that can be reached says ${says}`)
}

/** What has the focus, in the page or in the letter that is framed in it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const frame = document.activeElement.contentDocument
    const on = frame && frame.activeElement !== frame.body ? frame.activeElement : document.activeElement
    return on.innerText ?? ''
  })()`)

const opened = (page: Page, pressed: Promise<void>): Promise<unknown> =>
  Promise.all([page.waitForNavigation(), pressed])

/** The step that comes next on the tour, by its own button. */
async function goesOn(page: Page, says: RegExp): Promise<void> {
  await page.goto(desk.root)
  await opened(page, press(page, says))
}

/** Through the pages of the form as they are filled in, to the thanks. */
async function sends(page: Page): Promise<void> {
  for (let step = 0; step < 12 && (await page.getByText('You answer as').count()) > 0; step += 1)
    await opened(page, press(page, /^(Next|Send)$/))
}

/** In the grid: to the cell under a heading with the arrows, and Approve by its first letters. */
async function approves(page: Page, heading: string): Promise<void> {
  await theGrid(page)
  const wanted = await (await cellUnder(page, heading, 3)).getAttribute('data-cell')
  for (let tab = 0; tab < 60 && (await focusedCell(page)) === undefined; tab += 1)
    await page.keyboard.press('Tab')
  for (let key = 0; key < 40 && (await focusedCell(page)) !== wanted; key += 1)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Ap')
  await page.keyboard.press('Enter')
  await saved(page)
}

async function letsTimePass(page: Page, button: RegExp): Promise<void> {
  await page.goto(desk.root)
  await press(page, button)
  await page.getByText(/^Done\./).waitFor()
}

test('the tour by keyboard alone: asked, agreed, answered, cancelled through the letter, and the money is back', {
  timeout: 180_000,
}, async () => {
  const page = await browser?.newPage({ viewport: desktop, locale: 'en-GB' })
  if (page === undefined) return
  page.setDefaultTimeout(60_000)
  const budget = async (): Promise<string> =>
    desk
      .rows((await desk.school()).files.desk.id, 'Budget')
      .find(([what]) => what?.startsWith('CPD allocation'))?.[3] ?? ''

  await goesOn(page, /^Be Bryony/)
  await sends(page)
  await letsTimePass(page, /^Next quarter of an hour/)
  await goesOn(page, /^Be Ruth/)
  await approves(page, 'Head')
  await goesOn(page, /^Be Samir/)
  await approves(page, 'Deputy')
  await desk.player.settle()
  const agreed = await budget()
  await letsTimePass(page, /^This afternoon/)
  await goesOn(page, /^Be Bryony/)
  await opened(page, press(page, /^I cannot go$/))
  await sends(page)
  const thanks = await page.locator('.lead').innerText()
  await letsTimePass(page, /^Next quarter of an hour/)
  const after = await budget()
  await page.goto(desk.root)

  expect(agreed).toMatch(/^£[1-9]/)
  expect(thanks).toContain('Thank you')
  expect(after).toBe('£0.00')
  expect(await page.getByText('That was the whole tour.').count()).toBe(1)
})
