import { expect, test } from 'vitest'
import { coordinatorTabs } from './coordinator/sample-tabs.ts'
import { deskTabs } from './desk/sample-tabs.ts'
import { officeTabs } from './office/sample-tabs.ts'
import { staffroomTabs } from './staffroom/sample-tabs.ts'
import { asText } from './tab-as-text.ts'

const tabs = { ...deskTabs, ...officeTabs, ...coordinatorTabs, ...staffroomTabs }

test.for(Object.entries(tabs))('the tab “%s” reads as agreed, word for word', async ([name, page]) => {
  const readable = asText(page)

  await expect(readable).toMatchFileSnapshot(`../golden/tabs/${name}.txt`)
})

test('no tab keeps more than two columns in sight, and none has two columns of one name', () => {
  for (const { columns, frozenColumns, title } of Object.values(tabs)) {
    expect(frozenColumns, title).toBeLessThanOrEqual(2)
    expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size, title).toBe(columns.length)
    expect(new Set(columns.map(({ id }) => id)).size, title).toBe(columns.length)
  }
})
