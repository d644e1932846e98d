/* Sets data-theme before the first paint: a classic script, because modules wait for the page. web/theme.ts takes over from here. */
;(() => {
  let choice = null
  try {
    choice = localStorage.getItem('samtavle.theme')
  } catch {
    // storage is switched off: the device decides
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
