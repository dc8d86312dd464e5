// Written by `npm run openapi` from openapi.yaml: change the schemas in src/contract, not this file.
import type { AuthorityId, ComparedFact, EntitlementId, Facts, OfferId } from "./ids.ts";
export interface paths {
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What one person can get
         * @description Answers 200 also where nothing is due. Nothing is kept, and facts are not echoed. `offer` chooses the rules by their id; then `on` only fixes the age.
         */
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What changes when, to the 26th birthday
         * @description Needs a date of birth, or an age; with an age only it answers by ages. As a calendar it needs a date of birth. Nothing is kept, and facts are not echoed.
         */
        post: operations["lookAhead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaving-care-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which legal status somebody has, from a care history
         * @description A part of the history that is left out has not been asked, `null` is asked and not known, and an empty list, or "none", is none. Nothing is kept, and no date is echoed.
         */
        post: operations["workOutStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be asked about a person, in the words of one council */
        get: operations["listFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every offer, newest first and proposals last, or those in force on a day */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offer, whole */
        get: operations["getOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}/entitlements/{entitlement}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every possible person gets of one entitlement
         * @description As CSV, whole numbers have two columns, such as `ageFrom` and `ageTo`; an empty bound is open. Grounds that hold are separated by spaces.
         */
        get: operations["getDecisionTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}/comparisons/{base}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who gains and who loses between two offers
         * @description Every cell whose outcome or amount differs, merged into regions of people, with a witness each. An entitlement that one side lacks is not-entitled for everybody there. The same bytes every time. Where the rules of two offers cannot be laid over each other it answers 422.
         */
        get: operations["compareOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}/comparisons/{base}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which gaps an offer opens, closes, narrows, widens, changes and leaves
         * @description Judged for each need and each pair of values of the compared fact. The same bytes every time. Where the rules of two offers cannot be laid over each other it answers 422.
         */
        get: operations["compareGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where people alike in all but one fact get different things
         * @description Judged for each need, on the best outcome of all entitlements that meet it. The same bytes every time. Where rules for one need name too many facts between them it answers 422.
         */
        get: operations["listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offer}/cliff-edges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * On which days of an age people get less
         * @description What the law changes on that day is applied, all else stays as it is. The same bytes every time. Where rules for one need name too many facts between them it answers 422.
         */
        get: operations["listCliffEdges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/councils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The councils of England, who bills and who looks after children, and what was found of each
         * @description Evidence of what other councils do for care leavers, each with its source, the day it was read and how surely. No outcome of a check depends on it. The order is by name, and ranks nobody.
         */
        get: operations["listCouncils"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is wrong with a draft, which of its cases fail, and what to look at in it
         * @description Nothing is kept. The limit `drafts` of the RateLimit headers counts it once for each second of a processor that it begins.
         */
        post: operations["lintDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who would gain and who would lose by a draft
         * @description Nothing is kept. A draft that has problems is a 422 that lists them. The limit `drafts` of the RateLimit headers counts it once for each second of a processor that it begins.
         */
        post: operations["compareDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where everything begins: the addresses that need nothing to be known before */
        get: operations["getIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every fact with its allowed values, and every word of answers, with what each means
         * @description In the words of one council: as JSON, as CSV for spreadsheets, and as a page to read.
         */
        get: operations["getDataDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document as JSON */
        get: operations["getOpenApiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/api-catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which APIs there are, and where each is described (RFC 9727) */
        get: operations["getApiCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{problem}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a problem type means */
        get: operations["getProblemType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to report a weakness (RFC 9116) */
        get: operations["getSecurityTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthcheck/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service runs */
        get: operations["checkLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthcheck/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service can answer, and goes on answering */
        get: operations["checkReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An authority, which is a council or `england` for the law, by its id. */
        AuthorityId: AuthorityId;
        /** @description An offer by its id. In a request any date stands for the offer in force on it. */
        OfferId: OfferId;
        /** @description An entitlement by its id. */
        EntitlementId: EntitlementId;
        /** @description What is known about the person, by the ids of GET /v1/facts. A fact that is left out has not been asked; `null` means asked and not known. */
        Facts: Facts;
        /** @description The one fact in which the compared people differ: any fact of GET /v1/facts except a date. */
        ComparedFact: ComparedFact;
        /** @description What one person can get, at the detail that was asked for: each entitlement exactly once. */
        CheckAnswer: components["schemas"]["OutcomesAnswer"] | components["schemas"]["ReasonsAnswer"] | components["schemas"]["FullCheckAnswer"];
        /** @description What one person can get: outcomes alone. */
        OutcomesAnswer: {
            authority: components["schemas"]["AuthorityId"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on: string;
            offer: components["schemas"]["OfferUsed"];
            /** @description To be shown with every answer. */
            notice: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "outcomes";
            entitlements: components["schemas"]["OutcomeAnswer"][];
            presumed: components["schemas"]["Presumed"][];
            /** @description Facts that are not known and that matter to any entitlement. */
            missing: string[];
            /** @description `null` where nothing that may still be asked can change an outcome: the journey ends there. */
            nextQuestion: components["schemas"]["Question"] | null;
        };
        /** @description The rules that were used. `effectiveFrom` is absent for a proposal. */
        OfferUsed: {
            id: components["schemas"]["OfferId"];
            digest: components["schemas"]["Digest"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            effectiveFrom?: string;
            /** @enum {string} */
            status: "published" | "proposed";
            rulesets: {
                id: string;
                digest: components["schemas"]["Digest"];
            }[];
        };
        /** @description SHA-256, in hex. */
        Digest: string;
        /** @description What one person gets of one entitlement. */
        OutcomeAnswer: {
            id: components["schemas"]["EntitlementId"];
            title: string;
            /** @enum {string} */
            theme: "health-and-wellbeing" | "relationships" | "education-and-training" | "employment" | "accommodation" | "participation-in-society" | "money" | "legal-status";
            /**
             * @description How soon somebody who can get it needs it.
             * @enum {string}
             */
            urgency: "now" | "soon" | "later";
            /** @description How much it brings at most. A whole number is an estimate in pounds a year: use it for the order only. */
            value?: components["schemas"]["Amount"] | number;
            outcome: components["schemas"]["Answer"];
            /** @description Where it cannot be told: what is still open. */
            possible?: components["schemas"]["Outcome"][];
            /** @description Where it cannot be told: the worst that is still open. */
            atLeast?: components["schemas"]["Outcome"];
            amount?: components["schemas"]["Amount"];
            /** @description Facts that are not known and that matter. */
            missing: string[];
        };
        /** @description Money, in pounds. */
        Amount: {
            gbp: number;
            /** @enum {string} */
            per: "once" | "week" | "term" | "year";
            upTo?: boolean;
        };
        /**
         * @description An outcome, or `cannot-tell` where facts are missing and they matter. Nothing is ever guessed.
         * @enum {string}
         */
        Answer: "entitled" | "on-request" | "discretionary" | "not-entitled" | "cannot-tell";
        /**
         * @description What a person gets, best first. `on-request` becomes a right when the person asks.
         * @enum {string}
         */
        Outcome: "entitled" | "on-request" | "discretionary" | "not-entitled";
        /** @description A fact that was not given and is taken to be so. */
        Presumed: {
            fact: string;
            value: components["schemas"]["Value"];
            text: string;
        };
        /** @description A value of a fact. */
        Value: string | number | boolean;
        /** @description What to ask next: the missing fact that settles most. */
        Question: {
            fact: string;
            /** @enum {string} */
            type: "choice" | "integer" | "boolean" | "date";
            text: string;
            hint?: string;
            why: string;
            options?: {
                value: components["schemas"]["Value"];
                text: string;
            }[];
            minimum?: number;
            maximum?: number;
        };
        /** @description What one person can get, with the reasons that decide. */
        ReasonsAnswer: {
            authority: components["schemas"]["AuthorityId"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on: string;
            offer: components["schemas"]["OfferUsed"];
            /** @description To be shown with every answer. */
            notice: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "reasons";
            entitlements: components["schemas"]["ReasonedAnswer"][];
            /** @description The sources of the grounds, by ids that are valid in this answer alone. */
            sources: {
                [key: string]: components["schemas"]["Citation"];
            };
            /** @description The next steps, by ids that are valid in this answer alone. */
            steps: {
                [key: string]: components["schemas"]["NextStep"];
            };
            presumed: components["schemas"]["Presumed"][];
            /** @description Facts that are not known and that matter to any entitlement. */
            missing: string[];
            /** @description `null` where nothing that may still be asked can change an outcome: the journey ends there. */
            nextQuestion: components["schemas"]["Question"] | null;
        };
        /** @description What one person gets of one entitlement, why, and what to do. */
        ReasonedAnswer: {
            id: components["schemas"]["EntitlementId"];
            title: string;
            /** @enum {string} */
            theme: "health-and-wellbeing" | "relationships" | "education-and-training" | "employment" | "accommodation" | "participation-in-society" | "money" | "legal-status";
            /**
             * @description How soon somebody who can get it needs it.
             * @enum {string}
             */
            urgency: "now" | "soon" | "later";
            /** @description How much it brings at most. A whole number is an estimate in pounds a year: use it for the order only. */
            value?: components["schemas"]["Amount"] | number;
            outcome: components["schemas"]["Answer"];
            /** @description Where it cannot be told: what is still open. */
            possible?: components["schemas"]["Outcome"][];
            /** @description Where it cannot be told: the worst that is still open. */
            atLeast?: components["schemas"]["Outcome"];
            amount?: components["schemas"]["Amount"];
            /** @description Facts that are not known and that matter. */
            missing: string[];
            /** @description Entitlements of equal worth that meet the same need share it. */
            need: string;
            /** @enum {string} */
            owedBy: "responsible-council" | "home-council" | "national";
            /** @description Who owes it to this person, in words. */
            owedByText: string;
            summary: string;
            ground: components["schemas"]["ReasonedGround"];
            /** @description Ids in `steps`. */
            nextSteps: string[];
            /** @description Fewest steps and best outcome first. */
            wouldChange: components["schemas"]["WouldChange"][];
            fromAge?: components["schemas"]["FromAge"];
            wouldLose: components["schemas"]["WouldLose"][];
        };
        /** @description The ground that decides, or for a no the nearest one. */
        ReasonedGround: {
            id: string;
            basis: components["schemas"]["Basis"];
            strength: components["schemas"]["Strength"];
            outcome: components["schemas"]["Answer"];
            /** @description The conditions that decide, in words: for a no those that fail. */
            reasons: {
                text: string;
                /** @description `null` is not known. */
                met: boolean | null;
            }[];
            /** @description Ids in `sources`. */
            citations: string[];
        };
        /**
         * @description What makes the council or the state give it.
         * @enum {string}
         */
        Basis: "duty" | "power" | "local-offer" | "national-scheme";
        /**
         * @description A right; a right once asked for; or the choice of whoever gives it, case by case.
         * @enum {string}
         */
        Strength: "right" | "on-request" | "discretion";
        /** @description A smallest set of steps that leads to a better outcome for the need. */
        WouldChange: {
            changes: components["schemas"]["Otherwise"][];
            outcome: components["schemas"]["Outcome"];
            /** @description What else the same steps would end or lower. */
            warning?: string;
        };
        /** @description One fact that would be otherwise. */
        Otherwise: {
            fact: string;
            /** @description A list where several values have one effect. */
            to: components["schemas"]["Value"] | components["schemas"]["Value"][];
            text: string;
        };
        /** @description Time alone brings more of it: from which age, and when if the date of birth is known. */
        FromAge: {
            age: number;
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on?: string;
            outcome: components["schemas"]["Outcome"];
            text: string;
        };
        /** @description A single event that would end or lower it, while nothing else would meet the need as well. */
        WouldLose: {
            fact: string;
            /** @description A list where several values have one effect. */
            to: components["schemas"]["Value"] | components["schemas"]["Value"][];
            text: string;
            outcome: components["schemas"]["Outcome"];
        };
        /** @description Where a rule comes from. `read`: the cited text was read on that day; `inferred`: it was not. */
        Citation: {
            title: string;
            section: string;
            /** Format: uri */
            url: string;
            /** Format: date */
            readOn: string;
            /** @enum {string} */
            confidence: "read" | "inferred";
        };
        /** @description What to do next, and whom to ask. */
        NextStep: {
            text: string;
            /** Format: uri */
            url?: string;
            phone?: string;
            /** @description For whom it is, where that is not known: always show it. */
            onlyIf?: string;
            /** @description What to do first: always show it with the step. */
            warning?: string;
        };
        /** @description What one person can get, with every ground and every condition. */
        FullCheckAnswer: {
            authority: components["schemas"]["AuthorityId"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on: string;
            offer: components["schemas"]["OfferUsed"];
            /** @description To be shown with every answer. */
            notice: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            detail: "full";
            entitlements: components["schemas"]["FullAnswer"][];
            presumed: components["schemas"]["Presumed"][];
            /** @description Facts that are not known and that matter to any entitlement. */
            missing: string[];
            /** @description `null` where nothing that may still be asked can change an outcome: the journey ends there. */
            nextQuestion: components["schemas"]["Question"] | null;
        };
        /** @description What one person gets of one entitlement, with every ground. */
        FullAnswer: {
            id: components["schemas"]["EntitlementId"];
            title: string;
            /** @enum {string} */
            theme: "health-and-wellbeing" | "relationships" | "education-and-training" | "employment" | "accommodation" | "participation-in-society" | "money" | "legal-status";
            /**
             * @description How soon somebody who can get it needs it.
             * @enum {string}
             */
            urgency: "now" | "soon" | "later";
            /** @description How much it brings at most. A whole number is an estimate in pounds a year: use it for the order only. */
            value?: components["schemas"]["Amount"] | number;
            outcome: components["schemas"]["Answer"];
            /** @description Where it cannot be told: what is still open. */
            possible?: components["schemas"]["Outcome"][];
            /** @description Where it cannot be told: the worst that is still open. */
            atLeast?: components["schemas"]["Outcome"];
            amount?: components["schemas"]["Amount"];
            /** @description Facts that are not known and that matter. */
            missing: string[];
            /** @description Entitlements of equal worth that meet the same need share it. */
            need: string;
            /** @enum {string} */
            owedBy: "responsible-council" | "home-council" | "national";
            /** @description Who owes it to this person, in words. */
            owedByText: string;
            summary: string;
            grounds: components["schemas"]["GroundAnswer"][];
            nextSteps: components["schemas"]["NextStep"][];
            /** @description Fewest steps and best outcome first. */
            wouldChange: components["schemas"]["WouldChange"][];
            fromAge?: components["schemas"]["FromAge"];
            wouldLose: components["schemas"]["WouldLose"][];
        };
        /** @description One route to an entitlement, and whether it holds. */
        GroundAnswer: {
            id: string;
            basis: components["schemas"]["Basis"];
            strength: components["schemas"]["Strength"];
            outcome: components["schemas"]["Answer"];
            reasons: components["schemas"]["Reason"][];
            amount?: components["schemas"]["Amount"];
            nextSteps: components["schemas"]["NextStep"][];
            citations: components["schemas"]["Citation"][];
            /** @description What the council still has to confirm. */
            confirm?: string;
        };
        /** @description A condition in its own shape: what it asks, in words, and whether it is met. */
        Reason: {
            id: string;
            fact: string;
            text: string;
            /** @description `null` is not known. */
            met: boolean | null;
        } | {
            all: components["schemas"]["Reason"][];
            /** @description `null` is not known. */
            met: boolean | null;
        } | {
            any: components["schemas"]["Reason"][];
            /** @description `null` is not known. */
            met: boolean | null;
        } | {
            not: components["schemas"]["Reason"][];
            /** @description `null` is not known. */
            met: boolean | null;
        };
        /** @description What went wrong (RFC 9457). No value of a request is ever echoed. */
        Problem: {
            /**
             * Format: uri-reference
             * @description What went wrong: the address of a page that explains it. It is absolute where the service knows its address: programs compare its last part.
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The request id. */
            instance: string;
            errors?: {
                /** @description A JSON pointer into the body, or into the query read as an object. */
                pointer: string;
                detail: string;
            }[];
        };
        /** @description The same as a page to read, for whoever prefers `text/html`. */
        ErrorPage: string;
        /** @description What changes when, to the 26th birthday. */
        TimelineAnswer: {
            authority: components["schemas"]["AuthorityId"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on: string;
            offer: components["schemas"]["OfferUsed"];
            /** @description To be shown with every answer. */
            notice: string;
            changes: components["schemas"]["TimelineChange"][];
            /** @description What is taken to stay as it is. */
            assumes: string;
        };
        /** @description `on` where the date of birth is known, otherwise `age`. */
        TimelineChange: {
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on?: string;
            age?: number;
            because: components["schemas"]["Cause"][];
            entitlements: components["schemas"]["OutcomeChange"][];
        };
        /** @description A birthday, a fact that follows from one on a day of its own, or a new ruleset. */
        Cause: {
            /** @constant */
            kind: "birthday";
            age: number;
        } | {
            /** @constant */
            kind: "derived";
            fact: string;
        } | {
            /** @constant */
            kind: "ruleset";
            id: string;
        };
        /** @description One entitlement before and after. One that an offer lacks is not-entitled there. */
        OutcomeChange: {
            id: components["schemas"]["EntitlementId"];
            title: string;
            from: components["schemas"]["Answer"];
            to: components["schemas"]["Answer"];
            /** @description The worst that is then still possible; only where it cannot be told. */
            atLeast?: components["schemas"]["Outcome"];
            /** @description Only where it differs. */
            amount?: {
                before: components["schemas"]["Amount"] | null;
                after: components["schemas"]["Amount"] | null;
            };
            /** @description What to do before it, where it ends or lowers. */
            before: {
                text: string;
                /** Format: uri */
                url?: string;
                phone?: string;
                /** @description For whom it is, where that is not known: always show it. */
                onlyIf?: string;
                /** @description What to do first: always show it with the step. */
                warning?: string;
                /**
                 * Format: date
                 * @description The day by which to take it.
                 * @example 2024-10-14
                 */
                askBefore?: string;
            }[];
        };
        /** @description A legal status, and why. */
        StatusAnswer: {
            authority: components["schemas"]["AuthorityId"];
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            on: string;
            /** @description The version of the status rules used. */
            rules: {
                id: string;
                digest: components["schemas"]["Digest"];
            };
            /** @enum {string} */
            status: "eligible" | "relevant" | "former-relevant" | "qualifying" | "none" | "cannot-tell";
            /** @description Only where it cannot be told: what it may be. */
            possible?: components["schemas"]["LeavingCareStatus"][];
            /** @description Only of a child without a status: the next one, and its first day, if all that goes on goes on. */
            becomes?: {
                status: components["schemas"]["LeavingCareStatus"];
                /**
                 * Format: date
                 * @description A calendar day in the United Kingdom.
                 * @example 2024-10-14
                 */
                on: string;
            };
            /** @description The parts of the history that it depends on. `disputedCare` stands here also beside a settled status, if it was not said and could make the status arguable. */
            missing: ("dateOfBirth" | "careEpisodes" | "livedWithParentAfterCare" | "detainedOrInHospital" | "specialGuardianship" | "privatelyFostered" | "healthOrEducationPlacements" | "disputedCare")[];
            summary: string;
            /** @description What follows from it for POST /v1/checks, as it is. `null` where another reading of the law gives more: the check then cannot turn the doubt into a no, and does not ask again. */
            facts: {
                [key: string]: components["schemas"]["Value"] | null;
            };
            responsibleAuthority: {
                /** @description `null` where it is the council where the person lives. */
                id: string | null;
                because: string;
                text: string;
                citations: components["schemas"]["Citation"][];
            } | null;
            /** @description `null` where the date of birth or the times in care are not known. */
            days: components["schemas"]["CareDays"] | null;
            tests: components["schemas"]["StatusTest"][];
            arguable: components["schemas"]["Arguable"][];
            nextSteps: components["schemas"]["NextStep"][];
            /** @description To be shown with every answer. */
            notice: string;
        };
        /**
         * @description A category of the Children Act 1989.
         * @enum {string}
         */
        LeavingCareStatus: "eligible" | "relevant" | "former-relevant" | "qualifying" | "none";
        /** @description A day that two episodes share counts once. */
        CareDays: {
            /** @description Days in care since the 14th birthday; 91 are 13 weeks. */
            counted: number;
            episodes: {
                /** @description Which episode, as a JSON pointer into the request. */
                pointer: string;
                /** @description Its days before the 18th birthday, the first and the last counted. */
                days: number;
                counted: number;
                because: string;
            }[];
        };
        /** @description One test of the Act, each way to meet it with its sections. */
        StatusTest: {
            id: string;
            title: string;
            /** @enum {string} */
            outcome: "met" | "not-met" | "cannot-tell";
            summary: string;
            grounds: {
                id: string;
                /** @enum {string} */
                outcome: "met" | "not-met" | "cannot-tell";
                reasons: components["schemas"]["Reason"][];
                citations: components["schemas"]["Citation"][];
                /** @description What was not read or is not settled. */
                confirm?: string;
            }[];
            missing: string[];
        };
        /** @description A question that the law leaves open and that decides here. Get advice. */
        Arguable: {
            /** @enum {string} */
            id: "spell-across-14th-birthday" | "short-break-tests" | "short-breaks-at-16-or-17" | "home-began-in-care" | "home-ended-after-18" | "disputed-care";
            title: string;
            summary: string;
            /** @description In practice, and the other way. */
            readings: {
                text: string;
                /** @enum {string} */
                status: "eligible" | "relevant" | "former-relevant" | "qualifying" | "none" | "cannot-tell";
            }[];
            /** @description Other open questions that have to go the other way before this one matters. */
            together: ("spell-across-14th-birthday" | "short-break-tests" | "short-breaks-at-16-or-17" | "home-began-in-care" | "home-ended-after-18" | "disputed-care")[];
            nextSteps: components["schemas"]["NextStep"][];
            citations: components["schemas"]["Citation"][];
            confirm?: string;
        };
        FactList: {
            items: components["schemas"]["Fact"][];
        };
        /** @description What may be asked about a person. */
        Fact: {
            id: string;
            /** @enum {string} */
            type: "choice" | "integer" | "boolean" | "date";
            question: string;
            hint?: string;
            /** @description Why it is asked. */
            why: string;
            /** @description Whether a person can change it. */
            canChange: boolean;
            sensitive: boolean;
            /** @description The allowed values of a choice or boolean. */
            options?: {
                value: components["schemas"]["Value"];
                text: string;
            }[];
            minimum?: number;
            maximum?: number;
            /** @description Dates that it follows from, all of which are needed; give them, or the fact itself. */
            derivedFrom?: string[];
            /** @description What is taken to be so where it is not given. */
            presumed?: {
                value: components["schemas"]["Value"];
                text: string;
            };
        };
        OfferList: {
            items: components["schemas"]["OfferSummary"][];
        };
        /** @description What a person meets on a day, in brief. */
        OfferSummary: {
            id: components["schemas"]["OfferId"];
            authority: components["schemas"]["AuthorityId"];
            /** @enum {string} */
            status: "published" | "proposed";
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            effectiveFrom?: string;
            title: string;
            digest: components["schemas"]["Digest"];
            /** @description Of outcome and amount for everybody: wording does not change it. */
            meaningDigest: components["schemas"]["Digest"];
            rulesets: components["schemas"]["Ruleset"][];
        };
        /** @description All that one authority gives. The days are absent for a proposal. */
        Ruleset: {
            id: string;
            digest: components["schemas"]["Digest"];
            title: string;
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            publishedOn?: string;
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            effectiveFrom?: string;
            /** Format: uri */
            source: string;
            /** @description What the authority has not confirmed. */
            unconfirmed: string[];
        };
        /** @description What a person meets on a day, whole. */
        Offer: {
            id: components["schemas"]["OfferId"];
            authority: components["schemas"]["AuthorityId"];
            /** @enum {string} */
            status: "published" | "proposed";
            /**
             * Format: date
             * @description A calendar day in the United Kingdom.
             * @example 2024-10-14
             */
            effectiveFrom?: string;
            title: string;
            digest: components["schemas"]["Digest"];
            /** @description Of outcome and amount for everybody: wording does not change it. */
            meaningDigest: components["schemas"]["Digest"];
            rulesets: components["schemas"]["Ruleset"][];
            entitlements: components["schemas"]["Entitlement"][];
        };
        /** @description One thing that a person may get. */
        Entitlement: {
            id: components["schemas"]["EntitlementId"];
            title: string;
            /** @enum {string} */
            theme: "health-and-wellbeing" | "relationships" | "education-and-training" | "employment" | "accommodation" | "participation-in-society" | "money" | "legal-status";
            /** @description Heads of a local offer that it serves beside its theme. */
            serves?: ("health-and-wellbeing" | "relationships" | "education-and-training" | "employment" | "accommodation" | "participation-in-society")[];
            need: string;
            /** @enum {string} */
            owedBy: "responsible-council" | "home-council" | "national";
            summary: string;
            /**
             * @description How soon somebody who can get it needs it.
             * @enum {string}
             */
            urgency: "now" | "soon" | "later";
            /** @description How much it brings at most. A whole number is an estimate in pounds a year: use it for the order only. */
            value?: components["schemas"]["Amount"] | number;
            ifNot?: components["schemas"]["RuleStep"][];
            beforeItEnds?: components["schemas"]["TimedStep"][];
            grounds: components["schemas"]["Ground"][];
        };
        /** @description A step as the rules have it, whoever reads it. */
        RuleStep: {
            text: string;
            /** Format: uri */
            url?: string;
            phone?: string;
            /** @description For whom it is, where that is not known: always show it. */
            onlyIf?: string;
            /** @description What to do first: always show it with the step. */
            warning?: string;
            /** @description For whom it is; `onlyIf` says it in words. */
            when?: components["schemas"]["Condition"];
            /** @description Acting on it claims a public fund: see `warning`. */
            publicFund?: boolean;
        };
        /** @description What a ground asks of a person: comparisons of facts with constants. */
        Condition: {
            all: components["schemas"]["Condition"][];
        } | {
            any: components["schemas"]["Condition"][];
        } | {
            not: components["schemas"]["Condition"];
        } | {
            fact: string;
            /** @enum {string} */
            operator: "equal" | "notEqual" | "in" | "notIn" | "lessThan" | "lessThanInclusive" | "greaterThan" | "greaterThanInclusive";
            value: components["schemas"]["Value"] | components["schemas"]["Value"][];
        };
        /** @description A step to take before the birthday of an `age`, or before any that ends it. */
        TimedStep: {
            text: string;
            /** Format: uri */
            url?: string;
            phone?: string;
            /** @description For whom it is, where that is not known: always show it. */
            onlyIf?: string;
            /** @description What to do first: always show it with the step. */
            warning?: string;
            /** @description For whom it is; `onlyIf` says it in words. */
            when?: components["schemas"]["Condition"];
            /** @description Acting on it claims a public fund: see `warning`. */
            publicFund?: boolean;
            age?: number;
            /** @description How long before the change to ask, as a duration. */
            askBefore?: string;
        };
        /** @description One route to an entitlement. */
        Ground: {
            id: string;
            basis: components["schemas"]["Basis"];
            strength: components["schemas"]["Strength"];
            when: components["schemas"]["Condition"];
            amount?: components["schemas"]["Amount"];
            nextSteps: components["schemas"]["RuleStep"][];
            citations: components["schemas"]["Citation"][];
            confirm?: string;
            /** @description The authority whose rule it is. */
            from: components["schemas"]["AuthorityId"];
        };
        /** @description What every possible person gets of one entitlement. */
        DecisionTable: {
            offer: {
                id: components["schemas"]["OfferId"];
                digest: components["schemas"]["Digest"];
            };
            entitlement: components["schemas"]["EntitlementId"];
            facts: string[];
            cells: components["schemas"]["Cell"][];
            certificate: components["schemas"]["Certificate"];
        };
        /** @description People who get the same. `grounds` are those that hold. */
        Cell: {
            people: components["schemas"]["Region"];
            outcome: components["schemas"]["Outcome"];
            amount?: components["schemas"]["Amount"];
            grounds: string[];
        };
        /**
         * @description A set of people: for each fact the values they may have. A fact that is not named is free.
         * @example {
         *       "age": {
         *         "from": 18,
         *         "to": 20
         *       },
         *       "home": [
         *         "in-area"
         *       ]
         *     }
         */
        Region: {
            [key: string]: components["schemas"]["Value"][] | components["schemas"]["Range"];
        };
        /** @description Whole numbers, both bounds included; a bound that is absent is open. */
        Range: {
            from?: number;
            to?: number;
        };
        /** @description Proof that nobody was left out. */
        Certificate: {
            /** @description For each fact, how many classes it falls into. */
            classes: {
                [key: string]: number;
            };
            /** @description All combinations of classes. */
            cells: number;
            /** @description Those in which nobody can be. */
            impossible: number;
            /** @description The rest: every one of them is listed. */
            evaluated: number;
        };
        /** @description Who gains and who loses from the base to the offer: everybody counted. */
        Comparison: {
            offer: components["schemas"]["NamedOffer"];
            base: components["schemas"]["NamedOffer"];
            /** @description Every differing cell lies in exactly one of them. */
            changes: components["schemas"]["Change"][];
            /** @description Entitlements that the base lacks. */
            added: components["schemas"]["EntitlementId"][];
            /** @description Entitlements that the offer lacks. */
            removed: components["schemas"]["EntitlementId"][];
            wording: components["schemas"]["Rewording"][];
            certificate: components["schemas"]["ComparisonCertificate"];
        };
        /** @description An offer. */
        NamedOffer: {
            id: components["schemas"]["OfferId"];
            digest: components["schemas"]["Digest"];
        };
        /** @description People who get something else from one entitlement. No two hold the same person. */
        Change: {
            entitlement: components["schemas"]["EntitlementId"];
            from: components["schemas"]["Outcome"];
            to: components["schemas"]["Outcome"];
            /**
             * @description `change` where two amounts are paid in different ways, so that neither is the larger.
             * @enum {string}
             */
            direction: "gain" | "loss" | "change";
            /** @description `null` where it does not differ. */
            amount: {
                before: components["schemas"]["Amount"] | null;
                after: components["schemas"]["Amount"] | null;
            } | null;
            /**
             * @description Which layer brings it about when it alone is swapped: the law, the council’s rules, either, or only both.
             * @enum {string}
             */
            attribution: "law" | "council" | "either" | "both";
            people: components["schemas"]["Region"];
            /** @description The same in plain words. */
            text: string;
            /** @description How many cells the people are, those in which nobody can be left out. */
            cells: number;
            witness: {
                before: components["schemas"]["Outcome"];
                after: components["schemas"]["Outcome"];
                facts: components["schemas"]["Witness"];
            };
        };
        /** @description Facts of a possible person, which can be posted to /v1/checks as they are. */
        Witness: {
            [key: string]: components["schemas"]["Value"];
        };
        /** @description A difference that alters neither an outcome nor an amount. */
        Rewording: {
            entitlement: components["schemas"]["EntitlementId"];
            /** @description Absent for the entitlement’s own words. */
            ground?: string;
            field: string;
            before: unknown;
            after: unknown;
        };
        /** @description Proof that nobody was left out of a comparison. */
        ComparisonCertificate: {
            entitlements: components["schemas"]["Counted"][];
            /** @description All combinations of classes. */
            cells: number;
            /** @description Those in which nobody can be. */
            impossible: number;
            /** @description The rest: every one of them was looked at. */
            evaluated: number;
            /** @description Of the whole report but for this line. */
            resultDigest: components["schemas"]["Digest"];
        };
        /** @description The counts of one entitlement or need. */
        Counted: {
            id: string;
            classes: {
                [key: string]: number;
            };
            /** @description All combinations of classes. */
            cells: number;
            /** @description Those in which nobody can be. */
            impossible: number;
            /** @description The rest: every one of them was looked at. */
            evaluated: number;
        };
        /** @description What becomes of every gap from the base to the offer, for each pair of values. */
        GapChanges: {
            offer: components["schemas"]["NamedOffer"];
            base: components["schemas"]["NamedOffer"];
            by: components["schemas"]["ComparedFact"];
            opened: components["schemas"]["GapChange"][];
            closed: components["schemas"]["GapChange"][];
            narrowed: components["schemas"]["GapChange"][];
            widened: components["schemas"]["GapChange"][];
            changed: components["schemas"]["GapChange"][];
            unchanged: components["schemas"]["GapChange"][];
            /** @description Where no rule uses the fact: an indirect effect is not measured. */
            note?: string;
            certificate: components["schemas"]["GapsCertificate"];
        };
        /** @description The people of a pair of values; `null` where the two get the same. */
        GapChange: {
            before: components["schemas"]["Gap"] | null;
            after: components["schemas"]["Gap"] | null;
        };
        /** @description People alike in all but one fact who get different things towards a need. */
        Gap: {
            need: string;
            /** @description Those that give the better results. */
            entitlements: components["schemas"]["EntitlementId"][];
            /** @description The compared fact is left out. */
            people: components["schemas"]["Region"];
            /** @description For each value of the compared fact; whole numbers by run, such as `18 to 20`. */
            outcomes: {
                [key: string]: components["schemas"]["Outcome"];
            };
            /** @description `null` where nothing is paid. */
            amounts: {
                [key: string]: components["schemas"]["Amount"] | null;
            } | null;
            /** @description Of the grounds that give the better results. */
            basis: components["schemas"]["Basis"][];
            /** @description Why it is so, where the offer records it. Otherwise it needs review. */
            explained: {
                reason: string;
                reference: string;
                /**
                 * Format: date
                 * @description A calendar day in the United Kingdom.
                 * @example 2024-10-14
                 */
                reviewed: string;
            } | null;
            /** @description The same in plain words. */
            text: string;
            /** @description How many cells the people are, those in which nobody can be left out. */
            cells: number;
            /** @description Facts but the compared one, and for each key of `outcomes` a value to set that to. */
            witness: {
                facts: components["schemas"]["Witness"];
                values: {
                    [key: string]: components["schemas"]["Value"];
                };
            };
        };
        /** @description Proof that nobody was left out of a report on gaps. */
        GapsCertificate: {
            needs: components["schemas"]["Counted"][];
            /** @description All combinations of classes. */
            cells: number;
            /** @description Those in which nobody can be. */
            impossible: number;
            /** @description The rest: every one of them was looked at. */
            evaluated: number;
            /** @description Of the whole report but for this line. */
            resultDigest: components["schemas"]["Digest"];
        };
        /** @description Every difference between people alike in all but one fact. */
        Gaps: {
            offer: components["schemas"]["NamedOffer"];
            by: components["schemas"]["ComparedFact"];
            gaps: components["schemas"]["Gap"][];
            /** @description Where no rule uses the fact: an indirect effect is not measured. */
            note?: string;
            certificate: components["schemas"]["GapsCertificate"];
        };
        /** @description Every day of an age on which people get less. */
        CliffEdges: {
            offer: components["schemas"]["NamedOffer"];
            cliffEdges: components["schemas"]["CliffEdge"][];
            certificate: components["schemas"]["GapsCertificate"];
        };
        /** @description People who get less towards a need from a day on. */
        CliffEdge: {
            need: string;
            /** @description The fact that grows. */
            fact: string;
            /** @description The number that it reaches. */
            at: number;
            /** @description The day on which it does, in words: a birthday, or a 1 September. */
            day: string;
            /** @description Who they are the day before; the fact that grows is left out. */
            people: components["schemas"]["Region"];
            /** @description What the law makes of them on that day. */
            becomes: {
                [key: string]: components["schemas"]["Value"];
            };
            from: components["schemas"]["Outcome"];
            to: components["schemas"]["Outcome"];
            /** @description `null` where it does not differ. */
            amount: {
                before: components["schemas"]["Amount"] | null;
                after: components["schemas"]["Amount"] | null;
            } | null;
            /** @description The same in plain words. */
            text: string;
            /** @description How many cells the people are, those in which nobody can be left out. */
            cells: number;
            witness: {
                before: components["schemas"]["Witness"];
                after: components["schemas"]["Witness"];
            };
        };
        /** @description By name. */
        CouncilList: {
            /** @description Whom to credit for codes, names and tiers. */
            credit?: string;
            /**
             * Format: uri
             * @description The licence of codes, names and tiers.
             */
            licence?: string;
            /** @description The need that `found` is about. */
            need?: string;
            items: components["schemas"]["CouncilInList"][];
        };
        /** @description A council of England. */
        CouncilInList: {
            /** @description Its GSS code. */
            id: string;
            name: string;
            /** @enum {string} */
            tier: "unitary" | "metropolitan" | "london-borough" | "district" | "county";
            /** @description Whether it sends the council tax bills of its area. */
            bills: boolean;
            /** @description Of a district: the council with the children’s services. */
            county?: {
                id: string;
                name: string;
            };
            found?: components["schemas"]["PeerEvidence"];
        };
        /** @description What was found of its help with the need, and how surely. It entitles and refuses nobody: ask the council. `not-found` is not "no", and what is absent was not found. */
        PeerEvidence: {
            /** @enum {string} */
            scheme: "has-scheme" | "listed" | "proposed" | "county-pays" | "pays-bills" | "none-of-its-own" | "not-found";
            /** @enum {string} */
            whose?: "own" | "own-county" | "any" | "not-said";
            /** @enum {string} */
            basis?: "stated" | "inferred";
            from?: number;
            until?: number;
            later?: {
                until: number;
                condition: string;
            };
            percent?: number;
            conditions?: string[];
            /** @enum {string} */
            ownElsewhere?: "pays-bill" | "included" | "pays-part" | "county-pays" | "asks-host-first-then-pays" | "neighbours-only" | "case-by-case" | "not-covered";
            since?: string;
            source: {
                /** Format: uri */
                url: string;
                /** @enum {string} */
                kind: "council-page" | "council-news" | "council-minutes" | "council-policy" | "foi-response" | "ombudsman" | "local-news" | "campaign" | "directory" | "other";
                pageDate?: string;
                /** Format: date */
                readOn: string;
            };
            /** @enum {string} */
            confidence: "read" | "snippet" | "inferred";
            /**
             * @description Whether it helps another council’s care leaver who lives there; `probably` where only inferred.
             * @enum {string}
             */
            others?: "included" | "probably-included" | "not-included" | "probably-not-included" | "not-said";
        };
        /** @description Everything to know of a draft before it is published. */
        DraftProblems: {
            /** @description What keeps it from being read. Its cases are then not run. */
            problems: components["schemas"]["Remark"][];
            cases: components["schemas"]["DraftCases"];
            /** @description What is surely not meant, such as a condition that never matters. */
            alarms: components["schemas"]["Remark"][];
            /** @description What to look at. */
            advisories: components["schemas"]["Remark"][];
            /** @description How many more there are: at most 100 are listed in each list. */
            more: number;
        };
        /** @description Something about a draft: where, what, and what to do. */
        Remark: {
            line: number;
            column: number;
            /** @description The path in the document, such as `entitlements[0].grounds[1].when`. */
            at: string;
            problem: string;
            help: string;
        };
        /** @description The cases that the draft carries, run on the offer that it would make. */
        DraftCases: {
            /** @description How many cases the draft carries. A birthday is three. */
            total: number;
            passed: number;
            failing: components["schemas"]["FailingCase"][];
            /** @description How many more places there are: at most 100 are listed. */
            more: number;
        };
        /** @description A place in which a case differs from what the draft gives. A case that cannot be run has no `expected`. */
        FailingCase: {
            line: number;
            column: number;
            /** @description The path in the document, such as `entitlements[0].grounds[1].when`. */
            at: string;
            problem: string;
            help: string;
            /** @description The name of the case. */
            name: string;
            /** @description Whether it holds under what is published: then the draft changes what it says. Otherwise the case is wrong. */
            holdsWithoutDraft: boolean;
            entitlement?: string;
            /** @description Whom the case is about, in words. */
            person?: string;
            /** @description What the case says: `entitled by under-21`. */
            expected?: string;
            /** @description What the draft gives, in the form of `expected`. Absent if it has no such entitlement. */
            got?: string;
            /** @description The id of the ground that decides, or for `not-entitled` of the nearest one. */
            ground?: string;
        };
        /** @description What there is. */
        Index: {
            items: components["schemas"]["IndexEntry"][];
        };
        /** @description An address and what it is for. */
        IndexEntry: {
            /** @description What a program knows it by. */
            name: string;
            /** @enum {string} */
            method: "GET" | "POST";
            /** @description Its address, from the root of the service. */
            href: string;
            title: string;
        };
        /** @description Facts, and the words of answers. */
        Dictionary: {
            facts: components["schemas"]["Fact"][];
            words: components["schemas"]["Word"][];
        };
        /** @description A word of answers. */
        Word: {
            /** @description The field that has it: `outcome`, `basis`, … */
            list: string;
            value: string;
            meaning: string;
        };
        /** @description Links by what they are of (RFC 9264). */
        Linkset: {
            linkset: {
                /** Format: uri */
                anchor: string;
                item?: {
                    /** Format: uri */
                    href: string;
                    type?: string;
                }[];
                "service-desc"?: {
                    /** Format: uri */
                    href: string;
                    type?: string;
                }[];
                "service-doc"?: {
                    /** Format: uri */
                    href: string;
                    type?: string;
                }[];
                status?: {
                    /** Format: uri */
                    href: string;
                    type?: string;
                }[];
            }[];
        };
        /** @description What a problem type means, with its usual status. */
        ProblemPage: {
            /**
             * Format: uri-reference
             * @description What went wrong: the address of a page that explains it. It is absolute where the service knows its address: programs compare its last part.
             */
            type: string;
            title: string;
            status: number;
            detail: string;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
    };
    responses: {
        /** @description The body is not JSON. */
        MalformedJson: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer is not available in that media type. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request took too long to arrive. */
        RequestTooSlow: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported media type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Part of the request is unknown or not allowed. These facts contradict each other. No offer was in force on that day. */
        InvalidRequestOrImpossibleFactsOrNoOfferInForce: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The headers are too large. */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service has too much to do. */
        Overloaded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Part of the request is unknown or not allowed. This care history contradicts itself. No offer was in force on that day. */
        InvalidRequestOrImpossibleHistoryOrNoOfferInForce: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Part of the request is unknown or not allowed. */
        InvalidRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No offer was in force on that day. */
        NoOfferInForce: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read. */
        MalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such offer. No offer was in force on that day. */
        UnknownOfferOrNoOfferInForce: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such offer. The offer has no such entitlement. No offer was in force on that day. */
        UnknownOfferOrUnknownEntitlementOrNoOfferInForce: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many drafts and reports are being worked on. The service has too much to do. */
        BusyOrOverloaded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Part of the request is unknown or not allowed. The rules use too many facts together. */
        InvalidRequestOrTooManyCells: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not text in UTF-8. */
        MalformedText: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This service takes no drafts. */
        DraftsOff: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Part of the request is unknown or not allowed. The draft has problems. The rules use too many facts together. */
        InvalidRequestOrInvalidDraftOrTooManyCells: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address. */
        UnknownRoute: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This copy of the service is stopping. */
        Stopping: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Cache-Control": components["headers"]["NotKept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: {
        Draft: {
            content: {
                "application/yaml": string;
                "application/x-yaml": string;
                "text/yaml": string;
            };
        };
    };
    headers: {
        /** @description The id of the request: the UUID that you sent in this header, or a new one. Quote it when you report a fault. */
        RequestId: string;
        /** @description Since when something in the request or the answer should no longer be used (RFC 9745). */
        Deprecation: string;
        /** @description From when on it may be gone (RFC 8594). */
        Sunset: string;
        /** @description How many requests one address may make (draft 8). Absent where there is no limit. */
        RateLimitPolicy: string;
        /** @description How many of them are left. */
        RateLimit: string;
        /** @description `gzip` where the client takes it and it makes the body smaller. The validator is then another. */
        ContentEncoding: string;
        /** @description `Accept-Encoding`, wherever the body may be compressed. */
        VaryCoding: string;
        /** @description `no-store`: nobody may keep it. */
        NotKept: string;
        /** @description In how many seconds to try again. */
        RetryAfter: string;
        /** @description What the answer depends on: `Accept` and `Accept-Encoding`. */
        Vary: string;
        /** @description A validator: send it as If-None-Match. It is strong, except for a problem type as a page. */
        ETag: string;
        /** @description For how long to keep it. */
        Kept: string;
        /** @description The canonical address. */
        ContentLocation: string;
        /** @description That this is the catalogue. */
        ApiCatalogLink: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The council asked. It may be left out where there is only one. */
                    authority?: components["schemas"]["AuthorityId"];
                    /**
                     * Format: date
                     * @description The day asked about; today in London unless given. It fixes the age and, without `offer`, the rules.
                     */
                    on?: string;
                    /**
                     * Format: date
                     * @description The rules as published on that day. Cannot be given together with `offer`.
                     */
                    knownOn?: string;
                    /** @description An offer by its id, also a proposal. Any date stands for the offer in force on it. */
                    offer?: components["schemas"]["OfferId"];
                    /** @description Only these entitlements, and only the questions that they need. */
                    entitlements?: components["schemas"]["EntitlementId"][];
                    /**
                     * @description How much to answer: `outcomes` alone, the `reasons` that decide, or `full` for every ground with every condition.
                     * @default reasons
                     * @enum {string}
                     */
                    detail?: "outcomes" | "reasons" | "full";
                    /** @description List only entitlements with these outcomes. Questions stay those of all. */
                    only?: ("entitled" | "on-request" | "discretionary" | "not-entitled" | "cannot-tell")[];
                    facts: components["schemas"]["Facts"];
                };
            };
        };
        responses: {
            /** @description Every entitlement of the offer, with its reasons. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            400: components["responses"]["MalformedJson"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidRequestOrImpossibleFactsOrNoOfferInForce"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    lookAhead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The council asked. It may be left out where there is only one. */
                    authority?: components["schemas"]["AuthorityId"];
                    /**
                     * Format: date
                     * @description The day to look ahead from; today in London unless given.
                     */
                    on?: string;
                    /** @description Look ahead under this offer, also a proposal, whatever may start. Otherwise rulesets count as they start. */
                    offer?: components["schemas"]["OfferId"];
                    facts: components["schemas"]["Facts"];
                };
            };
        };
        responses: {
            /** @description Every day, or age, at which an outcome changes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                    "text/calendar": string;
                };
            };
            400: components["responses"]["MalformedJson"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidRequestOrImpossibleFactsOrNoOfferInForce"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    workOutStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The council asked. It may be left out where there is only one. */
                    authority?: components["schemas"]["AuthorityId"];
                    /**
                     * Format: date
                     * @description The day asked about; today in London unless given.
                     */
                    on?: string;
                    dateOfBirth?: string | null;
                    /** @description Every time in care, and every series of short breaks, one entry for each stay. */
                    careEpisodes?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                        /** @enum {string} */
                        basis: "care-order" | "interim-care-order" | "section-20" | "remand" | "short-breaks";
                        /** @description The council that looked after the person. */
                        authority: string;
                    }[] | null;
                    /** @description Times with a parent, a special guardian, or someone else with parental responsibility. */
                    livedWithParentAfterCare?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                    }[] | null;
                    /** @description Times in custody or in hospital. A stay in hospital of three months or more is a health placement as well. */
                    detainedOrInHospital?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                    }[] | null;
                    /** @description A special guardianship order, or "none". */
                    specialGuardianship?: ("none" | {
                        /** Format: date */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to?: string | null;
                        /** @description Whether it was still in force at 18. Before 18 it says nothing. */
                        inForceAt18?: boolean | null;
                        /** @description Whether the child was in care until the order. */
                        lookedAfterImmediatelyBefore?: boolean | null;
                    }) | null;
                    /** @description Times of private fostering. */
                    privatelyFostered?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                    }[] | null;
                    /** @description Stays of three months or more in hospital, a care home, a residential school or other accommodation arranged by the health service or for education. */
                    healthOrEducationPlacements?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                    }[] | null;
                    /** @description Times when a council helped someone who could not live at home, and it is disputed whether that was care: for example a hostel at 16 that was called help under section 17. */
                    disputedCare?: {
                        /**
                         * Format: date
                         * @description The first day.
                         */
                        from: string;
                        /** @description The last day; `null` if it still goes on. */
                        to: string | null;
                        authority: string;
                    }[] | null;
                };
            };
        };
        responses: {
            /** @description The status, every test, the days counted, and what is arguable. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusAnswer"];
                };
            };
            400: components["responses"]["MalformedJson"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidRequestOrImpossibleHistoryOrNoOfferInForce"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listFacts: {
        parameters: {
            query?: {
                /** @description The council asked. It may be left out where there is only one. */
                authority?: components["schemas"]["AuthorityId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fact catalogue. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactList"];
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @description Only the offers of this authority. */
                authority?: components["schemas"]["AuthorityId"];
                /** @description Only the offers in force on this day. */
                on?: string;
                /** @description The offers as published on this day. Must be given together with `on`. */
                knownOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offers, in brief. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferList"];
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entitlements, grounds and citations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getDecisionTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
                /** @description An entitlement of the offer by its id. */
                entitlement: components["schemas"]["EntitlementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision table. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionTable"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrUnknownEntitlementOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    compareOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                base: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes from the base to the offer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequestOrTooManyCells"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    compareGaps: {
        parameters: {
            query: {
                /** @description The one fact in which the compared people differ: any fact of GET /v1/facts except a date. */
                by: components["schemas"]["ComparedFact"];
            };
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                base: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What becomes of the gaps from the base to the offer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapChanges"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequestOrTooManyCells"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    listGaps: {
        parameters: {
            query: {
                /** @description The one fact in which the compared people differ: any fact of GET /v1/facts except a date. */
                by: components["schemas"]["ComparedFact"];
            };
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gaps of one offer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gaps"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequestOrTooManyCells"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    listCliffEdges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An offer by its id. Any date stands for the offer in force on it. */
                offer: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cliff edges of one offer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CliffEdges"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownOfferOrNoOfferInForce"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequestOrTooManyCells"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    listCouncils: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The councils. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilList"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    lintDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Draft"];
        responses: {
            /** @description Every problem and failing case, with line and column. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftProblems"];
                };
            };
            400: components["responses"]["MalformedText"];
            403: components["responses"]["DraftsOff"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    compareDraft: {
        parameters: {
            query: {
                /** @description The offer to compare the draft with. Any date stands for the offer in force on it. */
                base: components["schemas"]["OfferId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Draft"];
        responses: {
            /** @description The changes from the base to the draft. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            400: components["responses"]["MalformedText"];
            403: components["responses"]["DraftsOff"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidRequestOrInvalidDraftOrTooManyCells"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrOverloaded"];
        };
    };
    getIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The index. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Index"];
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    getDataDictionary: {
        parameters: {
            query?: {
                /** @description The council asked. It may be left out where there is only one. */
                authority?: components["schemas"]["AuthorityId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data dictionary. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionary"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    getOpenApiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    getApiCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links, as a linkset. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    Link: components["headers"]["ApiCatalogLink"];
                    [name: string]: unknown;
                };
                content: {
                    "application/linkset+json": components["schemas"]["Linkset"];
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    Link: components["headers"]["ApiCatalogLink"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    getProblemType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the `type` of a problem. */
                problem: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The problem type. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                    "text/html": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["Vary"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["UnknownRoute"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    getSecurityTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contacts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What you have is still right. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Kept"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Overloaded"];
        };
    };
    checkLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
        };
    };
    checkReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service can answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Deprecation: components["headers"]["Deprecation"];
                    Sunset: components["headers"]["Sunset"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    Vary: components["headers"]["VaryCoding"];
                    "Cache-Control": components["headers"]["NotKept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            408: components["responses"]["RequestTooSlow"];
            422: components["responses"]["InvalidRequest"];
            431: components["responses"]["HeadersTooLarge"];
            503: components["responses"]["Stopping"];
        };
    };
}
