import type { Option, Question, Section } from './form.ts'
import {
  appraisals,
  type Choices,
  children,
  freeKinds,
  ideas,
  noPriority,
  noPriorityFree,
  paidKinds,
  sharings,
  sources,
} from './request-choices.ts'

/** Free, and nobody covers: one page, then it is in the record. */
export const freeSection = (priorities: readonly string[]): Section => ({
  id: 'free',
  title: 'Something free',
  about: 'About a minute. It goes straight into the record: there is nothing to approve.',
  questions: [
    { id: 'freeTitle', title: 'What is it called?', kind: 'line', required: true },
    { ...source, id: 'freeSource' },
    { id: 'freeDate', title: 'Date', kind: 'date', required: true },
    { id: 'freeHours', title: 'About how many hours?', help: 'Like 1.5', kind: 'line', required: true },
    {
      id: 'freePriority',
      title: 'Which priority does it help most?',
      kind: 'list',
      required: true,
      options: texts([...priorities, noPriorityFree]),
    },
    {
      id: 'freeHope',
      title: 'In one sentence, what do you hope will be different?',
      kind: 'line',
      required: true,
    },
    {
      id: 'freeOthers',
      title: 'Anyone else going?',
      help: 'Names, or a group like “all teaching assistants”, “Key Stage 2” or “everyone”',
      kind: 'line',
    },
    { ...onBehalf, id: 'freeFor' },
    // Last, because only a choice that ends a section can send the form.
    { id: 'freeKind', title: 'What kind?', kind: 'one', required: true, options: allTo('send', freeKinds) },
  ],
})

const source: Question = {
  id: 'source',
  title: 'Where does it come from?',
  kind: 'one',
  required: true,
  options: texts(Object.keys(sources)),
}

const onBehalf: Question = {
  id: 'for',
  title: 'Filling this in for someone else? Their name',
  help: 'First name and surname, as on the staff list. Leave empty if it is for you.',
  kind: 'line',
}

export const whatSection: Section = {
  id: 'what',
  title: 'What it is',
  about: 'Your own words are fine. Please do not book yet.',
  questions: [
    { id: 'title', title: 'What is it called?', kind: 'line', required: true },
    { id: 'contact', title: 'Link, or who to contact', kind: 'line' },
    source,
    {
      id: 'others',
      title: 'Who else would go? (one name a line)',
      help: 'Or a group, like “all teaching assistants”, “Key Stage 2” or “everyone”',
      kind: 'paragraph',
    },
    onBehalf,
    {
      id: 'kind',
      title: 'What kind?',
      kind: 'one',
      required: true,
      options: Object.entries(paidKinds).map(([text, kind]) => ({
        text,
        // What the law requires needs no reasons.
        leadsTo: kind === 'required by law' ? 'when' : 'why',
      })),
    },
  ],
}

export const whySection = (priorities: readonly string[]): Section => ({
  id: 'why',
  title: 'Why',
  about: 'A sentence or two each. There are no right answers, and nobody marks the writing.',
  questions: [
    {
      id: 'priority',
      title: 'Which priority does it help most?',
      kind: 'list',
      required: true,
      options: texts([...priorities, noPriority]),
    },
    { id: 'help', title: 'How will it help?', help: examplesOfHelp, kind: 'paragraph', required: true },
    {
      id: 'idea',
      title: 'Where did the idea come from?',
      kind: 'one',
      required: true,
      options: texts(Object.keys(ideas)),
    },
    {
      id: 'appraisal',
      title: 'Linked to something agreed in your appraisal?',
      kind: 'one',
      required: true,
      options: texts(Object.keys(appraisals)),
    },
    {
      id: 'children',
      title: 'Which children should notice?',
      help: 'Tick all that fit.',
      kind: 'many',
      required: true,
      options: texts(Object.keys(children)),
    },
    {
      id: 'difference',
      title: 'What will be different, and by when?',
      help: 'Like “By Easter the six children I hear each day read a page without stopping”',
      kind: 'paragraph',
      required: true,
    },
    {
      id: 'measure',
      title: 'How is it now, and how will we know it has changed?',
      help: 'Like “Now most stop at every other line; I will listen again in March”',
      kind: 'paragraph',
      required: true,
    },
    {
      id: 'evidence',
      title: 'What says that it works?',
      help: 'If you know: a link, some research, or a school that has tried it.',
      kind: 'line',
    },
  ],
})

export const lastSection: Section = {
  id: 'last',
  title: 'Last page',
  about: 'Nearly done. You will get a letter that says we have it.',
  questions: [
    {
      id: 'sharing',
      title: 'How will you share it?',
      help: 'Tick all that fit.',
      kind: 'many',
      required: true,
      options: texts(Object.keys(sharings)),
    },
    {
      id: 'adjustments',
      title: 'Anything that would help you take part? Only the CPD lead sees this.',
      kind: 'paragraph',
    },
    { id: 'anythingElse', title: 'Anything else?', kind: 'paragraph' },
  ],
}

const examplesOfHelp = [
  'One or two sentences.',
  'Office: “I will close the month without ringing the helpline.”',
  'Lunchtime: “I will have three games ready for a wet dinner hour, and know how to calm a quarrel.”',
  'Teaching assistant: “I will know what to do when a child is stuck on a word.”',
  'Teacher: “My class will explain how they know, not only what.”',
].join('\n')

function texts(words: readonly string[]): readonly Option[] {
  return words.map((text) => ({ text }))
}

const allTo = (leadsTo: string, choices: Choices<unknown>): readonly Option[] =>
  Object.keys(choices).map((text) => ({ text, leadsTo }))
