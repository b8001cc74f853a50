import { createHash } from 'node:crypto'
import type { Disk } from '../disk.ts'
import { badRequest, refuse } from '../refusal.ts'
import { concerns, type FileAbout, type Files, mayEdit, type Permission } from './permission.ts'
import { fileNotFound, mayNotShare, ownerStays, permissionNotFound } from './refusals.ts'

/** Google Drive without sockets: who may open which file. The files themselves belong to other stand-ins. */
export type Drive = {
  readonly file: (as: string, fileId: string) => FileAbout
  readonly permissions: (as: string, fileId: string) => readonly Permission[]
  readonly permission: (as: string, fileId: string, permissionId: string) => Permission
  /** Gives somebody a role; somebody who has one already gets the new one instead. */
  readonly share: (as: string, fileId: string, wanted: Partial<Permission>) => Permission
  readonly unshare: (as: string, fileId: string, permissionId: string) => void
}

/** @param options.holders the stand-ins that hold files; each is told who may open what is its own */
export function drive(options: { readonly disk: Disk; readonly holders: readonly Files[] }): Drive {
  const { disk, holders } = options
  const kept = new Map(disk.all('permissions').map(({ id, value }) => [id, value as Permission[]]))

  /** The file for somebody who may open it; Drive tells others that there is none. */
  const opened = (as: string, fileId: string) => {
    const holder = holders.find((one) => one.file(fileId))
    const file = holder?.file(fileId)
    if (!holder || !file) return refuse(fileNotFound(fileId))
    const permissions = [owns(file.owner), ...(kept.get(fileId) ?? [])]
    const known = permissions.some((one) => !one.view && concerns(one, as))
    return known ? { holder, file, permissions } : refuse(fileNotFound(fileId))
  }
  const toShare = (as: string, fileId: string) => {
    const found = opened(as, fileId)
    return mayEdit(found.permissions, as) ? found : refuse(mayNotShare)
  }
  const keep = (holder: Files, fileId: string, permissions: readonly Permission[]) => {
    disk.keep('permissions', fileId, permissions)
    kept.set(fileId, [...permissions])
    holder.share(fileId, permissions)
  }
  const one = (permissions: readonly Permission[], id: string) =>
    permissions.find((permission) => permission.id === id) ?? refuse(permissionNotFound(id))

  return {
    file: (as, fileId) => opened(as, fileId).file,
    permissions: (as, fileId) => opened(as, fileId).permissions,
    permission: (as, fileId, permissionId) => one(opened(as, fileId).permissions, permissionId),
    share: (as, fileId, wanted) => {
      const { holder } = toShare(as, fileId)
      const permission = accepted(wanted)
      const others = (kept.get(fileId) ?? []).filter(({ id }) => id !== permission.id)
      keep(holder, fileId, [...others, permission])
      return permission
    },
    unshare: (as, fileId, permissionId) => {
      const { holder, permissions } = toShare(as, fileId)
      const gone = one(permissions, permissionId)
      if (gone.role === 'owner') refuse(ownerStays)
      keep(
        holder,
        fileId,
        (kept.get(fileId) ?? []).filter(({ id }) => id !== permissionId),
      )
    },
  }
}

const roles = ['writer', 'commenter', 'reader']

function accepted({ type, role, emailAddress, domain, view }: Partial<Permission>): Permission {
  if (!type || !['user', 'group', 'domain', 'anyone'].includes(type))
    return refuse(badRequest('The permission type field is required.'))
  if (!role || !roles.includes(role)) return refuse(badRequest('The permission role field is required.'))
  if ((type === 'user' || type === 'group') && !emailAddress?.includes('@'))
    refuse(
      badRequest('The specified emailAddress is invalid or not applicable for the given permission type.'),
    )
  if (type === 'domain' && !domain)
    refuse(badRequest('The specified domain is invalid or not applicable for the given permission type.'))
  if (view && (view !== 'published' || role !== 'reader'))
    refuse(badRequest("Only role 'reader' can be given in the view 'published'."))

  const who = type === 'domain' ? { domain } : type === 'anyone' ? {} : { emailAddress }
  return {
    id: idOf(`${type} ${Object.values(who)} ${view ?? ''}`),
    type,
    role,
    ...who,
    ...(view && { view }),
  }
}

const owns = (emailAddress: string): Permission => ({
  id: idOf(`user ${emailAddress} `),
  type: 'user',
  role: 'owner',
  emailAddress,
})

/** Permissions are numbered by whom they are for, so that the same person never has two. */
const idOf = (who: string): string =>
  (createHash('sha256').update(who.toLowerCase()).digest().readBigUInt64BE() % 10n ** 20n)
    .toString()
    .padStart(20, '0')
