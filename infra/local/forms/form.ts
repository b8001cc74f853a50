/** A form as `forms.get` answers it. What is not set is left out, also `false`. */
export type Form = {
  readonly formId: string
  readonly info: { readonly title?: string; readonly description?: string; readonly documentTitle?: string }
  readonly settings?: {
    readonly quizSettings?: { readonly isQuiz?: boolean }
    readonly emailCollectionType?: string
  }
  readonly revisionId: string
  readonly responderUri: string
  readonly items?: readonly Item[]
  readonly publishSettings?: {
    readonly publishState?: { readonly isPublished?: boolean; readonly isAcceptingResponses?: boolean }
  }
}
export type Item = {
  readonly itemId?: string
  readonly title?: string
  readonly description?: string
  readonly questionItem?: { readonly question?: Question; readonly image?: Image }
  readonly questionGroupItem?: QuestionGroup
  readonly pageBreakItem?: object
  readonly textItem?: object
  readonly imageItem?: { readonly image?: Image }
  readonly videoItem?: {
    readonly caption?: string
    readonly video?: { readonly youtubeUri?: string; readonly properties?: object }
  }
}
/** Rows that are answered with the same choices. */
export type QuestionGroup = {
  readonly questions?: readonly Question[]
  readonly grid?: { readonly columns?: ChoiceQuestion; readonly shuffleQuestions?: boolean }
  readonly image?: Image
}
export type Question = {
  readonly questionId?: string
  readonly required?: boolean
  readonly grading?: object
  readonly choiceQuestion?: ChoiceQuestion
  readonly textQuestion?: { readonly paragraph?: boolean }
  readonly scaleQuestion?: ScaleQuestion
  readonly ratingQuestion?: { readonly ratingScaleLevel?: number; readonly iconType?: string }
  readonly dateQuestion?: { readonly includeYear?: boolean; readonly includeTime?: boolean }
  readonly timeQuestion?: { readonly duration?: boolean }
  readonly fileUploadQuestion?: object
  readonly rowQuestion?: { readonly title?: string }
}
export type ChoiceQuestion = {
  readonly type?: 'RADIO' | 'CHECKBOX' | 'DROP_DOWN'
  readonly options?: readonly Option[]
  readonly shuffle?: boolean
}
export type Option = {
  readonly value?: string
  readonly image?: Image
  readonly isOther?: boolean
  readonly goToAction?: 'NEXT_SECTION' | 'RESTART_FORM' | 'SUBMIT_FORM'
  readonly goToSectionId?: string
}
/** `low` is left out when it is 0. */
export type ScaleQuestion = {
  readonly low?: number
  readonly high?: number
  readonly lowLabel?: string
  readonly highLabel?: string
}
/** What was sent as `sourceUri` is answered as `contentUri`. */
export type Image = {
  readonly sourceUri?: string
  readonly contentUri?: string
  readonly altText?: string
  readonly properties?: object
}

/** An answer as `responses.list` shows it. */
export type Response = {
  readonly responseId: string
  readonly createTime: string
  readonly lastSubmittedTime: string
  readonly respondentEmail?: string
  readonly answers?: Readonly<Record<string, Answer>>
}
export type Answer = {
  readonly questionId: string
  readonly textAnswers: { readonly answers: readonly { readonly value: string }[] }
}

export type Asked = { readonly item: Item; readonly question: Question }

/** Questions of a form in order, with the item that each stands in; every row of a grid is one. */
export const questionsOf = (items: readonly Item[] = []): readonly Asked[] =>
  items.flatMap((item) => {
    const { questionItem, questionGroupItem } = item
    const one = questionItem?.question
    return (one ? [one] : (questionGroupItem?.questions ?? [])).map((question) => ({ item, question }))
  })

/** What a question is called: its item's title, and for the row of a grid the row's as well, as the answer sheet heads its column. */
export const titleOf = (question: Question, { title = '' }: Item): string =>
  question.rowQuestion ? `${title} [${question.rowQuestion.title ?? ''}]` : title

/** What there is to choose from, for the row of a grid its columns. */
export const choicesOf = (question: Question, item: Item): ChoiceQuestion | undefined =>
  question.choiceQuestion ?? (question.rowQuestion && item.questionGroupItem?.grid?.columns)
