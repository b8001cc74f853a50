import { afterAll, afterEach, expect, test } from 'vitest'
import { close, closeWindows, inSheet, opened, rowsOf, wrong } from './grid-at-hand.ts'
import { cellAt, cellUnder, choose, focusedCell, paste, saved, write } from './in-the-grid.ts'

afterEach(closeWindows)
afterAll(close)

test('a block copied from a sheet fills as many cells, also those in which lines are broken', async () => {
  const page = await opened('Plan')
  if (page === undefined) return

  await cellAt(page, 'B9').focus()
  await paste(page, 'Music\t"Singing every day,\nin ""every"" class"\r\nArt\tDrawing\r\n')
  await saved(page, /^4 cells from B9 on are saved\.$/)

  expect(rowsOf('Plan').slice(8, 10)).toEqual([
    expect.arrayContaining(['Music', 'Singing every day,\nin "every" class']),
    expect.arrayContaining(['Art', 'Drawing']),
  ])
})

test('a block that was pasted by mistake is taken back, and done again, as a whole', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = rowsOf('Plan')

  await cellAt(page, 'B3').focus()
  await paste(page, 'One\tTwo\nThree\tFour')
  await saved(page)
  const pasted = rowsOf('Plan')
  await page.keyboard.press('Control+z')
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)
  await page.getByRole('button', { name: 'Redo' }).click()

  await expect.poll(() => rowsOf('Plan'), soon).toEqual(pasted)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)
})

test('a list from elsewhere, pasted at the top with its own headings, brings these along', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = rowsOf('Plan')

  await cellAt(page, 'B3').focus()
  await paste(page, 'What we want to see\tPriority\nEvery child fluent\tReading')
  await saved(page, /^4 cells from B2 on are saved\.$/)
  const pasted = rowsOf('Plan')
    .slice(1, 3)
    .map((row) => row.slice(1, 3))
  await page.keyboard.press('Control+z')
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)

  expect(pasted).toEqual([
    ['What we want to see', 'Priority'],
    ['Every child fluent', 'Reading'],
  ])
})

test('a day that was cleared comes back, also when it is undone at once', async () => {
  const page = await opened('Calendar')
  if (page === undefined) return
  const before = inSheet('Calendar', 3, 2)

  await cellAt(page, 'B3').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')

  await page.locator('#said').getByText('B3 is saved.').waitFor()
  await expect.poll(() => inSheet('Calendar', 3, 2), soon).toBe(before)
})

test('what is refused is said once beside the grid, and is gone with the next change', async () => {
  const page = await opened('Approvals')
  if (page === undefined) return
  const cell = await cellUnder(page, 'Head', 3)

  await cell.focus()
  await paste(page, 'Maybe\nLater')
  const why = page.getByRole('alert').getByText('“Maybe” is not one of the choices')
  await why.waitFor()
  const [marked, told, text] = [
    await cell.getAttribute('aria-invalid'),
    await cell.getAttribute('aria-describedby'),
    await cell.innerText(),
  ]
  await choose(page, cell, 'Discuss')
  await saved(page)

  expect([marked, told, text]).toEqual(['true', 'refusal', ''])
  expect(await page.getByRole('alert').innerText()).toBe('')
  expect(await cell.getAttribute('aria-describedby')).toBeNull()
})

test('somebody who types in a cell that is not theirs is told whose it is, and nothing changes', async () => {
  const page = await opened('Approvals')
  if (page === undefined) return
  const before = rowsOf('Approvals')
  const cell = await cellUnder(page, 'Deputy', 3)

  await cell.focus()
  await page.keyboard.press('A')

  expect(await page.getByRole('alert').innerText()).toContain('Only Samir Quayle may type here.')
  expect(await cell.getAttribute('aria-readonly')).toBe('true')
  expect(await cell.getAttribute('title')).toBe('Only Samir Quayle may type here.')
  expect(rowsOf('Approvals')).toEqual(before)
})

test('by keyboard alone: into the grid with Tab, about with arrows, typing, and out with Tab', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowDown')
  const arrived = await focusedCell(page)
  await page.keyboard.type('Reasoning, daily')
  await press('Tab')
  const beside = await focusedCell(page)
  await saved(page, /^C4 is saved\.$/)
  await press('ArrowLeft', 'F2')
  await page.keyboard.type(', in pairs')
  await press('Enter')
  const below = await focusedCell(page)
  await expect.poll(() => inSheet('Plan', 4, 3), soon).toBe('Reasoning, daily, in pairs')
  await press('Tab')

  expect([arrived, beside, below]).toEqual(['C4', 'D4', 'C5'])
  expect(await focusedCell(page)).toBeUndefined()
})

test('Escape takes back what was being typed', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = inSheet('Plan', 3, 3)

  await cellAt(page, 'C3').focus()
  await page.keyboard.type('Never mind')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Home', exact: true }).click()

  expect(inSheet('Plan', 3, 3)).toBe(before)
})

test('what somebody else types appears by itself, and what one is typing stays', async () => {
  const mine = await opened('Plan')
  const theirs = await opened('Plan', { as: 'samir.quayle' })
  if (mine === undefined || theirs === undefined) return

  await cellAt(mine, 'C5').focus()
  await mine.keyboard.type('half a sent')
  await write(theirs, cellAt(theirs, 'D4'), 'Priya and Tomasz')
  await cellAt(mine, 'D4').getByText('Priya and Tomasz').waitFor()

  expect(await mine.getByRole('textbox', { name: 'What we want to see, row 5' }).inputValue()).toBe(
    'half a sent',
  )
  expect(await focusedCell(mine)).toBe('C5')
})

test('a cell that is copied can be pasted elsewhere, with the lines that are broken in it', async () => {
  const page = await opened('Plan')
  if (page === undefined) return

  await cellAt(page, 'C10').focus()
  await page.keyboard.type('first')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('second')
  await page.keyboard.press('Enter')
  await saved(page, /^C10 is saved\.$/)
  await cellAt(page, 'C10').focus()
  const copied = await page.evaluate<string>(`(() => {
    const clipboardData = new DataTransfer()
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })()`)
  await cellAt(page, 'C11').focus()
  await paste(page, copied)
  await saved(page, /^C11 is saved\.$/)

  expect(copied).toBe('"first\nsecond"')
  expect(inSheet('Plan', 11, 3)).toBe('first\nsecond')
})

test('nothing went wrong in any of these windows', () => {
  expect(wrong).toEqual([])
})

const soon = { timeout: 60_000 }
