import type { IncomingMessage } from 'node:http'
import type { Desk } from '../desk.ts'
import type { Somebody } from '../who-there-is.ts'

/** Whoever looks at a page: the person they chose to be, and everyone they could be. */
export type Viewer = {
  readonly person?: Somebody
  readonly everyone: readonly Somebody[]
}

const cookie = 'person-to-be'

/** How somebody is named in the cookie and in choices: people without an account have no address. */
export const keyOf = ({ email, name }: Somebody): string => email || name

export async function viewerOf(desk: Desk, { headers }: IncomingMessage): Promise<Viewer> {
  const everyone = await desk.people()
  const chosen = /(?:^|;\s*)person-to-be=([^;]*)/.exec(headers.cookie ?? '')?.[1]
  const key = chosen === undefined ? undefined : decoded(chosen)
  return { everyone, person: everyone.find((one) => keyOf(one) === key) }
}

/** A cookie that was meddled with names nobody. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const cookieFor = (key: string): Readonly<Record<string, string>> => ({
  'set-cookie': `${cookie}=${encodeURIComponent(key)}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000`,
})

/** The people whom the tour needs, in the order of the tour; then everyone else. */
export function firstAndOthers(everyone: readonly Somebody[]): {
  readonly first: readonly Somebody[]
  readonly others: readonly Somebody[]
} {
  const withRole = (role: string) => everyone.find(({ roles }) => roles.includes(role))
  const withJob = (job: RegExp) => everyone.find((one) => job.test(one.job) && one.roles.length === 0)
  const wanted = [
    ...['Head', 'Deputy', 'Assistant head', 'Business manager', 'Office'].map(withRole),
    everyone.find(({ name }) => name === 'Priya Lindqvist') ?? withJob(/^Year|^Reception|teacher/i),
    everyone.find(({ name }) => name === 'Bryony Castellow') ?? withJob(/assistant/i),
    everyone.find(({ email, name }) => email === '' && name === 'Maureen Tidswell') ??
      everyone.find(({ email }) => email === ''),
    withRole('Chair of governors'),
  ]
  const first = [...new Set(wanted.filter((one) => one !== undefined))]
  return { first, others: everyone.filter((one) => !first.includes(one)) }
}
