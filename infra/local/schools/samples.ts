import { quillmarsh } from './quillmarsh.ts'
import type { SampleSchool } from './sample.ts'
import { thistledownLane } from './thistledown-lane.ts'

/** The schools to try things with, by the word after `--school`. */
export const samples: Readonly<Record<string, SampleSchool>> = {
  primary: thistledownLane,
  secondary: quillmarsh,
}
