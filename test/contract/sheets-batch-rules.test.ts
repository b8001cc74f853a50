import { expect, test } from 'vitest'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

const values = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }))

test.for([
  { type: 'NUMBER_BETWEEN', values: values('1', '10') },
  { type: 'NUMBER_GREATER', values: values('0') },
  { type: 'TEXT_CONTAINS', values: values('@') },
  { type: 'TEXT_IS_EMAIL' },
  { type: 'DATE_AFTER', values: [{ relativeDate: 'TODAY' }] },
  { type: 'DATE_IS_VALID' },
  { type: 'ONE_OF_RANGE', values: values('=Approvals!A1:A5') },
  { type: 'ONE_OF_LIST', values: values('Approve', 'Decline') },
  { type: 'CUSTOM_FORMULA', values: values('=A1>B1') },
  { type: 'BOOLEAN' },
])('a rule of kind $type is kept and given back', async (condition) => {
  const at = await batchAtHand()
  const rule = { condition, inputMessage: 'Choose.', strict: true, showCustomUi: true }

  await at.send({ setDataValidation: { range: block(0, 0, 1, 1), rule } })
  const kept = await at.tab('data.rowData.values.dataValidation')
  await at.send({ setDataValidation: { range: block(0, 0, 1, 1) } })
  const after = await at.tab('data.rowData.values.dataValidation')

  expect(kept.data?.[0]?.rowData).toEqual([{ values: [{ dataValidation: rule }] }])
  expect(after).toEqual({ data: [{}] })
})

test.for([
  [
    { type: 'NUMBER_BETWEEN', values: values('1') },
    'BooleanCondition of type NUMBER_BETWEEN requires exactly 2 ConditionValues.',
  ],
  [{ type: 'TEXT_CONTAINS' }, 'BooleanCondition of type TEXT_CONTAINS requires exactly one ConditionValue.'],
  [{ type: 'ONE_OF_LIST' }, 'BooleanCondition of type ONE_OF_LIST requires at least one ConditionValue.'],
  [
    { type: 'DATE_IS_VALID', values: values('1') },
    'BooleanCondition of type DATE_IS_VALID requires exactly 0 ConditionValues.',
  ],
  [{ type: 'BLANK' }, 'Condition type BLANK is not supported for data validation.'],
  [{}, 'DataValidationRule.condition.type is required.'],
] as const)('a rule %o is refused', async ([condition, message]) => {
  const at = await batchAtHand()

  const refusal = await at.refusal({
    setDataValidation: { range: block(0, 0, 1, 1), rule: { condition: condition as object } },
  })

  expect(refusal).toBe(`Invalid requests[0].setDataValidation: ${message}`)
})

test('conditional formats are added in front, changed, moved and deleted, and what they were is answered', async () => {
  const at = await batchAtHand([
    { addConditionalFormatRule: { rule: ruleFor({ red: 1 }) } },
    { addConditionalFormatRule: { rule: ruleFor({ green: 1 }) } },
  ])

  const [changed, moved, gone] = await at.send(
    { updateConditionalFormatRule: { index: 1, rule: ruleFor({ blue: 1 }) } },
    { updateConditionalFormatRule: { index: 1, newIndex: 0, sheetId: 0 } },
    { deleteConditionalFormatRule: { index: 1, sheetId: 0 } },
  )

  const kept = (color: object) => ({
    ranges: [{ endRowIndex: 5, endColumnIndex: 1 }],
    booleanRule: {
      condition: { type: 'NOT_BLANK' },
      format: { backgroundColor: color, backgroundColorStyle: { rgbColor: color } },
    },
  })
  expect(changed).toEqual({
    updateConditionalFormatRule: { newRule: kept({ blue: 1 }), newIndex: 1, oldRule: kept({ red: 1 }) },
  })
  expect(moved).toEqual({ updateConditionalFormatRule: { newRule: kept({ blue: 1 }), oldIndex: 1 } })
  expect(gone).toEqual({ deleteConditionalFormatRule: { rule: kept({ green: 1 }) } })
  expect((await at.tab('conditionalFormats')).conditionalFormats).toEqual([kept({ blue: 1 })])
})

test('bands of colour have an id, and two cannot lie across each other', async () => {
  const at = await batchAtHand()
  const rowProperties = { headerColor: { red: 0.5 }, firstBandColorStyle: { rgbColor: { green: 1 } } }

  const [reply] = await at.send({
    addBanding: { bandedRange: { bandedRangeId: 4, range: block(0, 0, 5, 2), rowProperties } },
  })
  const refusal = await at.refusal({
    addBanding: { bandedRange: { range: block(4, 1, 9, 3), rowProperties } },
  })

  const red = { red: 0.49803922 }
  const bandedRange = {
    bandedRangeId: 4,
    range: { endRowIndex: 5, endColumnIndex: 2 },
    rowProperties: {
      headerColor: red,
      headerColorStyle: { rgbColor: red },
      firstBandColor: { green: 1 },
      firstBandColorStyle: { rgbColor: { green: 1 } },
    },
  }
  expect(reply).toEqual({ addBanding: { bandedRange } })
  expect((await at.tab('bandedRanges')).bandedRanges).toEqual([bandedRange])
  expect(refusal).toBe(
    'Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
  )
})

test('bands of colour can be changed and taken away', async () => {
  const rowProperties = { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } }
  const at = await batchAtHand([
    { addBanding: { bandedRange: { bandedRangeId: 4, range: block(0, 0, 5, 2), rowProperties } } },
  ])

  await at.send({
    updateBanding: {
      bandedRange: { bandedRangeId: 4, rowProperties: { firstBandColor: { green: 1 } } },
      fields: 'rowProperties.firstBandColor',
    },
  })
  const { bandedRanges } = await at.tab(
    'bandedRanges.rowProperties(firstBandColorStyle,secondBandColorStyle)',
  )
  await at.send({ deleteBanding: { bandedRangeId: 4 } })

  expect(bandedRanges?.[0]?.rowProperties).toEqual({
    firstBandColorStyle: { rgbColor: { green: 1 } },
    secondBandColorStyle: { rgbColor: { blue: 1 } },
  })
  expect(await at.tab('bandedRanges')).toEqual({})
})

const ruleFor = (color: object, range = block(0, 0, 5, 1)) => ({
  ranges: [range],
  booleanRule: { condition: { type: 'NOT_BLANK' }, format: { backgroundColor: color } },
})
