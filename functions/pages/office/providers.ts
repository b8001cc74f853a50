import type { Provider } from '../../domain/development/provider.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { inWords } from '../../domain/sentence.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** Titles that a row names. */
const titlesAtMost = 3

/** Providers: who has given us training, how often and what it was worth (SB39, SA34); their terms, in the office's words. */
export const providersTab: TabPage = {
  id: 'providers',
  title: 'Providers',
  about:
    'Everybody outside from whom something was agreed, as it was written under “Link, or who to contact”. What it was worth is the middle of what colleagues said, and only where five people have. Write down terms and whatever the next to book should know; nothing about a single colleague.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'name', heading: 'Provider', whose: 'ours', width: 220, wrap: true },
    { id: 'booked', heading: 'What we had from them', whose: 'ours', width: 320, wrap: true },
    { id: 'places', heading: 'Places', whose: 'ours', width: 70, format: 'number' },
    { id: 'last', heading: 'Last', whose: 'ours', width: 130 },
    { id: 'worth', heading: 'Worth it', whose: 'ours', width: 130 },
    { id: 'terms', heading: 'Terms', whose: 'theirs', width: 240, wrap: true, colour: '#fff8d6' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 240, wrap: true, colour: '#fff8d6' },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

export const providersPage = (providers: readonly Provider[]): TabPage => ({
  ...providersTab,
  rows: providers.map(
    ({ key, name, titles, places, lastDay, worth }): PageRow => ({
      key,
      cells: {
        name,
        booked: named(titles),
        places,
        last: lastDay === undefined ? '' : dateWithYear(lastDay),
        worth: shown(worth),
        key,
      },
    }),
  ),
})

function named(titles: readonly string[]): string {
  const more = titles.length - titlesAtMost
  return [...titles.slice(0, titlesAtMost), ...(more > 0 ? [`and ${inWords(more)} more`] : [])].join('; ')
}

/** '4 of 5, n 6'; nothing while nobody has told. */
function shown({ n, median }: Provider['worth']): string {
  if (n === 0) return ''
  return median === undefined ? 'too few to tell' : `${median} of 5, n ${n}`
}
