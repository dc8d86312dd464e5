// <local-offer-checker>: the checker on a council's own page. Answers stay in this object and in its requests.
import { type CheckAnswer, type FactValue, type Following, type Question, type RunCheck, checkClient } from './api.ts'
import { button, element, viewHeading, phoneLink } from './element.ts'
import { checkerEvent, countsOf } from './events.ts'
import { questionView } from './question.ts'
import { resultsView } from './results.ts'
import { widgetStyles } from './style.ts'
import { widgetWords } from './words.ts'

type AnsweredQuestion = { readonly question: Question; readonly value?: FactValue }
type Answered = readonly AnsweredQuestion[]

/** The origin of the service that served this script. */
const scriptOrigin = new URL(import.meta.url).origin

/** How long a check may take without a word about it, in milliseconds: a word that comes and goes at once would flicker. */
const silence = 300

/**
 * Attributes: `authority`, the council's id; `phone`, its number, which shows even if the service is down; `api`, the
 * service's URL, by default the script's origin; `heading-level`, of its first heading, 2 unless given. The element's
 * content shows without scripts, and if the service fails.
 */
export class LocalOfferChecker extends HTMLElement {
  #view = element('div')
  #status = element('p', { part: 'status', role: 'status' })
  #answered: Answered = []
  /** The check under way. A later action of the person ends it. */
  #running: AbortController | undefined

  connectedCallback(): void {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [widgetStyles()]
    root.append(element('div', { part: 'box', lang: widgetWords.language }, this.#view, this.#status, this.#help()))
    this.#show(...this.#introNodes())
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

  get #level(): number {
    const level = this.getAttribute('heading-level') ?? ''
    return /^[2-6]$/.test(level) ? Number(level) : 2
  }

  #help(): HTMLElement {
    const phone = this.#phone
    const ring = phone === '' ? [] : [`${widgetWords.help.phone} `, phoneLink(phone), '. ']
    return element('p', { part: 'help' }, ...ring, widgetWords.help.danger)
  }

  #show(...nodes: readonly Node[]): void {
    this.#running?.abort()
    this.#running = undefined
    this.#status.textContent = ''
    this.#view.replaceChildren(...nodes)
  }

  /** Shows a view that a person asked for, and moves the focus to its heading. */
  #goTo(...nodes: readonly Node[]): void {
    this.#show(...nodes)
    this.#view.querySelector<HTMLElement>('[part=heading]')?.focus()
  }

  #introNodes(): readonly Node[] {
    const { heading: title, text, privacy, button: start } = widgetWords.intro
    const begin = button(start, 'primary', () => void this.#next([]))
    const heading = viewHeading(this.#level, title)
    return [heading, element('p', {}, text), element('p', {}, privacy), element('p', {}, begin)]
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
    const view = questionView({
      level: this.#level,
      question,
      before,
      onAnswer: (value) => void this.#next([...this.#answered, { question, value }]),
      onBack: () => {
        this.#back()
      },
    })
    this.#goTo(...view.nodes)
    return view.fail
  }

  /** Tells the person that a check takes time. The button that was pressed keeps the focus. */
  #say(text: string): void {
    this.#status.textContent = text
    const pressed = this.#view.querySelector('[part~=primary]')
    pressed?.setAttribute('aria-disabled', 'true')
    pressed?.replaceChildren(widgetWords.pressed)
  }

  /** Sends answers to the service, and shows what follows; nothing while it works on others. */
  async #next(answered: Answered): Promise<void> {
    if (this.#running) return
    const running = new AbortController()
    this.#running = running
    const isRunning = (): boolean => this.#running === running
    const say = (text: string): void => {
      if (isRunning()) this.#say(text)
    }
    setTimeout(() => {
      if (this.#status.textContent === '') say(widgetWords.working)
    }, silence)
    const facts = Object.fromEntries(answered.map(({ question, value }) => [question.fact, value ?? null]))
    try {
      const following = await this.#check(facts, { running, say })
      if (isRunning()) this.#take(answered, following)
    } catch {
      if (isRunning()) this.#fail(answered)
    }
  }

  #take(answered: Answered, following: Following | undefined): void {
    if (following === undefined) {
      this.#reject(answered)
      return
    }
    this.#answered = answered
    if ('question' in following) this.#ask({ question: following.question })
    else this.#results(following.results)
    if (answered.length === 0) this.dispatchEvent(checkerEvent('start', null))
    if ('results' in following) this.dispatchEvent(checkerEvent('result', countsOf(following.results.entitlements)))
  }

  /** The answers contradict each other: asks the last question again. */
  #reject(answered: Answered): void {
    const last = answered.at(-1)!
    this.#answered = answered.slice(0, -1)
    this.#ask(last)(widgetWords.question.impossible)
  }

  #results(answer: CheckAnswer): void {
    const { back } = widgetWords.question
    const again = button(widgetWords.results.again, 'secondary', () => {
      this.#startAgain()
    })
    const actions = element(
      'p',
      { part: 'actions' },
      again,
      button(back, 'secondary', () => {
        this.#back()
      }),
    )
    this.#goTo(...resultsView(answer, { level: this.#level, service: this.#service }), actions)
  }

  /** Says what to do if the service fails: call the number, follow the page's own link, or try later. */
  #instead(): string {
    const { call, page, later } = widgetWords.failure
    if (this.#phone !== '') return call
    return this.childElementCount > 0 ? page : later
  }

  #fail(answered: Answered): void {
    this.#answered = answered
    const { heading: title, kept, again } = widgetWords.failure
    const text = answered.length > 0 ? `${kept} ${this.#instead()}` : this.#instead()
    const retry = button(again, 'primary', () => void this.#next(answered))
    // The council's own content of the element: its link.
    const own = element('div', { class: 'own' }, element('slot'))
    this.#goTo(viewHeading(this.#level, title), element('p', {}, text), own, element('p', {}, retry))
  }
}
