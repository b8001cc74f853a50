import { momentOf, secondsAfter } from '../../functions/domain/school/day.ts'
import type { Mail } from '../../functions/outside.ts'
import { deliver } from '../../functions/workflow/deliver.ts'
import { type Desk, openDesk } from '../../infra/local/desk.ts'
import { playSample } from '../../infra/local/play-sample.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { approve, ask, ledger, letters, references, shown, stored } from './a-desk.ts'

/** What the test asks of a desk that runs in a process of its own, and can therefore be killed. */
export type Order =
  | { readonly do: 'ask'; readonly howMany: number; readonly from: number }
  | { readonly do: 'approve what waits' }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'die while sending'; readonly when: `${'before' | 'after'} the letter was handed over` }
  | { readonly do: 'tell' }

/** What stands in the books, in the sheets and in the mailbox. */
export type Told = Awaited<ReturnType<typeof told>>

const [dir = '', port = '0'] = process.argv.slice(2)
const sample = { ...thistledownLane, begins: thistledownLane.opens, deeds: [] }
const desk = await openDesk({ sample, frozen: true, dir, port: Number(port) }).catch((error: Error) => {
  process.stderr.write(error.message)
  process.exit(1)
})
if ((await desk.school()).digests.tick === '') await playSample(desk)
process.on('message', async (order: Order) => process.send?.((await obeyed(desk, order)) ?? 'done'))
process.send?.('open')

async function obeyed({ player, clock }: Desk, order: Order): Promise<unknown> {
  if (order.do === 'ask') return ask(desk, order.howMany, order.from)
  if (order.do === 'approve what waits') return approveWhatWaits(desk)
  if (order.do === 'pass') return player.moveTo(secondsAfter(clock.now(), order.seconds))
  if (order.do === 'die while sending') return dieWhileSending(desk, order.when)
  await player.moveTo(momentOf('2026-11-16', '16:00'))
  return told()
}

/** Three rows at most: what can be read on Approvals now. */
async function approveWhatWaits(at: Desk): Promise<void> {
  const rows = (await shown(at))['desk, Approvals'] ?? []
  const undecided = rows.slice(2).filter((cells) => cells.some((cell) => cell.startsWith('Waiting for')))
  await approve(
    at,
    undecided.slice(0, 3).map(([ref = '']) => ref),
  )
}

/** The process ends by its own hand at the worst moment: the books say that a letter is on its way. */
async function dieWhileSending(at: Desk, when: string): Promise<void> {
  await at.look()
  const outside = at.outside()
  const mail: Mail = {
    open: async () => {
      const post = await outside.mail.open()
      return {
        ...post,
        send: async (letter) => {
          if (when.startsWith('after')) await post.send(letter)
          process.kill(process.pid, 'SIGKILL')
          return { outcome: 'sent' }
        },
      }
    },
  }
  await deliver({ ...outside, mail }, { school: at.sample.id })
}

async function told() {
  const docs = await stored(desk)
  const among = (collection: string) =>
    Object.entries(docs).flatMap(([path, doc]) => (path.startsWith(`${collection}/`) ? [doc] : []))
  return {
    references: references(docs),
    received: among('history').filter(({ what }) => what === 'request received').length,
    stages: among('requests').map(({ decision }) => (decision as { stage: string }).stage),
    committed: among('ledger').flatMap(({ why, about }) => (why === 'commit' ? [String(about)] : [])),
    letters: among('letters').map(({ key, state }) => ({ key: String(key), state: String(state) })),
    arrived: letters(desk),
    ledger: ledger(docs),
    attention: JSON.stringify(among('attention').filter(({ open }) => open === 'yes')),
    rows: ((await shown(desk))['desk, Approvals'] ?? []).slice(2).map(([ref]) => ref),
  }
}
