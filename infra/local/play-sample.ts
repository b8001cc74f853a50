import { type Instant, instant, milliseconds, momentOf } from '../../functions/domain/school/day.ts'
import type { Desk } from './desk.ts'
import type { Deed } from './schools/deed.ts'

/**
 * Plays what happened at a sample school before you came: its people type on their tabs, answer the
 * form and choose, and the program does the rest as the days go by. Nothing is put into the store.
 *
 * @param told hears of each day that is being played, as it begins
 */
export async function playSample(desk: Desk, told: (day: string) => void = () => {}): Promise<void> {
  const school = desk.sample
  const sent = new Map<string, string>()
  await desk.look()
  await typeTabs(desk)
  await desk.look()
  for (const [at, deeds] of Map.groupBy(school.deeds, ({ at }) => at.join(' '))) {
    told(at.slice(0, 10))
    await moveOn(desk, momentOf(...(deeds[0] as Deed).at))
    for (const deed of deeds) {
      await doDeed(desk, deed, sent)
      desk.clock.moveTo(aMomentAfter(desk.clock.now()))
    }
    await desk.player.settle()
  }
  await moveOn(desk, momentOf(school.opens.day, school.opens.time))
  await desk.look()
  await desk.player.settle()
}

/** People act one after another; whoever comes late acts at once. */
async function moveOn(desk: Desk, moment: Instant): Promise<void> {
  if (moment > desk.clock.now()) await desk.player.leapTo(moment)
}

/** So that no two answers came at the same moment: their order is the order of the deeds. */
const aMomentAfter = (moment: Instant): Instant => instant(milliseconds(moment) + 10)

/** The school's own tabs, pasted and typed as its coordinator would. */
async function typeTabs(desk: Desk): Promise<void> {
  const { lead, people, plan, calendar, settings } = desk.sample
  const { files } = await desk.school()
  const paste = (file: string, tab: string, values: typeof people): void => {
    desk.makeRoom({ as: lead, file, tab, rows: values.length + 3 })
    desk.type({ as: lead, file, tab, row: 3, column: 1, values })
  }
  paste(files.coordinator.id, 'People', people)
  paste(files.desk.id, 'Plan', plan)
  paste(files.desk.id, 'Calendar', calendar)
  const labels = desk.rows(files.coordinator.id, 'Settings').slice(2)
  const wanted = new Map(settings.map(([label, ...values]) => [label, values]))
  const cells = labels.map(([label = '']) => [...(wanted.get(label) ?? []), '', '', '', ''].slice(0, 4))
  desk.type({ as: lead, file: files.coordinator.id, tab: 'Settings', row: 3, column: 2, values: cells })
}

/** @param sent the ids of answers, by sender and title */
async function doDeed(desk: Desk, deed: Deed, sent: Map<string, string>): Promise<void> {
  const { files } = await desk.school()
  const { lead } = desk.sample
  const file = files.desk.id
  switch (deed.do) {
    case 'ask':
      sent.set(`${deed.as} ${titleOf(deed.answers)}`, await desk.answer(deed.as, deed.answers))
      return
    case 'tell':
      return void desk.google.forms.answer((await desk.school()).forms.evaluation.id, deed)
    case 'say':
      return void desk.google.forms.answer((await desk.school()).forms.word?.id ?? '', deed)
    case 'ask again':
      await desk.answer(deed.as, deed.answers, sent.get(`${deed.as} ${deed.title}`))
      return
    case 'meet':
      return typeBelow(desk, deed.as, [file, 'Meetings'], deed.rows)
    case 'list':
      return typeBelow(desk, lead, [files.coordinator.id, deed.tab], deed.rows)
    case 'leave':
      return typeBeside(desk, lead, [files.coordinator.id, 'People', 'Name', deed.who], {
        'Last day': deed.on,
      })
    case 'choose':
      return typeBeside(desk, deed.as, [file, 'Approvals', 'Ref', deed.ref], deed.cells)
    case 'record':
      return typeBeside(desk, deed.as, [files.office.id, ...deed.where], deed.cells)
    case 'write':
      return write(desk, deed)
  }
}

const titleOf = (answers: Extract<Deed, { do: 'ask' }>['answers']): string =>
  String(answers['What is it called?'] ?? '')

function typeBelow(
  desk: Desk,
  as: string,
  [file, tab]: readonly [string, string],
  values: readonly (readonly (string | number)[])[],
): void {
  desk.type({ as, file, tab, row: desk.nextRow(file, tab), column: 1, values })
}

function typeBeside(
  desk: Desk,
  as: string,
  [file, tab, heading, text]: readonly [file: string, tab: string, heading: string, text: string],
  cells: Readonly<Record<string, string>>,
): void {
  const row = desk.rowWhere(file, tab, heading, text)
  for (const [where, value] of Object.entries(cells)) {
    const column = desk.columnOf(file, tab, where)
    desk.type({ as, file, tab, row, column, values: [[value]] })
  }
}

/** Straight into the mailbox: the desk neither sends nor reads what people write to one another. */
function write(desk: Desk, { as, to, subject, text }: Extract<Deed, { do: 'write' }>): Promise<void> {
  const lines = [`From: ${as}`, `To: ${to}`, `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8']
  return desk.mail.take([...lines, '', text].join('\r\n'), [to])
}
