import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Config } from '../../functions/config.ts'
import { type Day, dayOf, momentOf } from '../../functions/domain/school/day.ts'
import type { Log, Outside, Store } from '../../functions/outside.ts'
import { schoolKey } from '../../functions/wake.ts'
import { reading } from '../../functions/workflow/books.ts'
import { look } from '../../functions/workflow/look.ts'
import { type School, schoolFrom, schoolPath } from '../../functions/workflow/school.ts'
import { type AppsScript, appsScript } from './apps-script.ts'
import { type Clock, clock } from './clock.ts'
import { type Disk, disk } from './disk.ts'
import type { Chance } from './forms/forms.ts'
import { functions, queue, secretsOn } from './functions.ts'
import { type Google, google } from './google.ts'
import { type Hands, hands } from './hands.ts'
import { copied, inMemory, type Kept, putInto } from './kept.ts'
import { type Mailbox, mailbox } from './mail.ts'
import { mailServer } from './mail-door.ts'
import { type Player, player } from './player.ts'
import { quietTicks } from './quiet-ticks.ts'
import type { SampleSchool } from './schools/sample.ts'
import { listening, type Serves } from './server.ts'
import { automationAccount, runtimeAccount, setUp } from './set-up.ts'
import { type Somebody, whoThereIs } from './who-there-is.ts'

/** The whole desk on this machine: Google's side, the program, the mail, the time. */
export type Desk = Hands & {
  readonly root: string
  readonly sample: SampleSchool
  /** The account that owns the files. */
  readonly automation: string
  readonly google: Google
  readonly mail: Mailbox
  readonly clock: Clock
  readonly player: Player
  /** The school as the program knows it now. */
  readonly school: () => Promise<School>
  readonly outside: () => Outside
  /** Who there is: everyone on People, and the chair of governors. */
  readonly people: () => Promise<readonly Somebody[]>
  /** One look at once, as the tick would ask for it. */
  readonly look: () => Promise<void>
  /** Answers "Ask for training" as somebody. Returns the answer's id. */
  readonly answer: (as: string, answers: Answers, responseId?: string) => Promise<string>
  /** For a desk without a directory: puts all of it into one, as if it had been there from the start. */
  readonly saveTo: (dir: string, disk: Disk) => Promise<void>
  /** For a desk without a directory: what others can begin with. */
  readonly asItStands: () => Promise<Kept>
  readonly close: () => Promise<void>
}
type Answers = Readonly<Record<string, string | readonly string[]>>

export type DeskOptions = {
  readonly sample: SampleSchool
  /** Where everything is kept; without it nothing outlives the program. */
  readonly dir?: string
  /** 0: any free one. */
  readonly port?: number
  /** For a desk without a directory: what it begins with. */
  readonly from?: Kept
  /** The clock moves only when told. */
  readonly frozen?: boolean
  readonly store?: Config['store']
  /** Bytes for the ids of forms and answers; fixed ones make a run repeatable. */
  readonly chance?: Chance
  /** Signals from Google are lost. */
  readonly deaf?: boolean
  readonly log?: Log
  /** What the program does to the world, for whoever counts it. */
  readonly watched?: (outside: Outside) => Outside
  /** What else is served, such as the pages that people see. */
  readonly alsoServe?: (desk: Desk) => Serves
}

const login = { user: 'cpd-desk', password: 'only-on-this-machine' }

/** Opens the desk for a school: sets it up if it is new, carries on where it was if it is not. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { sample, dir, frozen = false, log = () => {} } = options
  const kept = disk(dir === undefined ? ':memory:' : { dir })
  const file = dir === undefined ? inMemory() : join(dir, 'desk.db')
  const server = await listening(options.port ?? 0)
  const { root } = server
  const begun = options.from && (await putInto({ root, disk: kept, books: file }, options.from))
  const time = clock({ disk: kept, start: momentOf(sample.begins.day, sample.begins.time), frozen })
  const automation = automationAccount(sample.domain)
  const secrets = secretsOn(kept)
  const ticks = quietTicks()
  const script = options.deaf ? deaf : scriptFor(secrets.master, { root, sample, time })

  const there = google({
    disk: kept,
    chance: options.chance,
    clock: time,
    queue,
    automation,
    whoIs: (token) => (token === secrets.token ? runtimeAccount : undefined),
    formAddress: `${root}forms/d/e`,
    ...hearing(ticks, script),
  })
  const mail = mailbox({ disk: kept, now: time.now })
  const smtp = await mailServer({ mailbox: mail, ...login })
  const store = options.store ?? { kind: 'sqlite', file }
  const post = { ...login, port: smtp.port, from: { name: 'CPD Desk', address: automation } }
  const { program, serves } = functions(
    { root, secrets, store, mail: post, clock: time, log, watched: options.watched },
    async () => ticks.saw(await school(), await nextAsked(outside().store, sample.id)),
  )
  begun?.close()
  const outside = (): Outside => program.within(100_000)
  const school = async (): Promise<School> =>
    schoolFrom(await outside().store.get(schoolPath(sample.id)), sample.id)

  server.serve(there.answer, serves)
  await setUp(root, outside().store, { ...sample, began: time.now() })
  const desk: Desk = {
    ...hands(there.sheets, automation, time.now),
    root,
    sample,
    automation,
    google: there,
    mail,
    clock: time,
    player: playerFor({ root, time, there, script, ticks }),
    school,
    outside,
    people: () => whoThereIs(outside().store, sample.id, dayOf(time.now())),
    look: () => look(outside(), { school: sample.id, why: 'tick' }),
    answer: async (as, answers, responseId) =>
      there.forms.answer((await school()).forms.request.id, { as, answers, responseId }).responseId,
    saveTo: saving(kept, file),
    asItStands: () => copied({ root, disk: kept, books: file }),
    close: async () => {
      countCalls(there)
      await server.close()
      await smtp.close()
      await program.close()
      time.close()
      kept.close()
    },
  }
  server.serve(there.answer, serves, ...(options.alsoServe ? [options.alsoServe(desk)] : []))
  return desk
}

/** The next day on which somebody is asked how it went. For a word they are asked when something else is done next. */
async function nextAsked(store: Store, school: string): Promise<Day | undefined> {
  const [first] = await reading(store, school).evaluationsDue('9999-12-31', 1)
  return first?.dueOn
}

const saving =
  (kept: Disk, store: string): Desk['saveTo'] =>
  async (dir, on) => {
    on.copyFrom(kept)
    const ours = new DatabaseSync(store)
    await backup(ours, join(dir, 'desk.db'))
    ours.close()
  }

/** Whatever people write is news for the next tick, and runs the script. */
const hearing = (ticks: Pick<ReturnType<typeof quietTicks>, 'news'>, script: AppsScript) => ({
  onTyped: (event: { readonly change: string }) => {
    ticks.news()
    script.edited(event)
  },
  onAnswered: () => {
    ticks.news()
    script.answered()
  },
})

/** The triggers of a school whose signals are all lost. */
const deaf: AppsScript = { answered: () => {}, edited: () => {}, drain: async () => {} }

type Around = { readonly root: string; readonly sample: SampleSchool; readonly time: Clock }

const scriptFor = (master: string, { root, sample, time }: Around): AppsScript =>
  appsScript({
    now: time.now,
    properties: {
      school: sample.id,
      wakeKey: schoolKey(master, sample.id),
      wakeAddress: `${root}functions/wake`,
    },
  })

/** Cloud Scheduler's tick, Cloud Tasks and the script's signals, in the order of the clock. */
const playerFor = (parts: {
  readonly root: string
  readonly time: Clock
  readonly there: Google
  readonly script: AppsScript
  readonly ticks: ReturnType<typeof quietTicks>
}): Player =>
  player({
    clock: parts.time,
    tasks: parts.there.tasks,
    tick: async (at) => {
      parts.ticks.played(at)
      const headers = { authorization: 'Bearer scheduler' }
      await fetch(`${parts.root}functions/work/tick`, { method: 'POST', headers })
    },
    quiet: parts.ticks.quiet,
    idle: parts.ticks.idle,
    drain: parts.script.drain,
  })

/** For the check of all calls against Google's own descriptions, when somebody asked for it. */
function countCalls({ calls }: Google): void {
  const folder = process.env.CPD_CALLS_DIR
  if (folder === undefined) return
  appendFileSync(join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.json`), JSON.stringify(calls))
}
