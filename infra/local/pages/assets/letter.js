// The frame is as tall as its letter, so that there is one thing to scroll.
const frame = document.querySelector('iframe.letter')
const fit = () => {
  const page = frame.contentDocument?.documentElement
  if (page) frame.style.height = `${page.scrollHeight + 4}px`
}
frame.addEventListener('load', fit)
addEventListener('resize', fit)
fit()
