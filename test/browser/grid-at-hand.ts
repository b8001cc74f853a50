import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, desktop } from './browser.ts'
import { theGrid } from './in-the-grid.ts'

type Window = { readonly as?: string; readonly view?: string } & BrowserContextOptions

const browser = await aBrowser('the grid in a browser')
/** Thistledown Lane with one request that waits. */
export const desk = await aDeskWithPages()
await desk.answer(at('hattie.broadmead'), aHalfDay)
await desk.player.settle()
export const deskFile = (await desk.school()).files.desk.id

/** What went wrong in the scripts of any window. */
export const wrong: string[] = []
const contexts: BrowserContext[] = []

/** A tab of the Desk in a window of its own, as soon as its grid is there; nothing where there is no browser. */
export async function opened(tab: string, more: Window = {}): Promise<Page | undefined> {
  const page = await loaded(tab, more)
  if (page !== undefined) await theGrid(page)
  return page
}

/** The same without waiting for the grid, which needs scripts. */
export async function loaded(
  tab: string,
  { as = 'ruth.ellerby', view = '', ...options }: Window,
): Promise<Page | undefined> {
  const context = await browser?.newContext({ viewport: desktop, locale: 'en-GB', ...options })
  if (context === undefined) return undefined
  contexts.push(context)
  context.setDefaultTimeout(60_000)
  await context.addCookies([{ name: 'person-to-be', value: encodeURIComponent(at(as)), url: desk.root }])
  const page = await context.newPage()
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(`${desk.root}spreadsheets/d/${deskFile}/edit?tab=${encodeURIComponent(tab)}${view}`)
  return page
}

export async function closeWindows(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
}
export async function close(): Promise<void> {
  await browser?.close()
  await desk.close()
}

export const rowsOf = (tab: string) => desk.rows(deskFile, tab)
export const inSheet = (tab: string, row: number, column: number) => rowsOf(tab)[row - 1]?.[column - 1]
