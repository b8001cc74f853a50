import type { CellShown } from '../people/cell-shown.ts'
import type { TabShown } from '../people/tab-shown.ts'
import { type Html, html } from './html.ts'
import { linked } from './linked.ts'

/**
 * A tab as a plain table to read. `assets/grid/` puts a grid in its place, in which one can type; it
 * reads and changes the tab through the door for people.
 *
 * @param to.view the filter view that is chosen
 * @param to.nonce lets the grid's own style in
 */
export function grid(
  tab: TabShown,
  to: {
    readonly file: string
    readonly as: string
    readonly view: number | undefined
    readonly nonce: string
  },
): Html {
  const view = tab.views.find(({ id }) => id === to.view)
  const rows =
    view === undefined ? tab.rows : view.rows.flatMap((row) => tab.rows.find((one) => one.row === row) ?? [])
  return html`<div class="sheet" id="sheet" data-file="${to.file}" data-gid="${tab.gid}" data-as="${to.as}" data-style="${to.nonce}"${view && html` data-view="${view.id}"`}>
${tools(tab)}
<div class="around" tabindex="0" role="region" aria-label="${tab.title}">
<table aria-label="${tab.title}" aria-describedby="about">
<thead><tr><th scope="col">Row</th>${tab.columns.map(({ letter, heading }) => html`<th scope="col"><span class="letter">${letter}</span> ${heading}</th>`)}</tr></thead>
<tbody>${rows.map(({ row, cells }) => html`<tr><th scope="row">${row}</th>${cells.map((cell) => html`<td${cell.closed === undefined && html` class="yours"`}>${quiet(cell)}</td>`)}</tr>`)}</tbody>
</table>
</div>
<p class="refusal" id="refusal" role="alert"></p>
<p class="said"><span id="where">Arrow keys go from cell to cell, Enter opens one, Tab goes on.</span><span id="said" role="status"></span></p>
<dialog id="asks" aria-labelledby="asks-what"><form method="dialog"><p id="asks-what"></p><p class="buttons"><button value="yes" class="main-button"></button> <button value="no" autofocus>Keep it</button></p></form></dialog>
</div>`
}

const quiet = (cell: CellShown): Html =>
  cell.is === 'tick' ? html`${cell.text === 'TRUE' ? 'yes' : ''}` : linked(cell.text)

/** What can be done with the cell or the row that is in hand; asleep until the grid has come. */
function tools({ wholeRows, rows }: TabShown): Html {
  const button = (does: string, name: string) =>
    html`<button type="button" data-does="${does}" disabled>${name}</button>`
  const typing = wholeRows || rows.some(({ cells }) => cells.some(({ closed }) => closed === undefined))
  return html`<div class="tools" role="group" aria-label="Tools">
${typing && html`${button('undo', 'Undo')}${button('redo', 'Redo')}`}
<details class="row-tools"><summary>Row <span id="row-in-hand"></span></summary><div class="menu">
${wholeRows && html`${button('insert above', 'Insert a row above')}${button('insert below', 'Insert a row below')}${button('duplicate', 'Duplicate the row')}${button('delete', 'Delete the row')}`}
${button('copy row', 'Copy the row')}
${wholeRows && button('sort', 'Sort the sheet by this column')}
</div></details>
${button('filter', 'Filter')}
<button type="button" data-does="all" hidden disabled>Show every row</button>
</div>`
}
