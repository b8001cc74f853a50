import type { Desk } from '../desk.ts'
import type { Somebody } from '../who-there-is.ts'

/** One call of a page: the desk, and who the visitor has chosen to be. */
export type Visit = {
  readonly desk: Desk
  readonly url: URL
  readonly people: readonly Somebody[]
  /** Nobody until somebody is chosen. */
  readonly person: Somebody | undefined
  /** Where "Ask for training" is answered. */
  readonly form: string
}

/** How somebody is named in the cookie: their address, or their name where they have none. */
export const keyOf = ({ email, name }: Pick<Somebody, 'email' | 'name'>): string => email || name

export async function visitOf(desk: Desk, url: URL, key: string): Promise<Visit> {
  const [people, school] = await Promise.all([desk.people(), desk.school()])
  return {
    desk,
    url,
    people,
    person: key === '' ? undefined : people.find((one) => keyOf(one) === key),
    form: pathOf(school.forms.request.address),
  }
}

/** Addresses carry the port of the day they were made; on this desk the path is enough. */
const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '/')
