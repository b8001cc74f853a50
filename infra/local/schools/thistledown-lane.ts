import type { SampleSchool } from './sample.ts'
import { addressOf, staff } from './thistledown-people.ts'
import { deeds } from './thistledown-requests.ts'
import { thistledownTour } from './thistledown-tour.ts'

const leadershipTeam = ['Ruth Ellerby', 'Samir Quayle', 'Niamh O’Rourke-Döring']

/**
 * Thistledown Lane Primary School: everything in it is invented. Typed on the school's own tabs and
 * answered on its form, as people would; nothing is put into the store directly.
 */
export const thistledownLane: SampleSchool = {
  id: 'thistledown-lane',
  name: 'Thistledown Lane Primary School',
  domain: 'thistledown-lane.example.org',
  lead: addressOf('Samir Quayle'),
  shares: {
    desk: leadershipTeam.map(addressOf),
    office: ['Colin Tattersby', 'Jo Brindlewick'].map(addressOf),
    coordinator: leadershipTeam.map(addressOf),
  },
  /** When the Desk is set up, and when the school is handed over to whoever tries it. */
  begins: { day: '2026-09-01', time: '08:00' },
  opens: { day: '2026-11-12', time: '08:00' },
  people: staff,
  deeds,
  tour: thistledownTour,
  plan: [
    [
      '1',
      'Reading',
      'Every child fluent by the end of Year 2',
      'Niamh O’Rourke-Döring',
      'Reading fluency for Years 1 and 2; hearing children read, for teaching assistants',
    ],
    [
      '2',
      'Maths',
      'Reasoning in Years 3 to 6',
      'Priya Lindqvist',
      'Reasoning conference; guided reasoning visits',
    ],
    [
      '3',
      'SEND',
      'Adapting lessons, all staff',
      'Niamh O’Rourke-Döring',
      'Two twilights; phonics for late readers',
    ],
    ['4', 'Writing', 'Stamina and spelling', 'Leila Amberson', ''],
    [
      '5',
      'Lunch and break',
      'Behaviour and wellbeing at lunch and break',
      'Samir Quayle',
      'Playground leading for midday supervisors',
    ],
  ],
  calendar: [
    ['INSET', '01/09/2026', '02/09/2026', ''],
    ['Term', '03/09/2026', '23/10/2026', 'Autumn 1'],
    ['INSET', '02/11/2026', '', ''],
    ['Term', '03/11/2026', '18/12/2026', 'Autumn 2'],
    ['INSET', '04/01/2027', '', ''],
    ['Term', '05/01/2027', '12/02/2027', 'Spring 1'],
    ['Term', '22/02/2027', '25/03/2027', 'Spring 2'],
    ['Term', '12/04/2027', '28/05/2027', 'Summer 1'],
    ['Closed', '03/05/2027', '', 'Bank holiday'],
    ['INSET', '07/06/2027', '', ''],
    ['Term', '08/06/2027', '21/07/2027', 'Summer 2'],
    ['No release', '07/12/2026', '11/12/2026', 'performances'],
    ['No release', '10/05/2027', '13/05/2027', 'Year 6 tests'],
    ['No release', '08/06/2027', '11/06/2027', 'phonics check'],
  ],
  /** By the label of the setting: value, called, from, to. */
  settings: [
    ['School', 'Thistledown Lane Primary School'],
    ['Kind of school', 'maintained'],
    ['Leadership team: first', 'ruth.ellerby@thistledown-lane.example.org', 'Head'],
    ['Leadership team: second', 'samir.quayle@thistledown-lane.example.org', 'Deputy'],
    ['Leadership team: third', 'niamh.orourke-doring@thistledown-lane.example.org', 'Assistant head'],
    ['Head', 'ruth.ellerby@thistledown-lane.example.org'],
    ['CPD lead', 'samir.quayle@thistledown-lane.example.org'],
    ['Deputy CPD lead', 'niamh.orourke-doring@thistledown-lane.example.org'],
    ['Business manager', 'colin.tattersby@thistledown-lane.example.org'],
    ['Office', 'jo.brindlewick@thistledown-lane.example.org'],
    ['Cover officer', 'jo.brindlewick@thistledown-lane.example.org'],
    ['Chair of governors', 'chair@governors.thistledown-lane.example.org', 'Patricia Lomax-Vane'],
    ['Financial year starts on', '01/04/2026'],
    ['Total budget of the school, £', '2650000'],
    ['Percentage for staff development', '0.45'],
    ['Statutory training first, £', '1500'],
    ['Cover budget for training, £', '7200'],
    ['Cost of one cover day, £', '218'],
    ['Travel budget for training, £', '600'],
    ['VAT is recovered', 'yes'],
    ['Out for training on one day, at most', '3'],
    ['Fair share of a pot for one person, %', '4'],
    ['Letters are live', 'yes'],
  ],
}
