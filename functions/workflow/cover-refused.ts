import { bookingOf } from '../domain/booking/booking.ts'
import { longDate } from '../domain/request/when.ts'
import type { Day } from '../domain/school/day.ts'
import { coverAhead } from '../pages/office/cover-list.ts'
import type { Amiss } from './attend.ts'
import type { StoredRequest } from './books.ts'

/** Cover that the cover officer has said no to: for the leaders to see to, until the answer or the day has gone. */
export const coverRefused = (open: readonly StoredRequest[], today: Day): readonly Amiss[] =>
  coverAhead(open, today).flatMap(({ request, cover, key }): readonly Amiss[] => {
    if (bookingOf(request)?.cover[cover.called] !== 'Not that day') return []
    const part = cover.part === 'all day' ? '' : `, ${cover.part}`
    return [
      {
        key: `now/cover ${key}`,
        who: 'you',
        what: `The cover officer says “Not that day” to ${longDate(cover.day)}${part}: ${request.who}, ${request.asked.title} (${request.id})`,
        where: 'Office, Cover list',
        remedy:
          'Nothing has been decided. Find cover in school, or put it off or decline it in “Agreed in the meeting” on Approvals.',
      },
    ]
  })
