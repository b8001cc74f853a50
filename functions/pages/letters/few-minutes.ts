import { type Sharing, shared } from '../../domain/development/sharing.ts'
import { longDate } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { frame, type Letter, orFalse, paragraphs, type SchoolToday } from './about.ts'

/** A few minutes in a staff meeting that somebody offered. */
type AboutMinutes = SchoolToday & { readonly person: Person; readonly sharing: Sharing }

/** "Your few minutes at the staff meeting", to whoever offered them (SB42): when, about what, and their own words. */
export const fewMinutes = (
  about: AboutMinutes & {
    readonly on: Day
    /** The day that they were told before. */
    readonly movedFrom?: Day
  },
): Letter => ({
  kind: 'few-minutes',
  facts: {
    ...minutesFacts(about),
    on: longDate(about.on),
    movedFrom: about.movedFrom !== undefined && longDate(about.movedFrom),
    messages: paragraphs(shared(about.sharing)?.messages ?? about.sharing.messages),
  },
})

/** "Off the agenda": they have been told of a day that is not theirs any more. */
export const fewMinutesOff = (about: AboutMinutes & { readonly wasOn: Day }): Letter => ({
  kind: 'few-minutes-off',
  facts: {
    ...minutesFacts(about),
    wasOn: longDate(about.wasOn),
    stillRead: shared(about.sharing) !== undefined,
  },
})

const minutesFacts = (about: AboutMinutes): Letter['facts'] => ({
  ...frame(about, about.person),
  reference: about.sharing.request,
  title: orFalse(about.sharing.title) || 'training',
})
