// The widget's texts, besides those that come from the API.
export const widgetWords = {
  language: 'en',
  intro: {
    heading: 'Check what you can get as a care leaver',
    text: 'Answer a few questions about you. You can say “I do not know”.',
    privacy: 'We do not ask for your name. Your answers are used for the check and are not kept.',
    button: 'Start now',
  },
  question: {
    unknown: 'I do not know',
    why: 'Why we ask',
    button: 'Continue',
    back: 'Back',
    error: 'Error:',
    choose: 'Choose an answer. You can choose “I do not know”.',
    number: (minimum: number, maximum: number) => `Write a whole number from ${minimum} to ${maximum}, in figures`,
    impossible: 'This does not fit with another answer. Change it, or go back.',
  },
  results: {
    heading: 'What you can get',
    groups: {
      get: 'You can get',
      ask: 'You can ask for',
      'get-or-ask': 'You can get or ask for',
      might: 'You might be able to get',
      'not-now': 'You cannot get right now',
    },
    steps: 'What to do next',
    assumed: 'What we assumed',
    again: 'Start again',
    full: 'Use the full service, to see the rules behind each answer',
  },
  failure: {
    heading: 'This check does not work right now',
    kept: 'Your answers are still here.',
    call: 'Try again, or call the council.',
    page: 'Try again, or go to this page:',
    later: 'Try again later.',
    again: 'Try again',
  },
  /** Messages for the web team, in the browser's console. */
  complaint: {
    authority: (authority: string | null) =>
      authority === null
        ? 'The service has several councils. Say which one with the attribute authority="…".'
        : `The service does not know the council of the attribute authority="${authority}".`,
    other: (address: string, status: number) =>
      `${address} answered ${status}. If that is not the service, correct the attribute “api”.`,
  },
  /** The button that was pressed, and the line below it, while the service works. */
  pressed: 'Checking…',
  working: 'Checking. This can take a few seconds.',
  busy: (seconds: number) =>
    `The service is busy. We will try again in ${seconds} second${seconds === 1 ? '' : 's'}. You do not need to do anything.`,
  help: {
    phone: 'Call the council on',
    danger: 'If you are in danger, ring 999.',
  },
} as const
