// The widget's script: defines the element once, even if a page loads the script twice.
import { LocalOfferChecker } from './checker.ts'

if (!customElements.get('local-offer-checker')) customElements.define('local-offer-checker', LocalOfferChecker)
