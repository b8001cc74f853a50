import type { RequestId } from '../../domain/request/request.ts'
import type { Answers } from './answers.ts'
import { howItWentSections } from './ask-how-it-went.ts'
import { type WhichQuestions, whichQuestions } from './evaluation-choices.ts'
import type { Form } from './form.ts'
import { wordsFor } from './request-choices.ts'

/**
 * "How did it go?": what came of an activity, by the four things that count (SB12). Six questions at
 * each stage; nothing has to be graded that cannot be told yet.
 */
export const howDidItGo: Form = {
  id: 'how-did-it-go',
  title: 'How did it go?',
  about:
    'About two minutes. What you write about your own training is read by the CPD lead, the deputy CPD lead and the ' +
    'head; everybody else, governors too, only sees totals, and of your key messages what you agree to share. ' +
    'If you come to see it otherwise, answer again, all of it: the later answer counts. ' +
    'Please do not name children.',
  sections: howItWentSections(),
}

/** The form filled in as a letter's link opens it. */
export const asking = (reference: RequestId, which: WhichQuestions): Answers => ({
  reference: [reference],
  which: [wordsFor(whichQuestions, which)],
})
