import { driveApi } from '../discovery.ts'
import { type Door, doorTo } from '../door.ts'
import type { Drive } from './drive.ts'
import type { Permission } from './permission.ts'

/** Google Drive at its REST paths: `/drive/v3/files…`. Answers hold few fields unless `fields` asks for more. */
export function driveDoor(
  drive: Drive,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'>,
): Door {
  const shown = (permission: Permission, fields: unknown) => {
    const { id, type, role } = permission
    return { kind: 'drive#permission', ...(fields ? permission : { id, type, role }) }
  }
  return doorTo({
    ...options,
    api: driveApi,
    methods: {
      'drive.files.get': ({ caller, params: { fileId = '' }, query }) => {
        const { name, mimeType, owner } = drive.file(caller.account, fileId)
        const few = { kind: 'drive#file', id: fileId, name, mimeType }
        const owners = [{ kind: 'drive#user', emailAddress: owner, me: owner === caller.account }]
        return query.fields ? { ...few, owners, trashed: false } : few
      },
      'drive.permissions.list': ({ caller, params: { fileId = '' }, query }) => ({
        kind: 'drive#permissionList',
        permissions: drive
          .permissions(caller.account, fileId)
          .filter(({ view }) => !view || query.includePermissionsForView === view)
          .map((permission) => shown(permission, query.fields)),
      }),
      'drive.permissions.get': ({ caller, params: { fileId = '', permissionId = '' }, query }) =>
        shown(drive.permission(caller.account, fileId, permissionId), query.fields),
      'drive.permissions.create': ({ caller, params: { fileId = '' }, query, body }) =>
        shown(drive.share(caller.account, fileId, body), query.fields),
      'drive.permissions.delete': ({ caller, params: { fileId = '', permissionId = '' } }) =>
        drive.unshare(caller.account, fileId, permissionId),
    },
  })
}
