import PostalMime, { type Attachment } from 'postal-mime'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Disk } from './disk.ts'

/** A letter that was caught, as its reader would see it. */
export type Letter = {
  readonly to: string
  readonly from: string
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly at: Instant
  /** Files that came with it, by name; absent when there are none. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly base64: string }[]
}

/** How mail to an address ends when it does not simply arrive. */
export type Ending = { readonly code: number; readonly words: string } | 'cut'

/**
 * Addresses at any domain that have something go wrong, so that failures can be seen on this machine too.
 * The mail server refuses them as real ones do; `cut@` takes the letter and hangs up without a word.
 */
const endings: Readonly<Record<string, Ending>> = {
  'refuse@': { code: 550, words: '5.1.1 The email account that you tried to reach does not exist.' },
  'later@': { code: 451, words: '4.3.0 Mail server temporarily rejected message.' },
  'quota@': { code: 550, words: '5.4.5 Daily user sending limit exceeded.' },
  'cut@': 'cut',
}

export const endingFor = (address: string): Ending | undefined =>
  endings[`${address.toLowerCase().split('@')[0]}@`]

/** All the mail that was caught. */
export type Mailbox = {
  /** Keeps a message, once for each recipient; it is on the disk when this returns. */
  readonly take: (message: Uint8Array | string, to: readonly string[]) => Promise<void>
  /** Newest first; with an address only what went there. */
  readonly list: (to?: string) => readonly Letter[]
  /** The same with each letter's number, in the order in which they came, from 1; and whether its reader has opened it. */
  readonly numbered: (to?: string) => readonly NumberedLetter[]
  /** The reader of a letter has opened it. */
  readonly open: (number: number) => void
  /** Grows with every letter that comes or is opened. */
  readonly version: () => number
}
export type NumberedLetter = Letter & { readonly number: number; readonly opened: boolean }

export function mailbox(options: { readonly disk: Disk; readonly now: () => Instant }): Mailbox {
  const { disk, now } = options
  const letters = disk.all('letter').map(({ value }) => value as Letter)
  const opened = new Set(disk.all('opened letter').map(({ value }) => Number(value)))
  return {
    take: async (message, to) => {
      const read = await PostalMime.parse(message)
      const at = now()
      for (const address of to) {
        const letter: Letter = {
          to: address,
          from: read.from?.address ?? '',
          replyTo: read.replyTo?.[0]?.address,
          subject: read.subject ?? '',
          text: read.text ?? '',
          html: read.html ?? '',
          messageId: read.messageId ?? '',
          at,
          ...(read.attachments.length > 0 && { files: read.attachments.map(kept) }),
        }
        disk.keep('letter', String(letters.length).padStart(9, '0'), letter)
        letters.push(letter)
      }
    },
    list: (to) => letters.filter(wentTo(to)).toReversed(),
    numbered: (to) =>
      letters
        .map((letter, at) => ({ ...letter, number: at + 1, opened: opened.has(at + 1) }))
        .filter(wentTo(to))
        .toReversed(),
    open: (number) => {
      if (opened.has(number) || letters[number - 1] === undefined) return
      disk.keep('opened letter', String(number), number)
      opened.add(number)
    },
    version: () => letters.length + opened.size,
  }
}

const kept = ({ filename, mimeType, content }: Attachment) => ({
  name: filename ?? 'file',
  type: mimeType,
  base64: Buffer.from(content as ArrayBuffer).toString('base64'),
})

const wentTo =
  (address: string | undefined) =>
  ({ to }: Letter): boolean =>
    !address || to.toLowerCase() === address.toLowerCase()
