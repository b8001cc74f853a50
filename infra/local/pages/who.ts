import type { IncomingMessage } from 'node:http'
import type { Desk } from '../desk.ts'
import type { Somebody } from '../who-there-is.ts'

/** Whoever looks at a page: the person they chose to be, and everyone they could be. */
export type Viewer = {
  readonly person?: Somebody
  readonly everyone: readonly Somebody[]
  /** The key of whoever was chosen last in this browser, whether or not there is such a person. */
  readonly chosen: string
  /** Where training is asked for: the path of the form. */
  readonly form: string
}

const cookie = 'person-to-be'

/** How somebody is named in the cookie and in choices: people without an account have no address. */
export const keyOf = ({ email, name }: Somebody): string => email || name

export async function viewerOf(desk: Desk, incoming: IncomingMessage): Promise<Viewer> {
  const [everyone, { forms }] = await Promise.all([desk.people(), desk.school()])
  const chosen = chosenIn(incoming)
  const person = everyone.find((one) => keyOf(one) === chosen)
  return { everyone, chosen, person, form: new URL(forms.request.address, desk.root).pathname }
}

export function chosenIn({ headers }: IncomingMessage): string {
  const text = /(?:^|;\s*)person-to-be=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // A cookie that was meddled with names nobody.
  }
}

export const cookieFor = (key: string): Readonly<Record<string, string>> => ({
  'set-cookie': `${cookie}=${encodeURIComponent(key)}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000`,
})

/** Somebody one can be, with what they do in words. */
export type Shown = { readonly one: Somebody; readonly as: string }

/** The people whom the school's tour names, in its order, or else one of each role; then everyone else. */
export function firstAndOthers(
  desk: Desk,
  { everyone }: Viewer,
): { readonly first: readonly Shown[]; readonly others: readonly Shown[] } {
  const named = (desk.sample.tour?.people ?? []).flatMap(({ name, as }) => {
    const one = everyone.find((somebody) => somebody.name === name)
    return one === undefined ? [] : [{ one, as }]
  })
  const first = named.length > 0 ? named : oneOfEach(everyone)
  const known = new Set(first.map(({ one }) => one))
  const others = everyone.filter((one) => !known.has(one)).map((one) => ({ one, as: inWords(one) }))
  return { first, others }
}

/** One person of each role, as far as the staff list tells. */
function oneOfEach(everyone: readonly Somebody[]): readonly Shown[] {
  const withRole = (role: string) => everyone.find(({ roles }) => roles.includes(role))
  const withJob = (job: RegExp) => everyone.find((one) => job.test(one.job) && one.roles.length === 0)
  const wanted = [
    withJob(/^Year|^Reception|teacher/i),
    withJob(/assistant/i),
    everyone.find(({ email }) => email === ''),
    ...['Head', 'Deputy', 'Assistant head', 'Business manager', 'Office', 'Chair of governors'].map(withRole),
  ]
  return [...new Set(wanted.filter((one) => one !== undefined))].map((one) => ({ one, as: inWords(one) }))
}

function inWords({ job, roles, email }: Somebody): string {
  const titles = [job, ...roles.filter((role) => !job.toLowerCase().includes(role.toLowerCase()))]
  return email === '' ? `${job}, no account` : titles.filter(Boolean).join(', ')
}
