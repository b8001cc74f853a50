// The frame is as tall as its letter, so that there is one thing to scroll; and its letter alone is printed.
const frame = document.querySelector('iframe.letter')
const fit = () => {
  const page = frame?.contentDocument?.documentElement
  if (!page) return
  frame.style.height = '0'
  frame.style.height = `${page.scrollHeight + 4}px`
}
frame?.addEventListener('load', fit)
addEventListener('resize', fit)
fit()

const print = document.getElementById('print')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => frame.contentWindow.print())
}
