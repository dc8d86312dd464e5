// Copies a text field. The button shows only if the browser has a clipboard; people can also select the text.
const button = document.querySelector('[data-copies]')
const text = document.getElementById(button.dataset.copies)
const notice = document.getElementById(button.getAttribute('aria-describedby'))

button.hidden = navigator.clipboard === undefined
button.addEventListener('click', async () => {
  text.select()
  await navigator.clipboard.writeText(text.value)
  notice.textContent = button.dataset.said
})
