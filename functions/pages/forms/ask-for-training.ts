import { type Pence, showShort } from '../../domain/budget/money.ts'
import { changeSection } from './ask-to-change.ts'
import { freeSection, lastSection, whatSection, whySection } from './ask-what-and-why.ts'
import {
  compareSection,
  coverSection,
  moneySection,
  nearerSection,
  whenSection,
} from './ask-when-and-cost.ts'
import type { Form, Option } from './form.ts'
import { type Choices, starts } from './request-choices.ts'

/** What the school has set that the form shows: its priorities ('2 Maths'), and the bands of Best Value. */
export type FormFacts = {
  readonly priorities: readonly string[]
  readonly oneQuestionAbove: Pence
  readonly allQuestionsAbove: Pence
}

/**
 * "Ask for training": anyone who works here asks, in a minute when it is free and in ten when it is not.
 * Requests carry what the seven factors need (SB27–SB33) and, for outside providers, Best Value by cost (SB19).
 */
export function askForTraining({ priorities, oneQuestionAbove, allQuestionsAbove }: FormFacts): Form {
  const offered = [...new Set(priorities.map((label) => label.replace(/\s+/g, ' ').trim()))].filter(Boolean)
  const bands = { one: showShort(oneQuestionAbove), all: showShort(allQuestionsAbove) }
  return {
    id: 'ask-for-training',
    title: 'Ask for training',
    about:
      'For anyone who works here. Free and short: about a minute. With a cost or cover: about ten. ' +
      'You can stop and come back. Please do not name children.',
    sections: [
      startSection,
      freeSection(offered),
      changeSection,
      whatSection,
      whySection(offered),
      whenSection,
      coverSection,
      moneySection(bands),
      // The longer one stands first: it ends by going past the shorter one.
      compareSection(bands),
      nearerSection(bands),
      lastSection,
    ],
  }
}

const startSection = {
  id: 'start',
  title: '',
  about: '',
  questions: [
    {
      id: 'start',
      title: 'What would you like to do?',
      kind: 'one',
      required: true,
      options: optionsThat(starts, { free: 'free', paid: 'what', change: 'change' }),
    },
  ],
} as const

/** The options of a question that ends its section, each with where its meaning leads. */
function optionsThat<T extends string>(choices: Choices<T>, lead: Readonly<Record<T, string>>): Option[] {
  return Object.entries<T>(choices).map(([text, meaning]) => ({ text, leadsTo: lead[meaning] }))
}
