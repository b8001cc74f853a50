import { driveApi } from '../discovery.ts'
import { type Answered, type Door, doorTo, type Serve } from '../door.ts'
import { paged } from '../paged.ts'
import { refuse } from '../refusal.ts'
import type { Drive } from './drive.ts'
import { fileShown } from './file-shown.ts'
import { permissionShown } from './granted.ts'
import { noSuchField, outOfRange, unusable } from './refusals.ts'

/** Google Drive at its REST paths: `/drive/v3/files…`. Answers hold few fields unless `fields` asks for more. */
export function driveDoor(
  drive: Drive,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'>,
): Door {
  const methods = { ...fileMethods(drive), ...permissionMethods(drive) }
  const door = doorTo({ ...options, api: driveApi, methods })
  return async (asked) => inDrivesWords(await door(asked))
}

type Methods = Readonly<Record<string, Serve>>

const fileMethods = (drive: Drive): Methods => {
  const shown = (file: ReturnType<Drive['file']>, { caller, query }: Parameters<Serve>[0]) =>
    fileShown(file, caller.account, Boolean(query.fields))
  return {
    'drive.files.create': (call) => shown(drive.create(call.caller.account, call.body), call),
    'drive.files.get': (call) => shown(drive.file(call.caller.account, call.params.fileId ?? ''), call),
    'drive.files.list': ({ caller, query }) => {
      const { page, nextPageToken } = drive.list(caller.account, query)
      return {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: page.map((one) => fileShown(one, caller.account, Boolean(query.fields))),
        ...(nextPageToken && { nextPageToken }),
      }
    },
    'drive.files.update': (call) => {
      const { caller, params, query, body } = call
      return shown(drive.update(caller.account, params.fileId ?? '', body, query), call)
    },
    'drive.files.copy': (call) =>
      shown(drive.copy(call.caller.account, call.params.fileId ?? '', call.body), call),
    'drive.files.delete': ({ caller, params }) => drive.remove(caller.account, params.fileId ?? ''),
  }
}

const permissionMethods = (drive: Drive): Methods => ({
  'drive.permissions.list': ({ caller, params: { fileId = '' }, query }) => {
    const { pageSize = 100, pageToken, includePermissionsForView: view } = query
    if (Number(pageSize) < 1 || Number(pageSize) > 100) refuse(outOfRange('pageSize', Number(pageSize), 100))
    const all = drive.permissions(caller.account, fileId).filter((one) => !one.view || one.view === view)
    const question = { size: Number(pageSize), token: pageToken as string | undefined }
    const { page, nextPageToken } = paged(all, ({ id }) => id, question) ?? refuse(unusable('pageToken'))
    return {
      kind: 'drive#permissionList',
      permissions: page.map((one) => permissionShown(one, Boolean(query.fields))),
      ...(nextPageToken && { nextPageToken }),
    }
  },
  'drive.permissions.get': ({ caller, params: { fileId = '', permissionId = '' }, query }) =>
    permissionShown(drive.permission(caller.account, fileId, permissionId), Boolean(query.fields)),
  'drive.permissions.create': ({ caller, params: { fileId = '' }, query, body }) =>
    permissionShown(
      drive.share(caller.account, fileId, body, { transfer: query.transferOwnership === true }),
      Boolean(query.fields),
    ),
  'drive.permissions.update': ({ caller, params: { fileId = '', permissionId = '' }, query, body }) =>
    permissionShown(
      drive.change(caller.account, { fileId, permissionId }, body, {
        transfer: query.transferOwnership === true,
      }),
      Boolean(query.fields),
    ),
  'drive.permissions.delete': ({ caller, params: { fileId = '', permissionId = '' } }) =>
    drive.unshare(caller.account, fileId, permissionId),
})

/** Drive has words of its own for a field that its answers have not. */
function inDrivesWords(answered: Answered): Answered {
  const { error } = (answered.body ?? {}) as { error?: { details?: readonly Details[] } }
  const violation = error?.details?.[0]?.fieldViolations?.[0]
  if (!violation?.description?.startsWith("Error expanding 'fields' parameter")) return answered
  return noSuchField(violation.field ?? '')
}
type Details = {
  readonly fieldViolations?: readonly { readonly field?: string; readonly description?: string }[]
}
