import { expect, test } from 'vitest'
import { peopleTab } from '../../../functions/pages/coordinator/people.ts'
import { columnsIn, type Grid, rowsIn } from '../../../functions/pages/tab.ts'
import { aPerson } from '../../make.ts'

test('columns that were moved are found by their keys, whatever their headings say now', () => {
  const order = [...headings].reverse()
  const renamed = order.map((heading) => (heading === 'Name' ? 'Who' : heading))

  expect(readFrom(grid([...keys].reverse(), renamed, row(order)))).toEqual([[priya.name, priya.email]])
})

test('columns that lost their keys are found by their headings', () => {
  expect(readFrom(grid([], [...headings].reverse(), row([...headings].reverse())))).toEqual([
    [priya.name, priya.email],
  ])
})

test('a staff list pasted with its own headings is read by them, in any order', () => {
  const order = [
    'E-mail',
    'Job',
    'Name',
    ...headings.filter((one) => !['E-mail', 'Job', 'Name'].includes(one)),
  ]

  expect(readFrom(grid(keys, order, row(order)))).toEqual([[priya.name, priya.email]])
})

test('a pasted list that lacks a heading or has it twice stops the tab, and says which', () => {
  const lacking = ['E-mail', 'Surname', ...headings.slice(2)]
  const twice = ['E-mail', 'E-mail', ...headings.slice(2)]

  expect(readFrom(grid(keys, lacking))).toBe(
    'The headings are in a new order, and “Name” is not among them. Every heading must stand there once.',
  )
  expect(readFrom(grid(keys, twice))).toBe(
    'The headings are in a new order, and “Name” is not among them. Every heading must stand there once.',
  )
})

test('a column that is missing, or there twice, stops the tab', () => {
  expect(readFrom(grid(keys.slice(1), headings.slice(1)))).toContain('“Name” is missing')
  expect(readFrom(grid([...keys, 'people.name'], headings))).toContain('“Name” is there twice')
})

const headings = peopleTab.columns.map(({ heading }) => heading)
const keys = peopleTab.columns.map(({ id }) => `people.${id}`)
const grid = (columnKeys: readonly string[], ...rows: readonly (readonly string[])[]): Grid => ({
  columnKeys,
  rows: [[{ value: 'about' }], ...rows.map((cells) => cells.map((value) => ({ value })))],
})

/** Name and e-mail as they would be read from a tab. */
const readFrom = (sheet: Grid) => {
  const found = columnsIn(peopleTab, sheet)
  if ('frozen' in found) return found.frozen
  return rowsIn(found.at, sheet).map(({ cells }) => [cells.name?.value, cells.email?.value])
}

const priya = aPerson()
const row = (order: readonly string[]): readonly string[] =>
  order.map((heading) => (heading === 'Name' ? priya.name : heading === 'E-mail' ? String(priya.email) : ''))
