import { momentOf } from '../../functions/domain/school/day.ts'
import type { Desk } from './desk.ts'
import type { SampleSchool } from './schools/sample.ts'
import type { Deed } from './schools/thistledown-requests.ts'

/**
 * Plays what happened at a sample school before you came: its people type on their tabs, answer the
 * form and choose, and the program does the rest as the days go by. Nothing is put into the store.
 */
export async function playSample(desk: Desk, school: SampleSchool): Promise<void> {
  await desk.player.moveTo(momentOf(school.begins.day, school.begins.time))
  await desk.look()
  typeTabs(desk, school)
  await desk.look()
  for (const deed of school.deeds) {
    const [day, time] = deed.at
    await desk.player.moveTo(momentOf(day, time))
    doDeed(desk, school, deed)
    await desk.player.settle()
  }
  await desk.player.moveTo(momentOf(school.opens.day, school.opens.time))
  await desk.player.settle()
}

/** The school's own tabs, pasted and typed as its coordinator would. */
function typeTabs(desk: Desk, school: SampleSchool): void {
  const { lead, files } = { lead: desk.automation, files: desk.school.files }
  paste(desk, lead, files.coordinator.id, 'People', school.people)
  paste(desk, lead, files.desk.id, 'Plan', school.plan)
  paste(desk, lead, files.desk.id, 'Calendar', school.calendar)
  for (const [label, ...values] of school.settings) setting(desk, lead, label, values)
}

const paste = (
  desk: Desk,
  as: string,
  file: string,
  tab: string,
  rows: readonly (readonly (string | number)[])[],
): void => desk.type({ as, file, tab, row: 3, column: 1, values: rows })

function setting(desk: Desk, as: string, label: string, values: readonly string[]): void {
  const file = desk.school.files.coordinator.id
  const row = desk.rowWhere(file, 'Settings', 1, label)
  desk.type({ as, file, tab: 'Settings', row, column: 2, values: [values] })
}

function doDeed(desk: Desk, school: SampleSchool, deed: Deed): void {
  const file = desk.school.files.desk.id
  switch (deed.do) {
    case 'ask':
      desk.answer(deed.as, deed.answers)
      return
    case 'set':
      return setting(desk, school.lead, deed.setting, [deed.value])
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
      const row = desk.rowWhere(file, 'Approvals', 1, deed.ref)
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
