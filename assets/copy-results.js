// Copies results as text. The button is only shown where this runs; the download beside it does the same.
const button = document.querySelector('[data-copies]')
const said = document.getElementById('copied')

const fetchText = async () => {
  const response = await fetch(button.dataset.copies)
  if (!response.headers.get('Content-Type').startsWith('text/plain')) throw new Error('the answers are gone')
  return new Blob([await response.text()], { type: 'text/plain' })
}

const copy = async () => {
  try {
    // Safari only allows writing at once, so what is written is a promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': fetchText() })])
    said.textContent = button.dataset.done
  } catch {
    said.textContent = button.dataset.failed
  }
}

if (button && navigator.clipboard) {
  button.hidden = false
  button.addEventListener('click', copy)
}
