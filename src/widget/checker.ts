// <local-offer-checker>: the checker on a council's own page. Answers stay in this object and in its requests.
import { type CheckAnswer, type RunCheck, checkClient, type Question, type FactValue } from './api.ts'
import { button, element, viewHeading, phoneLink } from './element.ts'
import { questionView } from './question.ts'
import { resultsView } from './results.ts'
import { widgetStyles } from './style.ts'
import { widgetWords } from './words.ts'

type AnsweredQuestion = { readonly question: Question; readonly value?: FactValue }

/** The origin of the service that served this script. */
const scriptOrigin = new URL(import.meta.url).origin

/**
 * Attributes: `authority`, the council's id; `phone`, its number, which shows even if the service is down; `api`, the
 * service's URL, by default the script's origin. The element's content shows without scripts, and if the service fails.
 */
export class LocalOfferChecker extends HTMLElement {
  #view = element('div')
  #status = element('p', { class: 'status', role: 'status' })
  #answered: readonly AnsweredQuestion[] = []
  /** Goes up with every action of the person, so that a late answer to an earlier action is ignored. */
  #actionCount = 0

  connectedCallback(): void {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [widgetStyles()]
    const frame = element(
      'div',
      { class: 'checker', lang: widgetWords.language },
      this.#view,
      this.#status,
      this.#help(),
    )
    root.append(frame)
    this.#intro()
  }

  get #service(): string {
    return (this.getAttribute('api') ?? scriptOrigin).replace(/\/$/, '')
  }

  get #check(): RunCheck {
    return checkClient(this.#service, this.getAttribute('authority'))
  }

  get #phone(): string {
    return this.getAttribute('phone')?.trim() ?? ''
  }

  #help(): HTMLElement {
    const phone = this.#phone
    const ring = phone === '' ? [] : [`${widgetWords.help.phone} `, phoneLink(phone), '. ']
    return element('p', { class: 'help' }, ...ring, widgetWords.help.danger)
  }

  #show(...nodes: readonly Node[]): void {
    this.#actionCount++
    this.#status.textContent = ''
    this.#view.replaceChildren(...nodes)
  }

  /** Shows a view that a person asked for, and moves the focus to its heading. */
  #goTo(...nodes: readonly Node[]): void {
    this.#show(...nodes)
    this.#view.querySelector('h2')?.focus()
  }

  #introNodes(): readonly Node[] {
    const { heading: title, text, privacy, button: start } = widgetWords.intro
    const begin = button(start, 'button', () => void this.#next())
    return [viewHeading(title), element('p', {}, text), element('p', {}, privacy), element('p', {}, begin)]
  }

  #intro(): void {
    this.#show(...this.#introNodes())
  }

  #startAgain(): void {
    this.#answered = []
    this.#goTo(...this.#introNodes())
  }

  /** Goes back to the previous question, and forgets its answer. */
  #back(): void {
    const before = this.#answered.at(-1)
    this.#answered = this.#answered.slice(0, -1)
    if (before) this.#ask(before)
    else this.#startAgain()
  }

  #ask({ question, value: before }: AnsweredQuestion): (message: string) => void {
    const answered = (value: FactValue): void => {
      this.#answered = [...this.#answered, { question, value }]
      void this.#next()
    }
    const view = questionView({
      question,
      before,
      onAnswer: answered,
      onBack: () => {
        this.#back()
      },
    })
    this.#goTo(...view.nodes)
    return view.fail
  }

  /** Sends the answers so far to the service, and shows what follows. */
  async #next(): Promise<void> {
    const action = ++this.#actionCount
    this.#status.textContent = widgetWords.working
    const facts = Object.fromEntries(this.#answered.map(({ question, value }) => [question.fact, value ?? null]))
    try {
      const answer = await this.#check(facts)
      if (action === this.#actionCount) this.#take(answer)
    } catch {
      if (action === this.#actionCount) this.#fail()
    }
  }

  #take(answer: CheckAnswer | undefined): void {
    if (answer === undefined) this.#reject()
    else if (answer.nextQuestion) this.#ask({ question: answer.nextQuestion })
    else this.#results(answer)
  }

  /** The answers contradict each other: asks the last question again. */
  #reject(): void {
    const last = this.#answered.at(-1)!
    this.#answered = this.#answered.slice(0, -1)
    this.#ask(last)(widgetWords.question.impossible)
  }

  #results(answer: CheckAnswer): void {
    const { back } = widgetWords.question
    const again = button(widgetWords.results.again, 'plain', () => {
      this.#startAgain()
    })
    const actions = element(
      'p',
      { class: 'actions' },
      again,
      button(back, 'plain', () => {
        this.#back()
      }),
    )
    this.#goTo(...resultsView(answer, this.#service), actions)
  }

  /** Says what to do if the service fails: call the number, follow the page's own link, or try later. */
  #instead(): string {
    const { call, page, later } = widgetWords.failure
    if (this.#phone !== '') return call
    return this.childElementCount > 0 ? page : later
  }

  #fail(): void {
    const { heading: title, kept, again } = widgetWords.failure
    const text = this.#answered.length > 0 ? `${kept} ${this.#instead()}` : this.#instead()
    const retry = button(again, 'button', () => void this.#next())
    // The council's own content of the element: its link.
    const own = element('div', { class: 'own' }, element('slot'))
    this.#goTo(viewHeading(title), element('p', {}, text), own, element('p', {}, retry))
  }
}
