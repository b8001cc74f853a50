import type { Sharing } from '../../functions/domain/development/sharing.ts'

/** Owen Hartnoll's key messages from R-0028, which colleagues may read with his name. */
export const aSharing = (changes: Partial<Sharing> = {}): Sharing => ({
  request: 'R-0028',
  person: 'owen',
  title: 'Early reading',
  messages: 'Wait.\nListen.\nAsk again.',
  typed: { worth: true, forWhom: 'all teachng assistants', meetingOn: '2027-01-14', adopted: true },
  askedOn: '2026-12-12',
  said: [
    {
      ...{ at: '2026-12-13T18:00:00.000Z', may: 'with name' },
      ...{ forWhom: 'their phase', how: 'come and see me' },
    },
  ],
  told: {},
  tried: {},
  ...changes,
})
