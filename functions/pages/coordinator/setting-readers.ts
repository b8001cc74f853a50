import { plainAddress } from '../../domain/school/address.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Cell } from '../../sheet.ts'
import { dayIn, numberIn, poundsIn, type Read, yesIn } from '../cells.ts'
import { textOf } from '../tab.ts'

/** What one setting can be: text, a number (pence for money), yes or no, or somebody in a role. */
export type SettingValue = string | number | boolean | Held
export type Held = { readonly email: string; readonly called: string; readonly from?: Day; readonly to?: Day }

export type SettingCells = Readonly<Record<'value' | 'called' | 'from' | 'to', Cell>>
export const text = ({ value }: SettingCells): Read<string> => {
  const typed = textOf(value)
  return typed === '' ? {} : typed.length > 200 ? { say: 'Keep this under 200 characters' } : { is: typed }
}
export const money = ({ value }: SettingCells): Read<number> => poundsIn(value)
export const from =
  (least: number, most: number) =>
  ({ value }: SettingCells): Read<number> =>
    numberIn(value, least, most)
export const yes = ({ value }: SettingCells): Read<boolean> => yesIn(value)

/** A fraction in a percentage cell (0.45 % is kept as 0.0045) or the figure itself; as hundredths of a per cent. */
export const share = ({ value }: SettingCells): Read<number> => {
  const typed = textOf(value)
  if (typed === '') return {}
  const figure = Number(typed.replace(/\s?%$/, ''))
  if (!Number.isFinite(figure) || figure <= 0 || figure > 10)
    return { say: 'Write a percentage between 0.01 and 10, like 0.45' }
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
  return {
    is: {
      email,
      called: textOf(cells.called).slice(0, 60),
      ...(starts.is && { from: starts.is }),
      ...(ends.is && { to: ends.is }),
    },
  }
}

export const leavingTime = ({ value }: SettingCells): Read<string> => {
  const typed = textOf(value).toLowerCase()
  if (typed === '' || typed === 'now') return typed === '' ? {} : { is: 'now' }
  if (typeof value?.value === 'number' && value.value > 0 && value.value < 1)
    return { is: clockTime(value.value) }
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)
    ? { is: typed }
    : { say: 'Write a time like 15:45, or “now”' }
}
const clockTime = (fraction: number): string => {
  const minutes = Math.round(fraction * 24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
