/**
 * Runs inside Google, as the school's automation account, in a project of its own (not inside a file).
 *
 * It says that something changed at this school, never what: CPD Desk looks for itself. A signal that is
 * lost costs a quarter of an hour at most, so nothing here tries twice or stops what somebody is doing.
 *
 * Script properties: `school`, `wakeAddress` and `wakeKey` (the school's own key, as hex text).
 */

/** When a form is answered. */
function onAnswer() {
  wake_()
}

/** When somebody types in a file. */
function onEdit() {
  wake_()
}

/** When rows or tabs come, go or change their order: Google tells that apart from typing. */
function onChange() {
  wake_()
}

function wake_() {
  try {
    const { school, wakeAddress, wakeKey } = PropertiesService.getScriptProperties().getProperties()
    const at = Math.floor(Date.now() / 1000)
    const payload = JSON.stringify({ school, at })
    const signature = Utilities.computeHmacSha256Signature(`${at}.${payload}`, wakeKey).map(hex_).join('')
    UrlFetchApp.fetch(wakeAddress, {
      method: 'post',
      contentType: 'application/json',
      payload,
      headers: { 'X-CPD-Signature': `t=${at},v1=${signature}` },
      muteHttpExceptions: true,
    })
  } catch (error) {
    console.error(`CPD Desk was not told: ${error.message}`)
  }
}

/** Google's bytes run from -128 to 127. */
function hex_(byte) {
  return ((byte + 256) % 256).toString(16).padStart(2, '0')
}
