// Copies results as text. The button shows only if this script runs; the download next to it has the same text.
const button = document.querySelector('[data-copies]')
const notice = document.getElementById('copied')

const fetchText = async () => {
  const response = await fetch(button.dataset.copies)
  if (!response.headers.get('Content-Type').startsWith('text/plain')) throw new Error('the answers are gone')
  return new Blob([await response.text()], { type: 'text/plain' })
}

const copy = async () => {
  try {
    // Safari allows the clipboard only during the click, so the item is a promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': fetchText() })])
    notice.textContent = button.dataset.done
  } catch {
    notice.textContent = button.dataset.failed
  }
}

if (button && navigator.clipboard) {
  button.hidden = false
  button.addEventListener('click', copy)
}
