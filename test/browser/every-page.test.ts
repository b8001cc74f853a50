import { readFileSync } from 'node:fs'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { fileShown } from '../../infra/local/people/file-shown.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, desktop, fillIn, phone } from './browser.ts'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('every page in a browser')
  desk = await aDeskWithPages()
  await desk.answer(at('bryony.castellow'), aHalfDay)
  await desk.player.settle()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

const ruth = at('ruth.ellerby')
const bryony = at('bryony.castellow')
const samir = at('samir.quayle')

/** Every kind of page, and who opens it; each tab of each file. */
async function everyPage(): Promise<readonly (readonly [who: string, path: string])[]> {
  const { files, forms } = await desk.school()
  const [form = '', ...others] = Object.values(forms).map(({ address }) => new URL(address).pathname)
  const tabs = Object.values(files).flatMap(({ id }) =>
    fileShown(desk, id, desk.automation).tabs.map(
      ({ title }) => `/spreadsheets/d/${id}/edit?tab=${encodeURIComponent(title)}`,
    ),
  )
  const letter = `/mail/${desk.mail.list().length}`
  const seenBy = (who: string, ...paths: readonly string[]) => paths.map((path) => [who, path] as const)
  return [
    ...seenBy('', '/', form, '/mail'),
    ...seenBy('Maureen Tidswell', '/', form, '/mail'),
    ...seenBy('chair@governors.thistledown-lane.example.org', form),
    ...seenBy(bryony, '/', '/mail', form, `${form}?sent=nothing`, `${form}?edit2=nothing`, tabs[0] ?? ''),
    ...seenBy(bryony, letter, `${letter}/text`, `${letter}/print`),
    ...seenBy(ruth, '/', '/mail?everyone', letter),
    ...seenBy(ruth, '/mail/999', '/forms/d/e/nothing/viewform', '/spreadsheets/d/nothing/edit', '/nothing'),
    ...seenBy(samir, ...others, ...tabs),
  ]
}

/** What is amiss on any page, by what was looked for. Each is opened once, and turned round as a screen is. */
async function lookedAt(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {}
  const coloured = new Set<string>()
  for (const [who, pages] of Object.entries(Object.groupBy(await everyPage(), ([one]) => one))) {
    const page = await aWindowAs(who, { viewport: desktop })
    for (const [, path] of page === undefined ? [] : (pages ?? [])) {
      await page?.setViewportSize(desktop)
      await page?.emulateMedia({ colorScheme: 'light' })
      await page?.goto(new URL(path, desk.root).href)
      // All tabs of a file have the same colours, and to check them takes longest.
      const [file = '', tab] = path.split('?tab=')
      const coloursSeen = tab !== undefined && coloured.has(file)
      coloured.add(file)
      for (const [what, look] of Object.entries(coloursSeen ? looksWithoutColours : looks)) {
        const lines = page === undefined ? [] : await look(page)
        found[what] = [...(found[what] ?? []), ...lines.map((line) => `${path} as ${who}: ${line}`)]
      }
    }
    await page?.context().close()
  }
  return found
}

async function aWindowAs(who: string, what: Parameters<Browser['newContext']>[0]): Promise<Page | undefined> {
  const context = await browser?.newContext({ locale: 'en-GB', ...what })
  context?.setDefaultTimeout(60_000)
  await context?.addCookies([{ name: 'person-to-be', value: encodeURIComponent(who), url: desk.root }])
  return context?.newPage()
}

type Violation = {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly target: unknown }[]
}

/** What the checker finds serious or critical, as lines. Nothing runs in a letter’s frame, the checker neither. */
const serious =
  (rules: object) =>
  async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe)
    const how = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...rules })
    const all = await page.evaluate<readonly Violation[]>(
      `axe.run(${how}).then(({ violations }) => violations)`,
    )
    return all
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id} at ${nodes
            .map(({ target }) => String(target))
            .slice(0, 3)
            .join(', ')}`,
      )
  }

/** How wide a page is beyond a window of this width, once it has settled there. */
const wider =
  (width: number) =>
  async (page: Page): Promise<readonly string[]> => {
    await page.setViewportSize({ width, height: 740 })
    const over = await page.evaluate<number>(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        .then(() => document.documentElement.scrollWidth - innerWidth)`,
    )
    return over > 0 ? [`wider by ${over}`] : []
  }

const looks: Readonly<Record<string, (page: Page) => Promise<readonly string[]>>> = {
  light: serious({}),
  dark: async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    return serious({ runOnly: ['color-contrast'] })(page)
  },
  tablet: wider(768),
  enlarged: wider(640),
  phone: wider(360),
}

const { dark: _, ...inLight } = looks
const looksWithoutColours: typeof looks = {
  ...inLight,
  light: serious({ rules: { 'color-contrast': { enabled: false } } }),
}

describe('every page', () => {
  let found: Readonly<Record<string, readonly string[]>>
  beforeAll(async () => {
    found = await lookedAt()
  }, 420_000)

  test.each([
    ['the accessibility checker finds nothing serious on any page', 'light'],
    ['in dark colours every text stands out as much as it must', 'dark'],
    ['on a tablet no page has to be moved sideways', 'tablet'],
    ['enlarged to 200 % no page has to be moved sideways', 'enlarged'],
    ['on a phone no page has to be moved sideways', 'phone'],
  ])('%s', (_, what) => {
    if (browser === undefined) return
    expect(found[what]).toEqual([])
  })
})

test('the accessibility checker finds nothing serious on any page of the form, empty, filled in and sent', async () => {
  const page = await aWindowAs(at('priya.lindqvist'), { viewport: phone })
  if (page === undefined) return
  await page.goto(new URL((await desk.school()).forms.request.address, desk.root).href)

  const check = serious({})
  const found: string[] = []
  await fillIn(page, aHalfDay, async () => {
    found.push(...(await check(page)))
    await page.locator('.main-button').click()
    found.push(...(await check(page)))
  })
  found.push(...(await check(page)))

  expect(await page.locator('h1').innerText()).toBe('Thank you')
  expect(found).toEqual([])
}, 180_000)

test.each(['html', 'sheet'])(
  'the accessibility checker finds nothing serious in a letter: %s',
  async (looks) => {
    const page = await aWindowAs(bryony, { viewport: phone })
    if (page === undefined) return
    const letter = await fetch(`${desk.root}mail/${desk.mail.list().length}/${looks}`)
    await page.setContent(await letter.text())

    const found = await serious({})(page)

    expect(found).toEqual([])
  },
)

test('the first page weighs less than 300 KB with everything it loads', async () => {
  const page = await aWindowAs('', { viewport: phone })
  if (page === undefined) return
  const answers: Response[] = []
  page.on('response', (answer) => answers.push(answer))

  await page.goto(desk.root, { waitUntil: 'networkidle' })
  const weights = await Promise.all([...answers].map(async (answer) => (await answer.body()).length))

  expect(weights.length).toBeGreaterThan(3)
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThan(300 * 1024)
})

test('without scripts one can be somebody, ask for training and let time pass', async () => {
  const page = await aWindowAs('', { viewport: phone, javaScriptEnabled: false })
  if (page === undefined) return
  await page.goto(desk.root)

  await page.getByRole('button', { name: 'Priya Lindqvist' }).click()
  await page.getByRole('link', { name: 'ask for training', exact: true }).click()
  await fillIn(page, aHalfDay)
  const thanks = await page.locator('.lead').innerText()
  await page.getByRole('link', { name: 'Home' }).first().click()
  await page.getByRole('button', { name: 'Next quarter of an hour' }).click()

  expect(thanks).toContain('You will have a letter')
  expect(await page.locator('#clock-said').innerText()).toMatch(
    /^Done\. It is .* 08:15\. Meanwhile \d letters? left/,
  )
}, 180_000)
