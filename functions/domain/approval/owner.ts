import type { Holder } from '../school/settings.ts'
import { atWork } from './roles.ts'
import type { Leadership } from './step.ts'

/**
 * Who sees today to what belongs to a role (SA23): whoever holds it; while they are away or have left, the
 * CPD lead, then their deputy, then the head. Nothing may wait for somebody who does not come.
 */
export function ownerToday(holder: Holder, { settings: { roles }, people, today }: Leadership): Holder {
  const inTurn = [holder, roles.cpdLead, roles.deputyCpdLead, roles.head]
  return inTurn.find((one) => one !== undefined && atWork(one, people, today)) ?? holder
}
