import { expect, onTestFinished, test } from 'vitest'
import { look } from '../../functions/workflow/look.ts'
import { aDesk, ask } from './a-desk.ts'

test('what is typed while a look is writing is heard without waiting for anything else', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  const { files } = await desk.school()
  await ask(desk, 1)
  const outside = desk.outside()
  let typed = false
  const slipsIn: typeof outside.sheets.write = async (file, changes) => {
    if (!typed) {
      typed = true
      const row = desk.nextRow(files.desk.id, 'Plan')
      const values = [['6', 'Music', 'Everybody sings', 'Kit Farrow', 'A singing day']]
      desk.type({ as: desk.sample.lead, file: files.desk.id, tab: 'Plan', row, column: 1, values })
    }
    await outside.sheets.write(file, changes)
  }

  await look(
    { ...outside, sheets: { ...outside.sheets, write: slipsIn } },
    { school: desk.sample.id, why: 'tick' },
  )
  await desk.player.settle()

  const { forms } = await desk.school()
  expect(typed).toBe(true)
  expect(JSON.stringify(desk.google.forms.shown(forms.request.id))).toContain('6 Music')
})
