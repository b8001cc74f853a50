import { audience, audiences } from '../../domain/development/audience.ts'
import {
  forWhom,
  longestMessages,
  nothingTyped,
  type Sharing,
  type SharingTyped,
  uptake,
} from '../../domain/development/sharing.ts'
import { speaksOn, withdrewFrom } from '../../domain/development/speaking.ts'
import type { About } from '../../domain/evaluation/impact.ts'
import { dateWithYear, longDate } from '../../domain/request/when.ts'
import { type Day, dayOf } from '../../domain/school/day.ts'
import { type Person, worksOn } from '../../domain/school/person.ts'
import { dayIn, yesIn } from '../cells.ts'
import { mayReads, sharingWays } from '../forms/evaluation-choices.ts'
import { wordsFor } from '../forms/request-choices.ts'
import { mendColumn } from '../mend-column.ts'
import type { PageRow, RowRead, TabPage } from '../tab.ts'
import { rowReader, wordsIn } from './last-good.ts'

/** Good practice: key messages that people wrote, and those which go on to colleagues (SB42, SB20, SA33). */
export const goodPracticeTab: TabPage = {
  id: 'good-practice',
  title: 'Good practice',
  about:
    'Key messages that people wrote the week after. Tick what is worth sharing: the person is asked once whether colleagues may read it, and after a yes it stands in the Staffroom and goes by letter to those for whom it is: a group or names (empty: whom the person names; everyone: in the Staffroom only). A date under “Staff meeting on” is told to whoever offered a few minutes. “Adopted” says in the Staffroom that this is done here now.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'who', heading: 'Who', whose: 'ours', width: 104, wrap: true },
    { id: 'what', heading: 'What', whose: 'ours', width: 130, wrap: true },
    { id: 'messages', heading: 'Key messages', whose: 'ours', width: 220, wrap: true },
    { id: 'worth', heading: 'Worth sharing', whose: 'theirs', width: 66, tick: true },
    {
      ...{ id: 'forWhom', heading: 'For whom', whose: 'theirs', width: 104, wrap: true },
      ...{ choices: audiences, freely: true },
    },
    { id: 'meetingOn', heading: 'Staff meeting on', whose: 'theirs', width: 92, format: 'date' },
    { id: 'adopted', heading: 'Adopted', whose: 'theirs', width: 80, tick: true },
    { id: 'stands', heading: 'What they say', whose: 'ours', width: 190, wrap: true },
    mendColumn(190),
    { id: 'uptake', heading: 'Has it been tried?', whose: 'ours', width: 190, wrap: true },
    { id: 'planned', heading: 'How they planned to share it', whose: 'ours', width: 160, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** Rows that are shown; what is shared stays in the Staffroom after its row has gone. */
const shownAtMost = 60

/** An answer with key messages. */
type Messages = About & { readonly messages: string; readonly at: string }

/** Everything people wrote for colleagues the week after, newest first. */
export const keyMessagesOf = (all: readonly About[]): readonly Messages[] =>
  all
    .flatMap(({ evaluation, request }): readonly Messages[] => {
      const { answer, stage } = evaluation
      const messages = answer?.words.messages?.slice(0, longestMessages)
      return stage === 1 && answer && messages ? [{ evaluation, request, messages, at: answer.at }] : []
    })
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, shownAtMost)

export const goodPracticePage = (facts: {
  readonly messages: readonly Messages[]
  readonly sharings: readonly Sharing[]
  /** What to mend, by reference. */
  readonly says: Readonly<Record<string, string>>
  readonly people: readonly Person[]
  readonly today: Day
}): TabPage => ({
  ...goodPracticeTab,
  rows: facts.messages.map((one): PageRow => {
    const { id, asked } = one.request
    const sharing = facts.sharings.find(({ request }) => request === id)
    return {
      key: id,
      cells: {
        ...nameOfRow(one),
        stands: sharing === undefined ? '' : standsWith(sharing, one, facts),
        uptake: sharing === undefined ? '' : uptakeShown(sharing),
        mend: [facts.says[id], sharing && amissWith(sharing, facts)].filter(Boolean).join(' '),
        planned: asked.sharing.join(', '),
        key: id,
      },
    }
  }),
})

/** By these cells a row is known: what is ticked beside others counts for nothing. */
export const nameOfRow = ({
  request: { id, who, asked },
  messages,
}: Pick<Messages, 'request' | 'messages'>): Readonly<Record<'who' | 'what' | 'messages', string>> => ({
  who,
  what: `${asked.title} (${id})`,
  messages,
})

/** What the CPD lead typed in a row; a cell that cannot be read counts as it did before. */
export function sharingIn(
  cells: RowRead['cells'],
  before: SharingTyped = nothingTyped,
): { readonly typed: SharingTyped; readonly say: string } {
  const { take, faults } = rowReader<SharingTyped>()
  const read = {
    worth: take('worth', 'Worth sharing', yesIn(cells.worth)) ?? false,
    forWhom: take('forWhom', 'For whom', wordsIn(cells.forWhom, longest)) ?? '',
    meetingOn: take('meetingOn', 'Staff meeting on', dayIn(cells.meetingOn)),
    adopted: take('adopted', 'Adopted', yesIn(cells.adopted)) ?? false,
  }
  const kept = Object.fromEntries([...faults.keys()].map((cell) => [cell, before[cell]]))
  const { meetingOn, ...typed } = { ...read, ...kept }
  const say = [...faults.values()].map((fault) => `${fault}.`).join(' ')
  return { typed: { ...typed, ...(meetingOn && { meetingOn }) }, say }
}

const longest = 120

type Today = { readonly people: readonly Person[]; readonly today: Day }

/** What was said of sharing it; where somebody else went since, whose words that is about: they write their own. */
function standsWith(sharing: Sharing, { request }: About, facts: Today): string {
  const says = stands(sharing, facts)
  if (says === '' || sharing.person === request.person) return says
  return `About what ${nameFor(sharing.person, facts.people)} wrote, whose place it was then: ${says}`
}

function stands(sharing: Sharing, { people, today }: Today): string {
  const { said, askedOn, typed } = sharing
  const last = said.at(-1)
  if (last === undefined)
    return askedOn === undefined ? '' : `Asked on ${dateWithYear(askedOn)}; no answer yet.`
  const by = last.by === undefined ? '' : `, written down by ${nameFor(last.by, people)}`
  const may = `“${wordsFor(mayReads, last.may)}” (${dateWithYear(dayOf(last.at))}${by})`
  if (last.may === 'no') return `They say ${may}.`
  const meant = last.forWhom === 'everyone' ? 'for everyone' : `for ${last.forWhom}`
  const way = wordsFor(sharingWays, last.how)
  const where = typed.worth ? ' In the Staffroom.' : ' Tick “Worth sharing” to show it in the Staffroom.'
  const asked = typed.worth && last.may === 'without name' ? ' Colleagues are told to ask you for more.' : ''
  const on = speaksOn(sharing, today)
  const speaks = on === undefined ? '' : ` They are told of ${longDate(on)}.`
  return `They say ${may}; ${meant}; ${way}.${last.words ? ` In their words now: “${last.words}”` : ''}${where}${asked}${speaks}`
}

const nameFor = (id: string, people: readonly Person[]): string =>
  people.find((person) => person.id === id)?.name ?? 'a colleague'

/** Totals only, and only of five answers or more. */
function uptakeShown(sharing: Sharing): string {
  const { told, asked, answers } = uptake(sharing)
  if (told === 0) return ''
  const sent = `${told} told by letter${asked > 0 ? `, ${asked} asked` : ''}.`
  if (answers === undefined) return asked > 0 ? `${sent} Too few answers to tell.` : sent
  const { all, tried, different } = answers
  return `${sent} Of ${all} who answered, ${tried} tried it and ${different} ${different === 1 ? 'sees' : 'see'} a difference for the children.`
}

/** Where nobody can be asked, or the words beside a row name nobody whom we know. */
function amissWith(sharing: Sharing, { people, today }: Today): string {
  const words = forWhom(sharing)
  const sharer = people.find(({ id }) => id === sharing.person)
  if (!sharing.typed.worth)
    return sharing.typed.adopted
      ? 'Adopted: it shows in the Staffroom once “Worth sharing” is ticked too.'
      : ''
  const unasked = sharing.askedOn === undefined && sharing.said.length === 0
  if (unasked || sharer === undefined) return 'They no longer work here, so nobody can ask them.'
  const meeting = amissWithMeeting(sharing, sharer, today)
  const meant = audience(words, sharer, people, today)
  if (meant === 'everyone' || meant.length > 0) return meeting
  return `${meeting} For whom: we know no group “${words}” for ${sharer.name}. Write one like all teaching assistants, Key Stage 2 or Year 3 and 4 teachers, or names as they stand on People.`.trim()
}

/** Where a staff meeting is set and whoever would speak is not there, or would rather not. */
function amissWithMeeting(sharing: Sharing, sharer: Person, today: Day): string {
  if (withdrewFrom(sharing, today))
    return 'They would rather not speak now. Take the date away, or present it yourself.'
  const on = speaksOn(sharing, today)
  if (on === undefined) return ''
  return worksOn(sharer, on) ? '' : `Staff meeting on: ${sharer.name} is not in school on ${longDate(on)}.`
}
