import type { Locator, Page } from 'playwright-core'

/** Waits until the grid has taken the place of the plain table. */
export const theGrid = (page: Page): Promise<void> => page.locator('#sheet[data-ready]').waitFor()

/** A cell as the sheet names it, such as K5. It can be focused, and says its text, its reason and its refusal. */
export const cellAt = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`)

/** The cell of a row under a heading. */
export async function cellUnder(page: Page, heading: string, row: number): Promise<Locator> {
  await theGrid(page)
  const columns = page.getByRole('columnheader').filter({ has: page.getByText(heading, { exact: true }) })
  return cellAt(page, `${await columns.getAttribute('col-id')}${row}`)
}

/** Types into a cell as somebody does who begins with a letter, and goes on with Enter. */
export async function write(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Opens the list of a cell and presses on a choice. */
export async function choose(page: Page, cell: Locator, choice: string): Promise<void> {
  await cell.click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

/** Waits for the line under the grid that says that something is saved. */
export const saved = (page: Page, what = /(is|are) saved\.$/): Promise<void> =>
  page.locator('#said').getByText(what).waitFor()

/** As Ctrl+V does with what was copied from a sheet; the headless browser has no clipboard of its own. */
export const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)`)

/** The name of the cell in which the focus is. */
export const focusedCell = (page: Page): Promise<string | undefined> =>
  page.evaluate(`document.activeElement.closest('[data-cell]')?.dataset.cell`)
