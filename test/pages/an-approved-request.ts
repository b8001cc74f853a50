import { aRequest } from '../make.ts'

/** A course on Friday 4 December with a day of cover; its letter has left. */
export const approvedRequest = aRequest({
  id: 'R-0028',
  who: 'Owen Hartnoll, Year 3',
  asked: { otherTimes: [], cover: [{ day: '2026-12-04', part: 'all day' }], bookBy: '2026-11-20' },
  decision: {
    stage: 'approved',
    at: '2026-11-12T15:20:00.000Z',
    leftAt: '2026-11-12T15:45:00.000Z',
    basis: { how: 'votes', by: [] },
    seen: { votes: {}, words: '' },
  },
})
