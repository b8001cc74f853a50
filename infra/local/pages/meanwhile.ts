import type { Desk } from '../desk.ts'
import { counted } from './moments.ts'

/**
 * What the school looked like before; asked later, it says what has happened meanwhile: '12 letters left,
 * 3 rows changed.' The four numbers of Start here repeat what other tabs say, and are not counted.
 */
export async function meanwhile(desk: Desk): Promise<() => Promise<string>> {
  const [lettersBefore, rowsBefore] = [desk.mail.list().length, await everyRow(desk)]
  return async () => {
    const letters = desk.mail.list().length - lettersBefore
    const known = new Set(rowsBefore)
    const rows = (await everyRow(desk)).filter((row) => !known.has(row)).length
    if (letters === 0 && rows === 0) return 'Nothing was due meanwhile.'
    const said = `${counted(letters, 'letter')} left, ${counted(rows, 'row')} changed.`
    return `Meanwhile ${said}`
  }
}

async function everyRow(desk: Desk): Promise<readonly string[]> {
  const { files } = await desk.school()
  return Object.values(files).flatMap(({ id }) =>
    desk
      .tabs(id)
      .filter((tab) => tab !== 'Start here')
      .flatMap((tab) => desk.rows(id, tab).map((row) => [tab, ...row].join('\t')))
      .filter((row) => row.trim() !== ''),
  )
}
