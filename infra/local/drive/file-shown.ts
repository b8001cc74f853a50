import { isOwner } from './access.ts'
import { owns, permissionShown } from './granted.ts'
import { mayEdit, mayOpen } from './permission.ts'
import type { Candidate } from './query.ts'
import { folder } from './tree.ts'

/** A file as Drive answers it: four fields unless `fields` asks for more. */
export function fileShown({ file, permissions }: Candidate, as: string, all: boolean): object {
  const { id, name, mimeType } = file
  const few = { kind: 'drive#file', id, name, mimeType }
  return all ? { ...few, ...facts({ file, permissions }, as) } : few
}

function facts({ file, permissions }: Candidate, as: string): object {
  const { description, properties, appProperties, created, changed, owner, parents } = file
  const own = isOwner(as, { file })
  const can = capabilities({ file, permissions }, as)
  return {
    starred: file.starred ?? false,
    trashed: file.inTrash,
    explicitlyTrashed: file.trashed ?? false,
    ...(description && { description }),
    ...(own && { parents }),
    ...(properties && { properties }),
    ...(appProperties && { appProperties }),
    spaces: ['drive'],
    webViewLink: address(file),
    ...(created && { createdTime: created }),
    ...(changed && { modifiedTime: changed }),
    owners: [person(owner, as)],
    ownedByMe: own,
    shared: permissions.some(({ role }) => role !== 'owner'),
    writersCanShare: file.writersCanShare ?? true,
    capabilities: can,
    ...(can.canShare && {
      permissions: permissions.map((one) => permissionShown(one, true)),
      permissionIds: permissions.map((one) => one.id),
    }),
  }
}

function capabilities({ file, permissions }: Candidate, as: string) {
  const own = isOwner(as, { file })
  const edit = own || mayEdit(permissions, as)
  const inside = file.mimeType === folder
  return {
    canEdit: edit,
    canRename: edit,
    canModifyContent: edit,
    canShare: own || (edit && file.writersCanShare !== false),
    canComment: edit || permissions.some(({ role, view }) => role === 'commenter' && !view),
    canCopy: !inside && (own || mayOpen(permissions, as)),
    canDownload: !inside,
    canListChildren: inside,
    canAddChildren: inside && edit,
    canTrash: own,
    canUntrash: own,
    canDelete: own,
  }
}

const person = (emailAddress: string, as: string): object => ({
  kind: 'drive#user',
  displayName: emailAddress.replace(/@.*/, ''),
  me: emailAddress.toLowerCase() === as.toLowerCase(),
  permissionId: owns(emailAddress).id,
  emailAddress,
})

/** Where people would open it at Google. */
const address = ({ id, mimeType }: Candidate['file']): string => {
  const kind = mimeType.replace('application/vnd.google-apps.', '')
  if (kind === 'folder') return `https://drive.google.com/drive/folders/${id}`
  if (kind === 'spreadsheet' || kind === 'form')
    return `https://docs.google.com/${kind}s/d/${id}/edit?usp=drivesdk`
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`
}
