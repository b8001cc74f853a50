import { createHash } from 'node:crypto'
import { refuse } from '../refusal.ts'
import type { Permission } from './permission.ts'
import { missingIn, wrongIn } from './refusals.ts'

const types: readonly unknown[] = ['user', 'group', 'domain', 'anyone']
const roles: readonly unknown[] = ['owner', 'writer', 'commenter', 'reader']

/** A permission as it is kept, from what a caller sent; throws Drive's refusal when it cannot be. */
export function granted(wanted: Partial<Permission>): Permission {
  const { type, role, emailAddress, domain, view, allowFileDiscovery, expirationTime } = wanted
  if (!type) return refuse(missingIn('type', 'The permission type field is required.'))
  if (!role) return refuse(missingIn('role', 'The permission role field is required.'))
  if (!types.includes(type)) refuse(wrongIn('type', `The specified type is invalid: ${type}.`))
  needRole(role)
  if ((type === 'user' || type === 'group') && !emailAddress?.includes('@'))
    refuse(
      wrongIn(
        'emailAddress',
        'The specified emailAddress is invalid or not applicable for the given permission type.',
      ),
    )
  if (type === 'domain' && !domain)
    refuse(missingIn('domain', "The domain field is required for permissions of type 'domain'."))
  if (role === 'owner' && type !== 'user')
    refuse(wrongIn('role', "Only a permission of type 'user' can have the role 'owner'."))
  if (view && (view !== 'published' || role !== 'reader'))
    refuse(wrongIn('view', "Only role 'reader' can be given in the view 'published'."))

  const open = type === 'domain' || type === 'anyone'
  const who = type === 'domain' ? { domain } : type === 'anyone' ? {} : { emailAddress }
  return {
    id: idFor(type, { ...who, view, found: allowFileDiscovery }),
    type,
    role,
    ...who,
    ...(view && { view }),
    ...(open && { allowFileDiscovery: allowFileDiscovery ?? false }),
    ...(expirationTime && { expirationTime }),
  }
}

export function needRole(role: unknown): void {
  if (!roles.includes(role)) refuse(wrongIn('role', `The specified role is invalid: ${role}.`))
}

export const owns = (emailAddress: string): Permission => ({
  id: idFor('user', { emailAddress }),
  type: 'user',
  role: 'owner',
  emailAddress,
})

/** Permissions are numbered by whom they are for, so that the same person never has two; anyone has a name instead. */
function idFor(
  type: Permission['type'],
  who: Pick<Permission, 'emailAddress' | 'domain' | 'view'> & { readonly found?: boolean },
): string {
  const { emailAddress, domain, view } = who
  if (type === 'anyone' && !view) return who.found ? 'anyone' : 'anyoneWithLink'
  const seed = `${type} ${emailAddress ?? domain ?? ''} ${view ?? ''}`.toLowerCase()
  const number = createHash('sha256').update(seed).digest().readBigUInt64BE() % 10n ** 20n
  return `${number.toString().padStart(20, '0')}${type === 'domain' ? 'k' : ''}`
}

/** A permission as Drive answers it: four fields unless `fields` asks for more. */
export function permissionShown(permission: Permission, all: boolean): object {
  const { id, type, role, emailAddress, domain } = permission
  const few = { kind: 'drive#permission', id, type, role }
  if (!all) return few
  const displayName = domain ?? emailAddress?.replace(/@.*/, '')
  return {
    ...few,
    ...permission,
    ...(displayName && { displayName }),
    ...(emailAddress && { deleted: false }),
    ...(type === 'user' && { pendingOwner: false }),
  }
}
