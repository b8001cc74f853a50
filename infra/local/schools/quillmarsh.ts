import { autumn } from './quillmarsh-autumn.ts'
import {
  assistantHead,
  businessManager,
  coverOfficer,
  cpdLead,
  curriculum,
  domain,
  head,
  officeManager,
  peopleRows,
} from './quillmarsh-staff.ts'
import { quillmarshTour } from './quillmarsh-tour.ts'
import { calendarRows, planRows } from './quillmarsh-year.ts'
import type { SampleSchool } from './sample.ts'

const leadershipTeam = [head, cpdLead, curriculum, assistantHead].map(({ email }) => email)

/**
 * Quillmarsh Academy: an invented secondary school of 120 staff. Everybody in it and everything they
 * ask for is made from a seed, and typed and answered as people would.
 */
export const quillmarsh: SampleSchool = {
  id: 'quillmarsh',
  name: 'Quillmarsh Academy',
  domain,
  lead: cpdLead.email,
  shares: {
    desk: leadershipTeam,
    office: [businessManager, officeManager, coverOfficer].map(({ email }) => email),
    coordinator: [head, cpdLead, assistantHead].map(({ email }) => email),
  },
  begins: { day: '2026-09-01', time: '08:00' },
  opens: { day: '2026-11-12', time: '08:00' },
  people: peopleRows,
  plan: planRows,
  calendar: calendarRows,
  deeds: autumn(7),
  tour: quillmarshTour,
  /** By the label of the setting: value, called, from, to. */
  settings: [
    ['School', 'Quillmarsh Academy'],
    ['Kind of school', 'academy'],
    ['Leadership team: first', head.email, 'Head'],
    ['Leadership team: second', cpdLead.email, 'Deputy'],
    ['Leadership team: third', curriculum.email, 'Deputy, curriculum'],
    ['Leadership team: fourth', assistantHead.email, 'Assistant head'],
    ['Head', head.email],
    ['CPD lead', cpdLead.email],
    ['Deputy CPD lead', assistantHead.email],
    ['Business manager', businessManager.email],
    ['Office', officeManager.email],
    ['Cover officer', coverOfficer.email],
    ['Chair of governors', `chair@governors.${domain}`, 'Augustin Mereweather'],
    ['Financial year starts on', '01/09/2026'],
    ['Total budget of the school, £', '7550000'],
    ['Percentage for staff development', '0.4'],
    ['Statutory training first, £', '3000'],
    ['Cover budget for training, £', '30600'],
    ['Cost of one cover day, £', '291'],
    ['Travel budget for training, £', '2500'],
    ['VAT is recovered', 'yes'],
    ['Out for training on one day, at most', '8'],
    ['Fair share of a pot for one person, %', '4'],
    // At their half-termly meeting they choose everything in one sitting.
    ['Rows decided at once, at most', '40'],
    ['Letters are live', 'yes'],
  ],
}
