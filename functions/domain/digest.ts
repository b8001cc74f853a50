import { createHash } from 'node:crypto'

/** The SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A short name for a text: equal names, equal texts. */
export const digest = (text: string): string => sha256(text).slice(0, 24)
