import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from './desk.ts'
import { disk } from './disk.ts'
import type { Chance } from './forms/forms.ts'
import { playSample } from './play-sample.ts'
import type { SampleSchool } from './schools/sample.ts'
import type { Serves } from './server.ts'

/**
 * Plays a sample school in memory, then puts it into an empty directory, from which it is opened like
 * one that was there before. Until it has been played nothing of it need outlive the program, so
 * nothing is written: a directory without all of it is begun afresh.
 *
 * @param options.told hears of each day that is being played
 * @returns the port on which the school has its addresses
 */
export async function playInto(
  dir: string,
  options: {
    readonly sample: SampleSchool
    readonly port: number
    readonly told: (day: string) => void
    readonly log: (what: string, about?: Readonly<Record<string, unknown>>) => void
  },
): Promise<number> {
  const { sample, port, told, log } = options
  const held = disk({ dir }) // Nobody else can begin here meanwhile.
  const alsoServe = (): Serves => comeBackSoon(sample.name)
  const desk = await openDesk({ sample, port, frozen: true, chance: fromSeed(sample.id), alsoServe, log })
  await playSample(desk, told)
  await desk.saveTo(dir, held)
  await desk.close()
  held.close()
  const file = openSync(join(dir, 'desk.db'), 'r+')
  fsyncSync(file)
  closeSync(file)
  return Number(new URL(desk.root).port)
}

/** The same bytes in the same order, so that a school played again is the same school. */
export function fromSeed(seed: string): Chance {
  let count = 0
  return (bytes) => {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, () => {
      count += 1
      return createHash('sha256').update(`${seed} ${count}`).digest()
    })
    return Buffer.concat(blocks).subarray(0, bytes)
  }
}

/** For a browser that is early: the page comes again by itself. */
const comeBackSoon =
  (name: string): Serves =>
  async (_, outgoing) => {
    outgoing
      .writeHead(503, { 'content-type': 'text/html; charset=utf-8', refresh: '1' })
      .end(
        `<!doctype html><html lang="en-GB"><title>CPD Desk</title><p>${name} is being set up. This takes a few seconds; the page comes by itself.</p></html>`,
      )
    return true
  }
