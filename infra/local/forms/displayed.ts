import { badRequest, refuse } from '../refusal.ts'

/** What people read in one line: Google refuses it with a line break in it, wherever it stands. */
export function displayed(text = ''): void {
  if (/[\r\n]/.test(text)) refuse(badRequest('Displayed text cannot contain newlines'))
}
