import { type Sharing, shared } from '../../domain/development/sharing.ts'
import { dateWithYear, longDate } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import { capital } from '../../domain/sentence.ts'
import type { SchoolToday } from '../letters/about.ts'
import { howShared, whoShares } from '../letters/sharing.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** Rows that are shown, the newest. */
const shownAtMost = 100

/**
 * What colleagues learned: in the file that all staff read, and only what each of them agreed to share (SA3, SB42). No
 * costs, and a name only where its owner said so.
 */
export const whatColleaguesLearned = (
  facts: SchoolToday & { readonly sharings: readonly Sharing[] },
): TabPage => ({
  id: 'learned',
  title: 'What colleagues learned',
  about:
    'Key messages from training, by colleagues who agreed to share them. Try one, and tell them how it went. To share yours, answer “How did it go?” when it comes; nothing is shared before you say so.',
  rowsAre: 'ours',
  frozenColumns: 0,
  sorted: true,
  columns: [
    { id: 'messages', heading: 'Key messages', whose: 'ours', width: 330, wrap: true },
    { id: 'from', heading: 'From', whose: 'ours', width: 140, wrap: true },
    { id: 'what', heading: 'What it was', whose: 'ours', width: 200, wrap: true },
    { id: 'more', heading: 'To hear more', whose: 'ours', width: 240, wrap: true },
    { id: 'since', heading: 'Shared on', whose: 'ours', width: 140 },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: facts.sharings
    .flatMap((sharing) => shared(sharing) ?? [])
    .toSorted((one, other) => other.since.localeCompare(one.since))
    .slice(0, shownAtMost)
    .map((one): PageRow => {
      const { meetingOn } = one
      const was = meetingOn !== undefined && meetingOn < facts.today
      const more = [
        one.adopted && 'We do this now.',
        was && `It was at the staff meeting on ${dateWithYear(meetingOn)}.`,
        meetingOn !== undefined && !was
          ? `At the staff meeting on ${longDate(meetingOn)}.`
          : howShared(one, facts),
      ]
      return {
        key: one.request,
        cells: {
          messages: one.messages,
          from: capital(whoShares({ shared: one, people: facts.people })),
          what: one.title,
          more: more.filter((part) => part !== false).join(' '),
          since: dateWithYear(dayOf(one.since)),
          key: one.request,
        },
      }
    }),
})
