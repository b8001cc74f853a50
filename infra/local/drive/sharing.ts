import { refuse } from '../refusal.ts'
import { type Access, isOwner, type Opened } from './access.ts'
import { granted, needRole, owns } from './granted.ts'
import { concerns, type Permission } from './permission.ts'
import {
  inherited,
  notAllowed,
  notWritable,
  ownerStays,
  ownershipStays,
  permissionNotFound,
} from './refusals.ts'

type Wanted = Partial<Permission>
/** `transfer`: the caller has said in so many words that the file is to have another owner. */
type How = { readonly transfer?: boolean }

/** The calls about permissions, for somebody who may share the file. Refusals are Drive's. */
export type Sharing = {
  readonly permissions: (as: string, fileId: string) => readonly Permission[]
  readonly permission: (as: string, fileId: string, permissionId: string) => Permission
  /** Gives somebody a role; somebody who has one already gets the new one instead. */
  readonly share: (as: string, fileId: string, wanted: Wanted, how?: How) => Permission
  readonly change: (
    as: string,
    place: { readonly fileId: string; readonly permissionId: string },
    wanted: Wanted,
    how?: How,
  ) => Permission
  readonly unshare: (as: string, fileId: string, permissionId: string) => void
}

export function sharing(access: Access): Sharing {
  const one = (permissions: readonly Permission[], id: string) =>
    permissions.find((permission) => permission.id === id) ?? refuse(permissionNotFound(id))
  const give = (as: string, found: Opened, permission: Permission, { transfer }: How): Permission => {
    if (permission.role === 'owner') {
      if (!transfer) return refuse(ownershipStays)
      return isOwner(as, found) ? handOver(access, found, permission) : refuse(notAllowed)
    }
    const { id } = found.file
    access.keep(id, [...access.own(id).filter((other) => other.id !== permission.id), permission])
    return permission
  }

  return {
    permissions: (as, fileId) => access.toShare(as, fileId).permissions,
    permission: (as, fileId, permissionId) => one(access.toShare(as, fileId).permissions, permissionId),
    share: (as, fileId, wanted, how = {}) => {
      const found = access.toShare(as, fileId)
      const permission = granted(wanted)
      const owner = owns(found.file.owner)
      return permission.id === owner.id ? owner : give(as, found, permission, how)
    },
    change: (as, { fileId, permissionId }, wanted, how = {}) => {
      const found = access.toShare(as, fileId)
      const before = one(found.permissions, permissionId)
      needWritable(wanted)
      const { role = before.role, expirationTime } = wanted
      needRole(role)
      if (before.role === 'owner') return role === 'owner' ? before : refuse(ownerStays)
      return give(as, found, { ...before, role, ...(expirationTime && { expirationTime }) }, how)
    },
    unshare: (as, fileId, permissionId) => {
      const found = access.opened(as, fileId)
      const gone = one(found.permissions, permissionId)
      // Anybody may leave a file that was shared with them.
      if (gone.type !== 'user' || !concerns(gone, as)) access.toShare(as, fileId)
      if (gone.role === 'owner') refuse(ownerStays)
      const left = access.own(fileId).filter(({ id }) => id !== permissionId)
      if (left.length === access.own(fileId).length) refuse(inherited)
      access.keep(fileId, left)
    },
  }
}

/** The owner that was may go on writing. */
function handOver(access: Access, { file, holder }: Opened, to: Permission): Permission {
  const before: Permission = { ...owns(file.owner), role: 'writer' }
  const others = access.own(file.id).filter(({ id }) => id !== to.id && id !== before.id)
  holder.give(file.id, to.emailAddress ?? '')
  access.keep(file.id, [...others, before])
  return to
}

const writable: readonly string[] = ['kind', 'id', 'role', 'expirationTime', 'pendingOwner']

function needWritable(wanted: Wanted): void {
  if (Object.keys(wanted).some((name) => !writable.includes(name)))
    refuse(notWritable('The resource body includes fields which are not directly writable.'))
}
