import { plainAddress } from '../../domain/school/address.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Cell } from '../../sheet.ts'
import { asPercent, dayIn, numberIn, percentIn, poundsIn, type Read, wholeIn, yesIn } from '../cells.ts'
import { textOf } from '../tab.ts'

/** What one setting can be: text, a number (pence for money), yes or no, or somebody in a role. */
export type SettingValue = string | number | boolean | Held
export type Held = { readonly email: string; readonly called: string; readonly from?: Day; readonly to?: Day }

export type SettingCells = Readonly<Record<'value' | 'called' | 'from' | 'to', Cell>>
export type SettingRow = {
  readonly key: string
  readonly label: string
  readonly meaning: string
  /** Changed only by the head and the CPD lead, and counts from the next school day. */
  readonly guarded?: boolean
  readonly needed?: boolean
  /** The key of another row: until something stands there, this one is not read. */
  readonly with?: string
  /** What holds while the cell is empty. */
  readonly otherwise?: SettingValue
  readonly read: (cells: SettingCells) => Read<SettingValue>
}

export const text = ({ value }: SettingCells): Read<string> => {
  const typed = textOf(value)
  return typed === '' ? {} : typed.length > 200 ? { say: 'Keep this under 200 characters' } : { is: typed }
}
export const money = ({ value }: SettingCells): Read<number> => poundsIn(value)
export const whole =
  (least: number, most: number) =>
  ({ value }: SettingCells): Read<number> =>
    wholeIn(value, least, most)
export const hours =
  (most: number) =>
  ({ value }: SettingCells): Read<number> =>
    numberIn(value, 0, most)
export const percent =
  (least: number, most: number) =>
  ({ value }: SettingCells): Read<number> =>
    percentIn(value, least, most)
export const yes = ({ value }: SettingCells): Read<boolean> => yesIn(value)

/**
 * The percentage for staff development (SB25), as hundredths of a per cent. A sheet keeps “0.45%” as
 * 0.0045 and “0.45” as it is; from 0.1 to 5 per cent no figure can be both.
 */
export const share = ({ value }: SettingCells): Read<number> => {
  const typed = textOf(value)
  if (typed === '') return {}
  const kept = typeof value?.value === 'number' && value.value <= 0.05
  const figure = kept ? asPercent(value.value) : Number(typed.replace(/\s?%$/, ''))
  if (!(figure >= 0.1 && figure <= 5)) return { say: 'Write a percentage between 0.1 and 5, like 0.45' }
  return { is: Math.round(figure * 100) }
}

/** Somebody in a role: an address, what they are called, and from–to. */
export function holder(cells: SettingCells): Read<Held> {
  const typed = textOf(cells.value).toLowerCase()
  if (typed === '') return {}
  const email = plainAddress(typed)
  const starts = dayIn(cells.from)
  const ends = dayIn(cells.to)
  if (email === undefined) return { say: 'Write one e-mail address as it stands on People' }
  if (starts.say ?? ends.say) return { say: starts.say ?? ends.say ?? '' }
  if (starts.is && ends.is && ends.is < starts.is) return { say: '“To” is before “From”' }
  return {
    is: {
      email,
      called: textOf(cells.called).slice(0, 60),
      ...(starts.is && { from: starts.is }),
      ...(ends.is && { to: ends.is }),
    },
  }
}

/** When decision letters leave, as 15:45: a time cell (kept as a fraction of the day), text, or “now”. */
export const leavingTime = ({ value }: SettingCells): Read<string> => {
  const typed = textOf(value).toLowerCase()
  if (typed === '' || typed === 'now') return typed === '' ? {} : { is: 'now' }
  if (typeof value?.value === 'number' && value.value > 0 && value.value < 1)
    return { is: clockTime(value.value) }
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed)
    ? { is: typed.padStart(5, '0') }
    : { say: 'Write a time like 15:45, or “now”' }
}
/** To the minute that a clock shows, never the one after; the seconds take up what binary fractions lack. */
const clockTime = (fraction: number): string => {
  const minutes = Math.min(Math.floor(Math.round(fraction * 24 * 3600) / 60), 24 * 60 - 1)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
