import MailComposer from 'nodemailer/lib/mail-composer'
import { plainAddress } from '../domain/school/address.ts'
import type { Attachment, Post } from '../outside.ts'

/**
 * The bytes of a letter as they go over the wire: HTML and plain text, every header once.
 *
 * Names stand apart from addresses, because a composer that is given one string reads more addresses out
 * of it than we meant. Content is made text, because it would open a file that is given as an object.
 */
export const messageOf = (
  { to, replyTo, subject, text, html, messageId, attachments = [] }: Post,
  from: Post['to'],
): Promise<Buffer> =>
  new MailComposer({
    from: addressed(from),
    to: addressed(to),
    replyTo: replyTo && plainAddress(replyTo.address) ? addressed(replyTo) : undefined,
    subject: oneLine(subject),
    text: String(text),
    html: String(html),
    attachments: attachments.map(attached),
    // Gmail gives a letter whose id is not in angle brackets another one.
    messageId: `<${messageId.replace(/[^\w.@+/=-]/g, '')}>`,
    // So that holiday answers do not write back.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** As base64, so that no mail server touches its line ends; without it the file would not be the one we wrote. */
const attached = ({ name, text }: Attachment) => ({
  filename: oneLine(name),
  content: String(text),
  contentType: 'text/csv; charset=utf-8',
  contentTransferEncoding: 'base64' as const,
})

const addressed = ({ name, address }: Post['to']) => ({ name: oneLine(name), address: address.trim() })

const oneLine = (text: string): string =>
  String(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
