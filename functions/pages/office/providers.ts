import type { Provider } from '../../domain/development/provider.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { capital, inWords } from '../../domain/sentence.ts'
import { markShown } from '../mark-shown.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** Titles that a row names. */
const titlesAtMost = 3

/** Providers: who has given us training, how often and what it was worth (SB39, SA34); their terms, in the office's words. */
export const providersTab: TabPage = {
  id: 'providers',
  title: 'Providers',
  about:
    'Everybody outside from whom training was agreed, as it was written under “Link, or who to contact”. Write down their terms and whatever the next to book should know; nothing about a single colleague. “Worth it” is the middle of the marks that colleagues gave, once five people have, and how many of them said yes. The true cost of a place is with cover and travel.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'name', heading: 'Provider', whose: 'ours', width: 220, wrap: true },
    { id: 'booked', heading: 'What we agreed with them', whose: 'ours', width: 290, wrap: true },
    { id: 'places', heading: 'Places', whose: 'ours', width: 70, format: 'number' },
    { id: 'last', heading: 'Last day', whose: 'ours', width: 150 },
    { id: 'worth', heading: 'Worth it', whose: 'ours', width: 130 },
    { id: 'each', heading: 'True cost a place', whose: 'ours', width: 100, format: 'money' },
    { id: 'look', heading: 'To look at', whose: 'ours', width: 190, wrap: true },
    { id: 'terms', heading: 'Terms', whose: 'theirs', width: 170, wrap: true, colour: '#fff8d6' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 170, wrap: true, colour: '#fff8d6' },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

export const providersPage = (providers: readonly Provider[]): TabPage => ({
  ...providersTab,
  rows: providers.map(
    ({ key, name, titles, places, lastDay, worth, sayYes, eachPlace, ...more }): PageRow => ({
      key,
      cells: {
        name,
        booked: titles.length === 0 ? 'Nothing at present' : named(titles),
        places,
        last: lastDay === undefined ? '' : dateWithYear(lastDay),
        worth: markShown(worth) + (sayYes === undefined ? '' : `; ${sayYes} % said yes`),
        each: eachPlace === undefined ? '' : eachPlace / 100,
        look: toLookAt(more),
        key,
      },
    }),
  ),
})

function named(titles: readonly string[]): string {
  const more = titles.length - titlesAtMost
  return [...titles.slice(0, titlesAtMost), ...(more > 0 ? [`and ${inWords(more)} more`] : [])].join('; ')
}

/** What whoever books next should ask about (SA34). */
const toLookAt = ({ notRight = 0, cancelled = 0 }: Pick<Provider, 'notRight' | 'cancelled'>): string =>
  [
    notRight > 0 && `${capital(inWords(notRight))} of us said that something was not right.`,
    cancelled > 0 && `They cancelled ${cancelled === 1 ? 'a place' : `${inWords(cancelled)} places`} on us.`,
  ]
    .filter(Boolean)
    .join(' ')
