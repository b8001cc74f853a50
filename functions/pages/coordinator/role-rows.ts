import { holder, type SettingRow } from './setting-readers.ts'

const role = (key: string, label: string, meaning: string, needed = false): SettingRow => ({
  key,
  label,
  meaning,
  needed,
  guarded: true,
  read: holder,
})

/** Who decides, signs, books and is told; changed only by the head and the CPD lead. */
export const roleRows: readonly SettingRow[] = [
  role(
    'leader 1',
    'Leadership team: first',
    'E-mail address; under “Called” the heading of their column on Approvals.',
    true,
  ),
  role('leader 2', 'Leadership team: second', 'As above.', true),
  ...[3, 4, 5, 6].map((number) =>
    role(
      `leader ${number}`,
      `Leadership team: ${['third', 'fourth', 'fifth', 'sixth'][number - 3]}`,
      'As above; leave empty if there are fewer.',
    ),
  ),
  role('head', 'Head', 'Large requests need the head’s vote.', true),
  role('acting head', 'Acting head', 'Counts as the head between “From” and “To”.'),
  role(
    'head assistant',
    'Enters choices for the head',
    'May type in the head’s column, always or between “From” and “To”. A sheet cannot say which of the two typed, so decisions say “may have been entered by”.',
  ),
  role(
    'cpd lead',
    'CPD lead',
    'Signs the letters; replies go to them. In rehearsal every letter goes to them.',
    true,
  ),
  role('deputy cpd lead', 'Deputy CPD lead', 'Stands in for the CPD lead.'),
  role('business manager', 'Business manager', 'Reconciles the money.'),
  role('office', 'Office', 'Books places; the person letters name for those without a link.', true),
  role('cover officer', 'Cover officer', 'Arranges cover.'),
  role('chair', 'Chair of governors', 'Told of the head’s own requests; under “Called” their name.', true),
  role('governor 2', 'Governors’ report also to', 'Such as the clerk; under “Called” their name.'),
  role('governor 3', 'Governors’ report also to: another', 'As above.'),
]
