import { type Attention, type AttentionAnswer, attentionAnswers, inOrder } from '../../domain/attention.ts'
import { longDate } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

/** How many are shown; the rest are counted, so that the list stays one that people read. */
const shown = 10

/** Needs attention: what a person must see to, those who must act first. */
export function needsAttention(open: readonly Attention[]): TabPage {
  const list = inOrder(open)
  const more = list.length - shown
  return {
    ...needsAttentionTab,
    about:
      list.length === 0
        ? 'Nothing needs attention.'
        : `What a person must see to. Choose an answer where one is offered; other lines go when their cause has gone.${more > 0 ? ` And ${more} more, shown as these are dealt with.` : ''}`,
    rows: list.slice(0, shown).map((one) => ({
      key: one.key,
      cells: {
        who:
          one.who === 'you'
            ? 'You (CPD lead)'
            : one.who === 'office'
              ? 'Office'
              : one.who === 'IT'
                ? 'IT'
                : 'Nobody: for information',
        what: one.what,
        where: one.where,
        remedy: one.remedy,
        since: longDate(dayOf(one.since)),
        offered: one.answers.join(' · '),
        key: one.key,
      },
    })),
  }
}

export const needsAttentionTab: TabPage = {
  id: 'attention',
  title: 'Needs attention',
  about: 'Nothing needs attention.',
  rowsAre: 'ours',
  sorted: true,
  frozenColumns: 1,
  columns: [
    { id: 'who', heading: 'Who must act', whose: 'ours', width: 110, wrap: true },
    { id: 'what', heading: 'What happened', whose: 'ours', width: 290, wrap: true },
    { id: 'where', heading: 'Where', whose: 'ours', width: 140, wrap: true },
    { id: 'remedy', heading: 'What to do', whose: 'ours', width: 300, wrap: true },
    { id: 'since', heading: 'Since', whose: 'ours', width: 110, wrap: true },
    { id: 'offered', heading: 'You can answer', whose: 'ours', width: 110, wrap: true },
    {
      id: 'answer',
      heading: 'Your answer',
      whose: 'theirs',
      width: 110,
      choices: attentionAnswers,
      colour: '#fff8d6',
    },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** The answers that people chose beside entries, by the entry's key. */
export const attentionAnswersIn = (
  rows: readonly RowRead[],
): readonly { readonly key: string; readonly answer: AttentionAnswer }[] =>
  rows.flatMap(({ cells }) => {
    const answer = attentionAnswers.find((one) => one.toLowerCase() === textOf(cells.answer).toLowerCase())
    return answer && textOf(cells.key) !== '' ? [{ key: textOf(cells.key), answer }] : []
  })
