import { type Instant, momentOf } from '../../functions/domain/school/day.ts'
import type { Desk } from './desk.ts'
import type { Deed } from './schools/deed.ts'

/**
 * Plays what happened at a sample school before you came: its people type on their tabs, answer the
 * form and choose, and the program does the rest as the days go by. Nothing is put into the store.
 */
export async function playSample(desk: Desk): Promise<void> {
  const school = desk.sample
  await desk.look()
  await typeTabs(desk)
  await desk.look()
  for (const deed of school.deeds) {
    await moveOn(desk, momentOf(...deed.at))
    await doDeed(desk, deed)
    await desk.player.settle()
  }
  await desk.player.moveTo(momentOf(school.opens.day, school.opens.time))
  await desk.player.settle()
}

/** People act one after another; whoever comes late acts at once. */
async function moveOn(desk: Desk, moment: Instant): Promise<void> {
  if (moment > desk.clock.now()) await desk.player.moveTo(moment)
}

/** The school's own tabs, pasted and typed as its coordinator would. */
async function typeTabs(desk: Desk): Promise<void> {
  const { lead, people, plan, calendar, settings } = desk.sample
  const { files } = await desk.school()
  const paste = (file: string, tab: string, values: typeof people): void =>
    desk.type({ as: lead, file, tab, row: 3, column: 1, values })
  paste(files.coordinator.id, 'People', people)
  paste(files.desk.id, 'Plan', plan)
  paste(files.desk.id, 'Calendar', calendar)
  const labels = desk.rows(files.coordinator.id, 'Settings').slice(2)
  const wanted = new Map(settings.map(([label, ...values]) => [label, values]))
  const cells = labels.map(([label = '']) => [...(wanted.get(label) ?? []), '', '', '', ''].slice(0, 4))
  desk.type({ as: lead, file: files.coordinator.id, tab: 'Settings', row: 3, column: 2, values: cells })
}

function set(desk: Desk, file: string, label: string, values: readonly string[]): void {
  const row = desk.rowWhere(file, 'Settings', 'Setting', label)
  desk.type({ as: desk.sample.lead, file, tab: 'Settings', row, column: 2, values: [values] })
}

async function doDeed(desk: Desk, deed: Deed): Promise<void> {
  const { files } = await desk.school()
  const file = files.desk.id
  switch (deed.do) {
    case 'ask':
      await desk.answer(deed.as, deed.answers)
      return
    case 'set':
      return set(desk, files.coordinator.id, deed.setting, [deed.value])
    case 'meet':
      return desk.type({
        as: deed.as,
        file,
        tab: 'Meetings',
        row: desk.nextRow(file, 'Meetings'),
        column: 1,
        values: [[deed.on, deed.who]],
      })
    case 'choose': {
      const row = desk.rowWhere(file, 'Approvals', 'Ref', deed.ref)
      for (const [heading, value] of Object.entries(deed.cells)) {
        desk.type({
          as: deed.as,
          file,
          tab: 'Approvals',
          row,
          column: desk.columnOf(file, 'Approvals', heading),
          values: [[value]],
        })
      }
    }
  }
}
