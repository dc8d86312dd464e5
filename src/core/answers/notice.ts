// The notice that accompanies every answer, on pages, in the API and on the command line.

/** Explains that an answer is no decision, and what to do about a "no". */
export const notice =
  'This is information about published rules and not a decision: people at the council decide, and if you are told no ' +
  'and think that is wrong, you can ask for the reasons in writing, ask for an advocate to help you, or complain to ' +
  'the council.'
