import { type RowRead, type TabPage, textOf } from '../tab.ts'

export type LetterToHandOver = {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly text: string
  readonly since: string
}

/** Letters to hand over: for people without an e-mail address, to print or read out (SB1). */
export const lettersToHandOver = (letters: readonly LetterToHandOver[]): TabPage => ({
  ...lettersToHandOverTab,
  rows: letters.map(({ key, name, about, text, since }) => ({
    key,
    cells: { name, about, text, since, key },
  })),
})

export const lettersToHandOverTab: TabPage = {
  id: 'hand-over',
  title: 'Letters to hand over',
  about:
    'Letters for people without an e-mail address. Print one, hand it over, then tick it here; it leaves the list.',
  rowsAre: 'ours',
  frozenColumns: 1,
  columns: [
    { id: 'name', heading: 'For', whose: 'ours', width: 170 },
    { id: 'about', heading: 'About', whose: 'ours', width: 260, wrap: true },
    { id: 'text', heading: 'The letter', whose: 'ours', width: 560, wrap: true },
    { id: 'since', heading: 'Since', whose: 'ours', width: 140 },
    { id: 'done', heading: 'Handed over', whose: 'theirs', width: 100, tick: true, colour: '#fff8d6' },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** The keys of letters that have been ticked as handed over. */
export const handedOverIn = (rows: readonly RowRead[]): readonly string[] =>
  rows
    .filter(
      ({ cells }) =>
        textOf(cells.done).toUpperCase() === 'TRUE' || textOf(cells.done).toLowerCase() === 'yes',
    )
    .map(({ cells }) => textOf(cells.key))
    .filter((key) => key !== '')
