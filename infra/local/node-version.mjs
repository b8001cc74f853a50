// Plain JavaScript in old words: it must run on whatever Node there is, and say which one is needed.
const needed = [22, 18]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `CPD Desk needs Node ${needed.join('.')} or later, and this is Node ${process.versions.node}. ` +
      'Run “npm ci” again, which brings Node 24 with it on most machines; otherwise install Node 24.',
  )
  process.exit(1)
}
