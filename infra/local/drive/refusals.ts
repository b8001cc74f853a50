import type { Refusal } from '../refusal.ts'

/** Drive's own way of saying no: a list of errors, and no status. */
const refusal = (
  code: number,
  reason: string,
  message: string,
  location?: 'fileId' | 'permissionId',
): Refusal => ({
  status: code,
  body: {
    error: {
      code,
      message,
      errors: [
        { message, domain: 'global', reason, ...(location && { location, locationType: 'parameter' }) },
      ],
    },
  },
})

export const fileNotFound = (fileId: string): Refusal =>
  refusal(404, 'notFound', `File not found: ${fileId}.`, 'fileId')

export const permissionNotFound = (permissionId: string): Refusal =>
  refusal(404, 'notFound', `Permission not found: ${permissionId}.`, 'permissionId')

export const mayNotShare = refusal(
  403,
  'insufficientFilePermissions',
  'The user does not have sufficient permissions for this file.',
)

export const ownerStays = refusal(403, 'forbidden', 'The owner of a file cannot be removed.')
