import type { Refusal } from '../refusal.ts'

type Location = { readonly location: string; readonly locationType: 'parameter' | 'other' }

/** Drive's own way of saying no: a list of errors, and no status. */
const refusal = (code: number, reason: string, message: string, location?: Location): Refusal => ({
  status: code,
  body: { error: { code, message, errors: [{ message, domain: 'global', reason, ...location }] } },
})

const parameter = (location: string): Location => ({ location, locationType: 'parameter' })

export const fileNotFound = (fileId: string): Refusal =>
  refusal(404, 'notFound', `File not found: ${fileId}.`, parameter('fileId'))

export const permissionNotFound = (permissionId: string): Refusal =>
  refusal(404, 'notFound', `Permission not found: ${permissionId}.`, parameter('permissionId'))

export const notAllowed = refusal(
  403,
  'insufficientFilePermissions',
  'The user does not have sufficient permissions for this file.',
)

/** A service account has no room of its own, so it can own nothing (n8n#26050). */
export const noRoom: Refusal = {
  status: 403,
  body: {
    error: {
      code: 403,
      message: quotaMessage(),
      errors: [{ message: quotaMessage(), domain: 'usageLimits', reason: 'storageQuotaExceeded' }],
    },
  },
}

function quotaMessage(): string {
  const drives = 'https://developers.google.com/workspace/drive/api/guides/about-shareddrives'
  const delegation = 'http://support.google.com/a/answer/7281227'
  return `Service Accounts do not have storage quota. Leverage shared drives (${drives}), or use OAuth delegation (${delegation}) instead.`
}

export const unusable = (name: string): Refusal => refusal(400, 'invalid', 'Invalid Value', parameter(name))

export const outOfRange = (name: string, value: number, most: number): Refusal =>
  refusal(
    400,
    'invalidParameter',
    `Invalid value '${value}'. Values must be within the range: [1, ${most}]`,
    parameter(name),
  )

export const noSuchField = (field: string): Refusal =>
  refusal(400, 'invalidParameter', `Invalid field selection ${field}`, parameter('fields'))

export const notAFolder = refusal(403, 'parentNotAFolder', 'The specified parent is not a folder.')

export const oneParentOnly = refusal(
  403,
  'cannotAddParent',
  'Increasing the number of parents is not allowed',
)

export const notWritable = (what: string): Refusal => refusal(403, 'fieldNotWritable', what)

export const notCopied = refusal(403, 'cannotCopyFile', 'This file cannot be copied by the user.')

/** What a permission lacks, or has too much of. */
export const missingIn = (field: 'type' | 'role' | 'domain' | 'emailAddress', message: string): Refusal =>
  refusal(400, 'required', message, { location: `permission.${field}`, locationType: 'other' })

export const wrongIn = (field: string, message: string): Refusal =>
  refusal(400, 'invalid', message, { location: `permission.${field}`, locationType: 'other' })

export const ownershipStays = refusal(
  403,
  'forbidden',
  "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
  parameter('transferOwnership'),
)

export const ownerStays = refusal(403, 'forbidden', 'The owner of a file cannot be removed.')

export const inherited = refusal(
  403,
  'cannotDeleteInheritedPermission',
  'Cannot delete an inherited permission.',
)
