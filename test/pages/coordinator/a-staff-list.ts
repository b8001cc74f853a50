import type { Person } from '../../../functions/domain/school/person.ts'
import { peopleIn } from '../../../functions/pages/coordinator/people.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { typed } from '../desk/typed-rows.ts'

export const today = '2026-11-12'
export const at = (name: string) => `${name}@thistledown-lane.example.org`

export const anna = { name: 'Anna Fell', email: at('anna.fell') }
export const ben = { name: 'Ben Garth', email: at('ben.garth') }

/** Who is known once these rows have been read on a day before. */
export const known = (...rows: readonly Readonly<Record<string, CellValue>>[]): readonly Person[] =>
  peopleIn(typed(...rows), [], '2026-09-01').people
