import type { Column } from './tab.ts'

/** Where a tab says, beside a row, what is to be put right in it. */
export const mendColumn = (width: number): Column => ({
  id: 'mend',
  heading: 'Please mend',
  whose: 'ours',
  width,
  wrap: true,
  colour: '#fde8e8',
})
