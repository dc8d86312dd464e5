// Inside another site's iframe: posts the checker's height to the page, so that the frame can resize. It sends only the
// height, rounded up to steps, so that the page cannot count the results from it.
const pixelStep = 100

const postHeight = () => {
  const { height } = document.documentElement.getBoundingClientRect()
  parent.postMessage({ type: 'local-offer-checker-height', height: Math.ceil(height / pixelStep) * pixelStep }, '*')
}

if (parent !== window) new ResizeObserver(postHeight).observe(document.documentElement)
