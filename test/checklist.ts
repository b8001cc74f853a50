import type { Row } from './checklist/row.ts'
import { sa } from './checklist/sa.ts'
import { sb } from './checklist/sb.ts'

/** Every sentence of both policies: SA1–SA35 and SB1–SB42. A row without a story is not yet proved. */
export const checklist: readonly Row[] = [...sa, ...sb]
