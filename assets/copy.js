// Copies a text that can also be selected: the button shows only where it works.
const button = document.querySelector('[data-copies]')
const text = document.getElementById(button.dataset.copies)
const said = document.getElementById(button.getAttribute('aria-describedby'))

button.hidden = navigator.clipboard === undefined
button.addEventListener('click', async () => {
  text.select()
  await navigator.clipboard.writeText(text.value)
  said.textContent = button.dataset.said
})
