import { shareSections, triedSection } from './ask-to-share.ts'
import {
  anotherDates,
  attendances,
  helpers,
  howMuch,
  howWorth,
  uses,
  whichQuestions,
} from './evaluation-choices.ts'
import type { Section } from './form.ts'
import { leading, one, texts } from './one-of.ts'

/** The sections of "How did it go?", in the order people meet them. */
export const howItWentSections = (): readonly Section[] => [
  startSection(),
  thereSection(),
  weekAfterSection(),
  laterSection(),
  termOnSection(),
  ...shareSections(),
  triedSection(),
  missedSection(),
  notMineSection(),
]

function startSection(): Section {
  return {
    id: 'start',
    title: '',
    about: '',
    questions: [
      {
        id: 'reference',
        title: 'Reference',
        help: 'Filled in from your letter, like R-0012.',
        kind: 'line',
        required: true,
      },
      one(
        'which',
        'Which questions?',
        leading(whichQuestions, {
          ...{ 1: 'there', 2: 'later', 3: 'termOn', share: 'share', tried: 'tried', missed: 'missed' },
          'not mine': 'notMine',
        }),
      ),
    ],
  }
}

function thereSection(): Section {
  return {
    id: 'there',
    title: 'The week after',
    about: '',
    questions: [
      one(
        'attended',
        'Were you there?',
        leading(attendances, { all: 'weekAfter', part: 'weekAfter', no: 'missed' }),
      ),
    ],
  }
}

function weekAfterSection(): Section {
  return {
    id: 'weekAfter',
    title: 'What was it like?',
    about: 'A few words each are enough.',
    questions: [
      one('stretch', 'Did it stretch you?', texts(howMuch)),
      { id: 'learned', title: 'One thing you learned', kind: 'paragraph' },
      {
        id: 'messages',
        title: 'Three key messages for colleagues',
        help: 'Whatever you would tell them over a cup of tea.',
        kind: 'paragraph',
      },
      one('helped', 'Who is helping you to use it?', texts(helpers)),
      one('worthAtFirst', 'Was it worth the time and money, as far as you can tell?', leading(howWorth)),
    ],
  }
}

function laterSection(): Section {
  return {
    id: 'later',
    title: 'Some weeks later',
    about: 'An honest “it did not work here” helps the next person choose.',
    questions: [
      one('using', 'What are you using?', texts(uses)),
      one('childrenHowMuch', 'Is anything different for the children?', texts(howMuch)),
      {
        id: 'children',
        title: 'What is different, and how do you know?',
        help: '“Too early to say” is fine. If you stopped: why, and what you learned from it.',
        kind: 'paragraph',
      },
      one('priority', 'Has it helped the priority it was for?', texts(howMuch)),
      { id: 'helpNow', title: 'What would help now?', kind: 'paragraph' },
      one('worth', 'Was it worth the time and money?', leading(howWorth)),
    ],
  }
}

function termOnSection(): Section {
  return {
    id: 'termOn',
    title: 'A term or two later',
    about: 'What has lasted? “It has not” helps the next person choose.',
    questions: [
      {
        id: 'childrenSince',
        title: 'What has changed for the children, and how do you know?',
        help: '“Too early to say” is fine.',
        kind: 'paragraph',
      },
      one('prioritySince', 'Has it helped the priority it was for, looking back?', texts(howMuch)),
      one('worthSince', 'Was it worth the time and money, looking back?', texts(howWorth)),
      one('usingStill', 'Are you still using it?', texts(uses)),
      one('energy', 'Has it given you fresh energy for your work?', leading(howMuch)),
      {
        id: 'lessons',
        title: 'What should the school learn from it?',
        help: 'If you stopped: why. It helps the next person choose.',
        kind: 'paragraph',
      },
    ],
  }
}

/** Two questions, one of them a tap. No reason is asked for: why somebody is away is theirs. */
function missedSection(): Section {
  return {
    id: 'missed',
    title: 'You could not go',
    about: 'It happens. Nothing you say here is held against you.',
    questions: [
      {
        id: 'whatHappened',
        title: 'What happened?',
        help: 'Only if you like, such as “no cover that day”. Please nothing about anybody’s health.',
        kind: 'paragraph',
      },
      one('anotherDate', 'Shall we look for another date?', leading(anotherDates)),
    ],
  }
}

function notMineSection(): Section {
  return {
    id: 'notMine',
    title: 'Something is not right',
    about: 'Tell us, and nobody asks you again until it is put right.',
    questions: [{ id: 'notRight', title: 'What is not right?', kind: 'paragraph', required: true }],
  }
}
