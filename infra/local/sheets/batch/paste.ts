import { type Area, areaOf, meet, within } from '../area.ts'
import { type Block, blockAt, emptyBlock, putBlock } from '../cell-blocks.ts'
import { cellsOf, changeBook, changeSheet, type Draft, sheetIn } from '../draft.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Given, Sheet } from '../state.ts'
import { type Move, movedRange } from './move.ts'
import { type PasteType, pasted } from './pasted.ts'
import { rulesCopied } from './rules-copied.ts'

/** Copies cells; into a range that is several times as large they go several times. */
export function copyPaste(draft: Draft, given: Given<'copyPaste'>): void {
  const { source = {}, destination = {}, pasteType: type = 'PASTE_NORMAL', pasteOrientation } = given
  const sheet = sheetIn(draft, source.sheetId)
  const area = areaInside(source, sheet)
  const target = sheetIn(draft, destination.sheetId)
  const block = blockAt(draft, sheet.id, area)
  const turned = pasteOrientation === 'TRANSPOSE'
  const pasting = turned ? transposed(block) : block
  const size = { height: pasting.length, width: pasting[0]?.length ?? 0 }
  const copies = cornersFor(areaOf(destination, target), size)
  needRoom(draft, target, copies, size)
  for (const { top, left } of copies) {
    const move = { from: { sheetId: sheet.id, area }, to: { sheetId: target.id, top, left }, type }
    write(draft, pasting, { ...move, shifts: !turned })
    if (turned) continue
    if (withMerges.includes(type)) mergesCopied(draft, sheet, move)
    rulesCopied(draft, sheet, move)
  }
}

/** Moves cells. What stood in the source goes, whatever is pasted; names and merges of it go along. */
export function cutPaste(draft: Draft, given: Given<'cutPaste'>): void {
  const { source = {}, destination = {}, pasteType: type = 'PASTE_NORMAL' } = given
  const sheet = sheetIn(draft, source.sheetId)
  const area = areaInside(source, sheet)
  const target = sheetIn(draft, destination.sheetId)
  const { rowIndex: top = 0, columnIndex: left = 0 } = destination
  const block = blockAt(draft, sheet.id, area)
  const size = { height: area.bottom - area.top, width: area.right - area.left }
  needRoom(draft, target, [{ top, left }], size)
  needEditor(draft, sheet, area)
  putBlock(draft, sheet.id, area, emptyBlock(area))
  const move = { from: { sheetId: sheet.id, area }, to: { sheetId: target.id, top, left }, type }
  write(draft, block, { ...move, shifts: false })
  if (!withMerges.includes(type)) return
  mergesCopied(draft, sheet, move)
  const old = sheet.merges.filter((merge) => within(areaOf(merge, sheet), area))
  const { merges } = sheetIn(draft, sheet.id)
  changeSheet(draft, sheet.id, { merges: merges.filter((merge) => !old.includes(merge)) })
  changeBook(draft, {
    namedRanges: draft.book.namedRanges.map((one) => {
      const mine = (one.range.sheetId ?? 0) === sheet.id && within(areaOf(one.range, sheet), area)
      return mine ? { ...one, range: movedRange(areaOf(one.range, sheet), move) } : one
    }),
  })
}

const withMerges: readonly PasteType[] = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT']

const transposed = (block: Block): Block =>
  (block[0] ?? []).map((_, column) => block.map((line) => line[column] ?? null))

type Size = { readonly height: number; readonly width: number }
type Corner = Pick<Area, 'top' | 'left'>

function cornersFor({ top, bottom, left, right }: Area, { height, width }: Size): readonly Corner[] {
  const down = (bottom - top) % height === 0 ? (bottom - top) / height : 1
  const across = (right - left) % width === 0 ? (right - left) / width : 1
  return Array.from({ length: Math.max(1, down) * Math.max(1, across) }, (_, index) => ({
    top: top + Math.floor(index / Math.max(1, across)) * height,
    left: left + (index % Math.max(1, across)) * width,
  }))
}

function needRoom(draft: Draft, sheet: Sheet, corners: readonly Corner[], { height, width }: Size): void {
  for (const { top, left } of corners) {
    const area = { top, left, bottom: top + height, right: left + width }
    needEditor(draft, sheet, areaInside(rangeOf(sheet, area), sheet))
  }
}

function write(draft: Draft, block: Block, move: Move & { readonly shifts: boolean }): void {
  const { from, to, type, shifts } = move
  const cells = cellsOf(draft, to.sheetId)
  const by = shifts
    ? { down: to.top - from.area.top, right: to.left - from.area.left }
    : { down: 0, right: 0 }
  const source = sheetIn(draft, from.sheetId)
  for (const [row, line] of block.entries()) {
    for (const [column, cell] of line.entries()) {
      const at = [to.top + row, to.left + column] as const
      cells.set(...at, pasted(draft, cells.get(...at), { cell, sheet: source, type, ...by }))
    }
  }
}

/** Merges of the source appear where it is pasted; what was merged there before no longer is. */
function mergesCopied(draft: Draft, sheet: Sheet, move: Move): void {
  const target = sheetIn(draft, move.to.sheetId)
  const landing = areaOf(movedRange(move.from.area, move), target)
  const copied = sheet.merges
    .map((merge) => areaOf(merge, sheet))
    .filter((merge) => within(merge, move.from.area))
    .map((merge) => movedRange(merge, move))
  const kept = target.merges.filter((merge) => !meet(areaOf(merge, target), landing))
  changeSheet(draft, target.id, { merges: [...kept, ...copied] })
}
