import type { CellShown, ColumnShown, RowShown, TabShown } from '../people/tab-shown.ts'
import { type Html, html } from './html.ts'
import { linked } from './linked.ts'

/** A tab as a table. What one may type in is a field; everything else is quiet text. */
export function grid(tab: TabShown, to: { readonly file: string; readonly as: string }): Html {
  const first = tab.rows.at(-1)
  const own = first?.cells.every(({ closed }) => closed === undefined) === true
  const frozen = tab.columns.filter((column) => column.frozen).length
  return html`<div class="around" tabindex="0" role="region" aria-label="${tab.title}">
<table class="grid" aria-label="${tab.title}" aria-describedby="about" data-file="${to.file}" data-tab="${tab.title}" data-as="${to.as}" data-frozen="${frozen}"${own && html` data-own`}>
<colgroup><col width="${own ? 108 : 44}">${tab.columns.map(({ width }) => html`<col width="${Math.max(width, 56)}">`)}</colgroup>
<thead><tr><th scope="col"><span class="unseen">Row</span></th>${tab.columns.map(heading)}</tr></thead>
<tbody>${tab.rows.map((row) => rowShown(tab, row, own))}</tbody>
</table>
</div>
<p class="said" role="status" id="said"></p>
${tab.lists.map((list, at) => html`<datalist id="list-${at}">${list.map((one) => html`<option value="${one}">`)}</datalist>`)}`
}

/** A phone has room to keep a narrow column in sight, such as the reference. */
const frozenAs = (width: number): string => (width <= 96 ? 'frozen narrow' : 'frozen')

const heading = ({ heading, letter, frozen, width }: ColumnShown): Html =>
  html`<th scope="col" class="${frozen && frozenAs(width)}" data-letter="${letter}">${heading || letter}</th>`

function rowShown(tab: TabShown, { row, cells }: RowShown, own: boolean): Html {
  const tools =
    own &&
    html` <button class="tool" data-row="insert" aria-label="Insert a row above row ${row}">+</button><button class="tool" data-row="delete" aria-label="Delete row ${row}">−</button>`
  return html`<tr data-row="${row}"><th scope="row"><span class="number">${row}</span>${tools}</th>${cells.map((cell, at) => cellShown(tab, cell, { row, at }))}</tr>`
}

type Place = { readonly row: number; readonly at: number }

function cellShown(tab: TabShown, cell: CellShown, { row, at }: Place): Html {
  const column = tab.columns[at]
  const { letter = '', heading = '', frozen = false, width = 0 } = column ?? {}
  const kinds = [
    frozen && frozenAs(width),
    cell.is === 'number' && 'number',
    // Red asks for something to be mended: an empty cell asks for nothing.
    (cell.colour === 'yellow' || cell.text !== '') && cell.colour,
    cell.text.length <= 8 && 'short',
    cell.closed === undefined ? 'yours' : 'ours',
  ]
  const shown = html` class="${kinds.filter(Boolean).join(' ')}" data-cell="${letter}${row}"`
  if (cell.closed !== undefined)
    return html`<td${shown} title="${tab.reasons[cell.closed]}">${quiet(cell)}</td>`
  return html`<td${shown}>${field(tab, cell, `${heading || letter}, row ${row}`)}</td>`
}

const quiet = (cell: CellShown): Html =>
  cell.is === 'tick' ? html`${cell.text === 'TRUE' ? 'yes' : ''}` : linked(cell.text)

function field(tab: TabShown, cell: CellShown, label: string): Html {
  const named = html` aria-label="${label}"`
  if (cell.is === 'tick')
    return html`<input type="checkbox"${named}${cell.text === 'TRUE' && html` checked`}>`
  if (cell.list !== undefined) {
    const list = tab.lists[cell.list] ?? []
    // What stands in a cell is shown even when the list does not offer it any more.
    const options = ['', ...(list.includes(cell.text) || cell.text === '' ? [] : [cell.text]), ...list]
    return html`<select${named}>${options.map((one) => html`<option${one === cell.text && html` selected`}>${one}</option>`)}</select>`
  }
  const hint = cell.is === 'day' && html` placeholder="dd/mm/yyyy" inputmode="numeric"`
  const entered = cell.entered !== undefined && html` data-entered="${cell.entered}"`
  return html`<textarea rows="1"${named}${hint}${entered}>
${cell.text}</textarea>`
}
