import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, be, desktop } from './browser.ts'

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('choosing by keyboard in a browser')
  desk = await aDeskWithPages()
  await desk.answer(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

test.each(['Enter', 'Tab'])(
  'a leader who runs through the choices votes once, where they stop: %s',
  async (end) => {
    const page = await browser?.newPage({ viewport: desktop })
    if (page === undefined) return
    const { id } = (await desk.school()).files.desk
    const votes: unknown[] = []
    page.on('request', (call) => {
      if (call.url().endsWith('/cells')) votes.push(call.postDataJSON().values)
    })
    desk.type({ as: at('ruth.ellerby'), file: id, tab: 'Approvals', row: 3, column: 11, values: [['']] })
    await page.goto(desk.root)
    await be(page, 'Ruth Ellerby')
    await page.goto(`${desk.root}spreadsheets/d/${id}/edit?tab=Approvals`)

    await page.getByLabel('Head, row 3').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', end]) await page.keyboard.press(key)
    await page.getByText('K3 is saved.').waitFor()

    expect(votes).toEqual([[['Decline']]])
    expect(desk.rows(id, 'Approvals')[2]).toContain('Decline')
  },
)

test('a leader who changes their mind on the way leaves with Escape, and has not voted', async () => {
  const page = await browser?.newPage({ viewport: desktop })
  if (page === undefined) return
  const { id } = (await desk.school()).files.desk
  desk.type({ as: at('ruth.ellerby'), file: id, tab: 'Approvals', row: 3, column: 11, values: [['Discuss']] })
  await page.goto(desk.root)
  await be(page, 'Ruth Ellerby')
  await page.goto(`${desk.root}spreadsheets/d/${id}/edit?tab=Approvals`)
  const choice = page.getByLabel('Head, row 3')

  await choice.focus()
  for (const key of ['ArrowDown', 'Escape', 'Tab']) await page.keyboard.press(key)
  await page.getByRole('link', { name: 'Home' }).click()

  expect(desk.rows(id, 'Approvals')[2]?.[10]).toBe('Discuss')
})
