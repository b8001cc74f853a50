import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { notRun } from '../not-run.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** A real Chromium, where this machine has one; otherwise says that the check was left out. */
export async function aBrowser(what: string): Promise<Browser | undefined> {
  const executablePath = places.find((place) => existsSync(place))
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: flags.split(' ') })
  notRun(what, 'there is no Chromium on this machine (apt-get install -y chromium)')
  return undefined
}

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }

/**
 * Fills in the form page by page, finding each question by its title, and sends it.
 *
 * @param before what to do first on each page
 */
export async function fillIn(
  page: Page,
  answers: Readonly<Record<string, string | readonly string[]>>,
  before: () => Promise<unknown> = async () => {},
): Promise<void> {
  for (let step = 0; step < 12 && (await page.getByText('You answer as').count()) > 0; step += 1) {
    await before()
    for (const question of await page.locator('.question').all()) await answer(question, answers)
    await Promise.all([page.waitForNavigation(), page.locator('.main-button').click()])
  }
}

async function answer(
  question: ReturnType<Page['locator']>,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const title = (await question.locator('legend, label').first().innerText()).replace(/\s*\(needed\)$/, '')
  for (const text of [answers[title.trim()] ?? []].flat()) {
    const choice = question.locator('.choice').filter({ hasText: text })
    if ((await choice.count()) > 0) await choice.first().locator('input').check()
    else if ((await question.locator('select').count()) > 0)
      await question.locator('select').selectOption(text)
    else await question.locator('input, textarea').fill(text)
  }
}

/** Chooses who to be, in the heading of the page. */
export async function be(page: Page, name: string): Promise<void> {
  const value = await page.locator('#be option', { hasText: name }).first().getAttribute('value')
  await page.locator('#be').selectOption(value ?? '')
  await Promise.all([page.waitForNavigation(), page.locator('.be button').click()])
}
