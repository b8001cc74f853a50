import type { WakeConfig } from './config.ts'
import type { Outside } from './outside.ts'
import { clock } from './services/clock.ts'
import { cloudTasksRest } from './services/cloud-tasks-rest.ts'
import { asTheService } from './services/google-sign-in.ts'
import { log } from './services/log.ts'

export type WakeOutside = Pick<Outside, 'clock' | 'tasks' | 'log'>

/** The little that `wake` can do to the world. It stands apart from `compose.ts` so that `wake` starts fast. */
export function composeWake(config: WakeConfig): { readonly within: (milliseconds: number) => WakeOutside } {
  const { tasks } = config
  const to = tasks.local
    ? { rootUrl: `http://${tasks.local.host}:${tasks.local.port}/` }
    : { auth: asTheService('tasks') }
  return {
    within: (milliseconds) => {
      const end = performance.now() + milliseconds
      const remaining = () => end - performance.now()
      return {
        clock: config.clock ?? clock,
        tasks: cloudTasksRest({ ...tasks, ...to, remaining }),
        log: config.log ?? log,
      }
    },
  }
}
