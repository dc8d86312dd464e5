// <local-offer-checker>: the checker on a council's own page. What a person says stays in this object and in checks.
import { type Answer, type Check, checkOf, type Question, type Value } from './api.ts'
import { button, element, heading, phoneLink } from './element.ts'
import { questionView } from './question.ts'
import { resultsView } from './results.ts'
import { sheet } from './style.ts'
import { words } from './words.ts'

type Asked = { readonly question: Question; readonly value?: Value }

/** The service that this script came from. */
const home = new URL(import.meta.url).origin

/**
 * Attributes: `authority`, the council; `phone`, its number, shown also where the service cannot be reached; `api`, the
 * service, unless it is where the script came from. What is inside shows without scripts, and when the service fails.
 */
export class LocalOfferChecker extends HTMLElement {
  #view = element('div')
  #status = element('p', { class: 'status', role: 'status' })
  #asked: readonly Asked[] = []
  /** Raised by whatever the person does next, so that an answer that comes late changes nothing. */
  #turn = 0

  connectedCallback(): void {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet()]
    const frame = element('div', { class: 'checker', lang: words.language }, this.#view, this.#status, this.#help())
    root.append(frame)
    this.#intro()
  }

  get #service(): string {
    return (this.getAttribute('api') ?? home).replace(/\/$/, '')
  }

  get #check(): Check {
    return checkOf(this.#service, this.getAttribute('authority'))
  }

  get #phone(): string {
    return this.getAttribute('phone')?.trim() ?? ''
  }

  #help(): HTMLElement {
    const phone = this.#phone
    const ring = phone === '' ? [] : [`${words.help.phone} `, phoneLink(phone), '. ']
    return element('p', { class: 'help' }, ...ring, words.help.danger)
  }

  #show(...nodes: readonly Node[]): void {
    this.#turn++
    this.#status.textContent = ''
    this.#view.replaceChildren(...nodes)
  }

  /** A view that a person asked for: reading goes on from its heading. */
  #goTo(...nodes: readonly Node[]): void {
    this.#show(...nodes)
    this.#view.querySelector('h2')?.focus()
  }

  #introNodes(): readonly Node[] {
    const { heading: title, text, privacy, button: start } = words.intro
    const begin = button(start, 'button', () => void this.#next())
    return [heading(title), element('p', {}, text), element('p', {}, privacy), element('p', {}, begin)]
  }

  #intro(): void {
    this.#show(...this.#introNodes())
  }

  #startAgain(): void {
    this.#asked = []
    this.#goTo(...this.#introNodes())
  }

  /** Goes back to the question before, and forgets what was said to it and after. */
  #back(): void {
    const before = this.#asked.at(-1)
    this.#asked = this.#asked.slice(0, -1)
    if (before) this.#ask(before)
    else this.#startAgain()
  }

  #ask({ question, value: before }: Asked): (message: string) => void {
    const answered = (value: Value): void => {
      this.#asked = [...this.#asked, { question, value }]
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

  /** Asks the service what follows from what was said so far. */
  async #next(): Promise<void> {
    const turn = ++this.#turn
    this.#status.textContent = words.working
    const facts = Object.fromEntries(this.#asked.map(({ question, value }) => [question.fact, value ?? null]))
    try {
      const answer = await this.#check(facts)
      if (turn === this.#turn) this.#take(answer)
    } catch {
      if (turn === this.#turn) this.#fail()
    }
  }

  #take(answer: Answer | undefined): void {
    if (answer === undefined) this.#reject()
    else if (answer.nextQuestion) this.#ask({ question: answer.nextQuestion })
    else this.#results(answer)
  }

  /** Nobody can be as was said: the last answer is asked again. */
  #reject(): void {
    const last = this.#asked.at(-1)!
    this.#asked = this.#asked.slice(0, -1)
    this.#ask(last)(words.question.impossible)
  }

  #results(answer: Answer): void {
    const { back } = words.question
    const again = button(words.results.again, 'plain', () => {
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

  /** What to do where the service fails, given what the page has: a number, a link of its own, or neither. */
  #instead(): string {
    const { call, page, later } = words.failure
    if (this.#phone !== '') return call
    return this.childElementCount > 0 ? page : later
  }

  #fail(): void {
    const { heading: title, kept, again } = words.failure
    const text = this.#asked.length > 0 ? `${kept} ${this.#instead()}` : this.#instead()
    const retry = button(again, 'button', () => void this.#next())
    // What the council put inside: its own link.
    const own = element('div', { class: 'own' }, element('slot'))
    this.#goTo(heading(title), element('p', {}, text), own, element('p', {}, retry))
  }
}
