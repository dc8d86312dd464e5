// The widget's script: it defines the element, once however often a page loads it.
import { LocalOfferChecker } from './checker.ts'

if (!customElements.get('local-offer-checker')) customElements.define('local-offer-checker', LocalOfferChecker)
