/** What somebody did in a file: typed or pasted somewhere, or did something with whole rows. */
export type Edited = {
  readonly change: string
  /** Where, as in `K3` or `K3:L9`. */
  readonly range?: string
  /** Of one cell that was typed in, what it holds now and held before. */
  readonly value?: string
  readonly oldValue?: string
}

/** Every trigger that a person has set up has a number of its own. */
const triggers = { onAnswer: '24782037', onEdit: '1164505138', onChange: '1147772149' }

/**
 * What the script's functions are given, as plain values: what they would show of themselves as JSON
 * (samples/onFormSubmit.spreadsheet.json, onEdit_onChange.json).
 *
 * The trigger for answers belongs to the form, so its event holds a response and not a row of a sheet.
 */
export const answerEvent = (): object => ({
  authMode: 'FULL',
  response: {},
  source: {},
  triggerUid: triggers.onAnswer,
})

export const editEvent = ({ range = '', value, oldValue }: Edited): object => ({
  authMode: 'FULL',
  range: cells(range),
  source: {},
  triggerUid: triggers.onEdit,
  ...(value !== undefined && { value }),
  ...(oldValue !== undefined && { oldValue }),
})

export const changeEvent = ({ change }: Edited): object => ({
  authMode: 'FULL',
  changeType: change,
  source: {},
  triggerUid: triggers.onChange,
})

/** Rows and columns counted from 1. */
function cells(range: string): object {
  const [first = '', last = first] = range.split(':')
  return {
    columnStart: column(first),
    columnEnd: column(last),
    rowStart: Number(first.replace(/\D/g, '')),
    rowEnd: Number(last.replace(/\D/g, '')),
  }
}

const column = (cell: string): number =>
  [...cell.replace(/[^A-Z]/g, '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
