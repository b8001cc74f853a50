import { updated } from '../../masks.ts'
import { forBothColours, inColours } from '../colours.ts'
import { changeBook, type Draft, invalid } from '../draft.ts'
import type { Given } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'

/** Changes what belongs to the whole file, such as its title, its locale and its time zone. */
export function updateSpreadsheetProperties(draft: Draft, given: Given<'updateSpreadsheetProperties'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, fields)
  const { properties = {} } = given
  const asks = (field: string) => mask === 'all' || mask[field] !== undefined
  if (asks('title') && !properties.title) invalid('The title cannot be empty.')
  if (asks('timeZone') && !isTimeZone(properties.timeZone)) {
    invalid(`Invalid time zone: ${properties.timeZone ?? ''}`)
  }
  if (asks('locale') && !isLocale(properties.locale)) invalid(`Invalid locale: ${properties.locale ?? ''}`)
  const old = draft.book.properties
  const after = updated(old, inColours(properties), forBothColours(mask)) ?? {}
  changeBook(draft, { properties: mask === 'all' ? { ...old, ...after } : after })
}

const fields = [
  'title',
  'locale',
  'autoRecalc',
  'timeZone',
  'defaultFormat',
  'iterativeCalculationSettings',
  'spreadsheetTheme',
  'importFunctionsExternalUrlAccessAllowed',
]

function isTimeZone(name = ''): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/** `en`, `en_GB`, or with three letters for the language. */
const isLocale = (locale = ''): boolean => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)
