import { type Paged, paged } from '../paged.ts'
import { refuse } from '../refusal.ts'
import type { Access } from './access.ts'
import { concerns, type Permission } from './permission.ts'
import { type Candidate, questionIn } from './query.ts'
import { outOfRange, unusable } from './refusals.ts'
import { type DriveFile, folder, type Tree } from './tree.ts'

export type FileQuestion = {
  readonly q?: string
  readonly orderBy?: string
  readonly pageSize?: number
  readonly pageToken?: string
}

/**
 * The files that somebody finds in their Drive: their own, and those shared with them by name.
 *
 * What is open to a domain or to anyone is only found when it was said that it may be. Files in the bin are
 * found by their owner, unless the question leaves them out.
 */
export function listing(tree: Tree, access: Access, as: string, question: FileQuestion): Paged<Candidate> {
  const { q = '', orderBy = '', pageSize = 100, pageToken } = question
  if (pageSize < 1 || pageSize > 1000) refuse(outOfRange('pageSize', pageSize, 1000))
  const asked = q.trim() === '' ? () => true : questionIn(q, as)
  const found = tree
    .all()
    .map((file) => ({ file, permissions: access.permissionsOf(file.id) }))
    .filter(({ permissions, file }) => permissions.some((one) => finds(one, as)) && !hidden(file, as))
    .filter(asked)
    .sort(order(orderBy))
  return (
    paged(found, ({ file }) => file.id, { size: pageSize, token: pageToken }) ?? refuse(unusable('pageToken'))
  )
}

const finds = (one: Permission, as: string): boolean =>
  !one.view &&
  concerns(one, as) &&
  (one.type === 'user' || one.type === 'group' || one.allowFileDiscovery === true)

const hidden = (file: DriveFile, as: string): boolean => file.inTrash && file.owner !== as

type Order = (one: Candidate, other: Candidate) => number

/** The newest first, unless something else is asked for. */
function order(orderBy: string): Order {
  const keys = (orderBy || 'modifiedTime desc').split(',').map((key) => {
    const [name = '', direction, more] = key.trim().split(/\s+/)
    const by = orders[name]
    if (!by || more !== undefined || (direction !== undefined && direction !== 'desc'))
      return refuse(unusable('orderBy'))
    return direction === 'desc' ? (one: DriveFile, other: DriveFile) => by(other, one) : by
  })
  return ({ file: one }, { file: other }) =>
    keys.map((by) => by(one, other)).find((found) => found !== 0) ?? (one.id < other.id ? -1 : 1)
}

const byText =
  (text: (file: DriveFile) => string) =>
  (one: DriveFile, other: DriveFile): number =>
    text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : 0

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const byChange = byText(({ changed = '' }) => changed)

const orders: Readonly<Record<string, (one: DriveFile, other: DriveFile) => number>> = {
  createdTime: byText(({ created = '' }) => created),
  modifiedTime: byChange,
  modifiedByMeTime: byChange,
  recency: byChange,
  folder: byText(({ mimeType }) => (mimeType === folder ? '0' : '1')),
  name: byText(({ name }) => name.toLowerCase()),
  name_natural: (one, other) => natural.compare(one.name, other.name),
  starred: byText(({ starred }) => (starred ? '0' : '1')),
}
